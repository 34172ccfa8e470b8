package dev.vmss.model.mapper;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A value that any Jackson mapper writes as its JSON without secrets, and into which no mapper looks.
 *
 * <p>All public types of this library that have instances are such values, except enums. Those that are not data, such as a builder or
 * a reader, are refused.
 */
public interface JsonForm {

    /**
     * What a mapper writes in place of this value.
     *
     * @return a text, a Boolean, a number, a list of such values, {@link JsonMembers}, or {@code null}
     * @throws UnsupportedOperationException if this is not data
     */
    @JsonValue
    default @Nullable Object jsonForm() {
        return JsonForms.of(this);
    }
}
