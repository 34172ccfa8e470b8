package dev.vmss.model.mapper;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.stability.Experimental;
import java.io.NotSerializableException;
import java.util.Optional;

/** Writes and reads the JSON of some types. A service that the artifacts of this library provide. */
@Experimental
public interface JsonFormProvider extends JsonForm {

    /**
     * The JSON of a value, without secrets.
     *
     * @param value the value
     * @return a new tree, or empty if the value is not one of the provider's
     */
    Optional<JsonNode> write(Object value);

    /**
     * The value of some JSON.
     *
     * @param type the type of the value
     * @param json the JSON
     * @param <T> the type of the value
     * @return the value, or empty if the type is not one of the provider's
     * @throws RuntimeException if this is not the JSON of such a value, or has a placeholder in place of a secret
     */
    <T> Optional<T> read(Class<T> type, JsonNode json);

    /**
     * What Java serializes of a value.
     *
     * @param value the value
     * @return the name of its type and its JSON, from which {@link #deserialize} makes an equal value; empty if the value is not one of
     *     the provider's
     * @throws NotSerializableException if the value holds a secret, or its JSON does not suffice to make it again
     */
    Optional<SerialForm> serialize(Object value) throws NotSerializableException;

    /**
     * The value of what Java has serialized.
     *
     * @param form the name of the type and the JSON
     * @return the value, or empty if the type is not one of the provider's
     * @throws RuntimeException if this is not the JSON of such a value
     */
    Optional<Object> deserialize(SerialForm form);
}
