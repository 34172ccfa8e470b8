package dev.vmss.model.mapper;

import dev.vmss.model.stability.Experimental;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;

/**
 * What Java serializes in place of a value: neither its fields nor the version of its class. It is read as a document is, with the same
 * checks.
 *
 * @param type the name of the type
 * @param json the JSON of the value, which holds no secret
 * @serial exclude
 */
@Experimental
public record SerialForm(String type, String json) implements JsonForm, Serializable {

    private Object readResolve() throws ObjectStreamException {
        try {
            return JsonForms.deserialize(this);
        } catch (RuntimeException e) {
            InvalidObjectException invalid = new InvalidObjectException(type + ": " + e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }
}
