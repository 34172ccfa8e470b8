package dev.vmss.engine.render;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import java.util.Optional;

/**
 * A request to Azure Resource Manager.
 *
 * @param method the method, such as {@code PATCH}
 * @param path the path from {@code /subscriptions} on, with placeholders such as {@code <subscription-id>} for what
 *     the model does not contain
 * @param apiVersion the API version, a part of the query
 * @param body the body; secrets are placeholders
 */
public record RestRequest(String method, String path, ApiVersion apiVersion, Optional<JsonValue> body)
        implements JsonForm {

    /** {@return the path with its query, as it follows the host's name} */
    public String target() {
        return path + "?api-version=" + apiVersion;
    }
}
