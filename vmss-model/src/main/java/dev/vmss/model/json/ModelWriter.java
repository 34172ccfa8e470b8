package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.stability.Experimental;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Redaction;
import java.io.IOException;

/**
 * Writes values of the model as JSON, including secrets unless the writer is {@linkplain #redacted() redacted}.
 * Stateless and thread-safe.
 *
 * <pre>{@code
 * String body = ModelWriter.rest().toJson(scaleSet);
 * }</pre>
 */
public final class ModelWriter implements JsonForm {

    private static final ModelWriter REST = new ModelWriter(new TreeWriter(Trees.AROUND_DOCUMENTS, Shape.REST, null));
    private static final ModelWriter CLI = new ModelWriter(new TreeWriter(Trees.AROUND_DOCUMENTS, Shape.CLI, null));

    private static final ModelWriter REDACTED = redacted(Redaction.SHOWN);

    private final TreeWriter writer;

    private ModelWriter(TreeWriter writer) {
        this.writer = writer;
    }

    /**
     * A writer of the REST API's format.
     *
     * @return the writer
     */
    public static ModelWriter rest() {
        return REST;
    }

    /**
     * A writer of a given format.
     *
     * @param shape the format to write
     * @return the writer
     */
    public static ModelWriter of(Shape shape) {
        return shape == Shape.REST ? REST : CLI;
    }

    /**
     * A writer of the REST API's format that replaces every secret with a placeholder, for reports and messages.
     * Where the model does not determine whether a value is secret, {@link Redaction} does.
     *
     * @return the writer
     */
    public static ModelWriter redacted() {
        return REDACTED;
    }

    /**
     * A writer of the REST API's shape that writes something else for every secret.
     *
     * @param redaction writes what stands in place of secrets
     * @return the writer
     */
    @Experimental
    public static ModelWriter redacted(Redaction redaction) {
        return new ModelWriter(new TreeWriter(Trees.AROUND_DOCUMENTS, Shape.REST, redaction));
    }

    /**
     * Writes a value as a Jackson tree.
     *
     * @param value the value
     * @return a tree that the caller may change
     * @throws InvalidModelException if the document would be nested deeper than {@link JsonValue#MAX_DEPTH};
     *     in the Azure CLI's format also if an object and its {@code properties} have unknown properties with the same
     *     name
     */
    public ObjectNode toTree(ModelObject value) {
        return (ObjectNode) writer.toTree(type(value), value);
    }

    /**
     * Writes a property's value as a Jackson tree.
     *
     * @param type the property's type
     * @param value a value of that type, or the JSON that stands in its place because the type cannot hold it
     * @return a tree that the caller may change
     * @throws InvalidModelException as {@link #toTree(ModelObject)} does
     */
    @Experimental
    public JsonNode toTree(ValueType type, Object value) {
        return writer.toTree(type, value);
    }

    /**
     * Writes a value as indented JSON.
     *
     * @param value the value
     * @return the JSON text
     * @throws InvalidModelException as {@link #toTree(ModelObject)} does
     */
    public String toJson(ModelObject value) {
        return toTree(value).toPrettyString();
    }

    void write(JsonGenerator json, ModelObject value) throws IOException {
        writer.write(json, "", type(value), value);
    }

    private static ValueType type(ModelObject value) {
        return new ValueType.Nested(ObjectType.of(value).javaType());
    }
}
