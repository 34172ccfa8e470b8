package dev.vmss.model.mapper;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.stability.Experimental;
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
}
