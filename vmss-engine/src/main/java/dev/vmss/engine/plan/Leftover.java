package dev.vmss.engine.plan;

/**
 * What a step leaves behind on its instances, beside what it is for.
 *
 * @see <a href="https://github.com/Azure/azure-cli/issues/30708">An update of one instance leaves it with a model of its own</a>
 * @see <a href="https://github.com/Azure/azure-cli/issues/18259">So does a disk, if the request holds more than disks</a>
 */
public enum Leftover {
    /** Nothing: an instance with the latest model still has it. */
    NOTHING,
    /**
     * A model of the instance's own: {@code modelDefinitionApplied} is {@code VirtualMachine} and {@code latestModelApplied} is
     * {@code false}, until the instance is upgraded to the model of its set.
     */
    CUSTOMISED,
    /** Nobody has shown whether the instance still has the model of its set. */
    NOT_KNOWN
}
