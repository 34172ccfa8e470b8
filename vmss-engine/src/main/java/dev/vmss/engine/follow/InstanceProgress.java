package dev.vmss.engine.follow;

/** The progress of an instance in a plan. */
public enum InstanceProgress {
    /** It does not have the latest model yet, or is to be deleted. */
    WAITING,
    /** An operation on it is in progress. */
    UPDATING,
    /** It has the latest model. */
    UPGRADED,
    /** The last operation on it failed, and it has its previous model. */
    FAILED_WITH_OLD_MODEL,
    /** It has the latest model, and the last operation on it failed, or it is running but unhealthy. */
    FAILED_WITH_NEW_MODEL,
    /** The plan does not bring it to the latest model. */
    LEFT_ALONE,
    /** It was deleted as planned. */
    DELETED,
    /** It no longer exists, although no step of the plan deletes it. */
    GONE,
    /** It was created after the plan was made. */
    CREATED,
    /** Its model is not known, which is possible for instances of Flexible sets. */
    NOT_KNOWN
}
