package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.model.json.ModelWriter;

/** Writes a request to the service for somebody who reads it: secrets stand as placeholders in its body. */
public final class RequestJson {

    private RequestJson() {}

    /**
     * A request with its method and reasons.
     *
     * @param request the request
     * @return its JSON
     */
    public static ObjectNode of(UpdateRequest request) {
        ObjectNode json = Json.object();
        json.put("method", request.method().name());
        json.set("reasons", Json.texts(request.reasons()));
        json.set("body", ModelWriter.redacted().toTree(request.body()));
        return json;
    }
}
