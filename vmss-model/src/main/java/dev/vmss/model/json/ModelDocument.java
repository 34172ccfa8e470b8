package dev.vmss.model.json;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ModelObject;

/**
 * A value that was read, and the format that it was read from.
 *
 * @param value the value
 * @param shape the document's format
 * @param <T> the type of the value
 */
public record ModelDocument<T extends ModelObject>(T value, Shape shape) implements JsonForm {}
