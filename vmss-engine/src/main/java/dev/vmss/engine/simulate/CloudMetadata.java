package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/**
 * The addresses of the cloud, which are all those of the fake. Tokens are not checked, so nobody has to sign in anywhere.
 *
 * @see <a href="https://learn.microsoft.com/azure-stack/user/azure-stack-rest-api-use">The metadata of a cloud</a>
 */
final class CloudMetadata {

    /** The answer of older versions has another form. */
    private static final String OLD = "2015-01-01";

    private CloudMetadata() {}

    static JsonNode document(FakeRequest request) {
        String endpoint = Answers.endpoint(request);
        ObjectNode cloud = JsonNodeFactory.instance.objectNode();
        ObjectNode authentication = cloud.putObject("authentication");
        authentication.put("loginEndpoint", endpoint).putArray("audiences").add(endpoint);
        if (request.parameter("api-version").equals(OLD)) {
            return cloud.put("galleryEndpoint", endpoint)
                    .put("graphEndpoint", endpoint)
                    .put("portalEndpoint", endpoint);
        }
        authentication.put("tenant", "common").put("identityProvider", "AAD");
        cloud.putObject("suffixes");
        cloud.put("name", "Fake").put("resourceManager", endpoint);
        Stream.of("gallery", "graphAudience", "portal", "sqlManagement", "batch", "media", "graph")
                .forEach(name -> cloud.put(name, endpoint));
        return JsonNodeFactory.instance.arrayNode().add(cloud);
    }
}
