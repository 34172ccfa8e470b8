package dev.vmss.engine.follow;

/** How far an instance is on the way of a plan. */
public enum InstanceProgress {
    /** It has not got the latest model yet, or is to be deleted. */
    WAITING,
    /** Something is being done to it. */
    UPDATING,
    /** It has the latest model. */
    UPGRADED,
    /** The last operation on it failed, and it has the model that it had before. */
    FAILED_WITH_OLD_MODEL,
    /** It has the latest model, and the last operation on it failed or it runs and is not healthy. */
    FAILED_WITH_NEW_MODEL,
    /** The plan does not bring it to the latest model. */
    LEFT_ALONE,
    /** It is gone as planned. */
    DELETED,
    /** It is gone, and no step of the plan deletes it. */
    GONE,
    /** It was made since. */
    CREATED,
    /** It does not say which model it has, as instances of Flexible sets may not. */
    NOT_KNOWN
}
