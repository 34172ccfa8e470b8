package dev.vmss.engine.plan;

/**
 * The side effect of a step on the model of its instances.
 *
 * @see <a href="https://github.com/Azure/azure-cli/issues/30708">An update of one instance gives it its own model</a>
 * @see <a href="https://github.com/Azure/azure-cli/issues/18259">So does a disk, if the request contains more than disks</a>
 */
public enum Leftover {
    /** None: an instance with the latest model still has it. */
    NOTHING,
    /**
     * The instance's own model: {@code modelDefinitionApplied} is {@code VirtualMachine} and {@code latestModelApplied} is
     * {@code false}, until the instance is upgraded to the model of its set.
     */
    CUSTOMISED,
    /** It is not known whether the instance still has the model of its set. */
    NOT_KNOWN
}
