package dev.vmss.model.json;

/** The two formats of documents about scale sets. */
public enum Shape {
    /** The format of the REST API: most properties are in an object named {@code properties}. */
    REST,
    /**
     * The format of {@code az vmss show}: the members of {@code properties} are at the same level as the others,
     * throughout the document, and {@code null} means absence. A member that the model does not know belongs to
     * {@code properties}, like almost all members.
     */
    CLI
}
