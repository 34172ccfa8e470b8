package dev.vmss.model.json;

/** The two shapes in which documents about scale sets come. */
public enum Shape {
    /** As the REST API has it: most properties stand in an object named {@code properties}. */
    REST,
    /**
     * As {@code az vmss show} prints it: the members of {@code properties} stand beside the others, on every level, and
     * {@code null} means the same as absence. A member that the model does not know belongs to {@code properties}, as nearly
     * all do.
     */
    CLI
}
