package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.render.UncertaintyJson;
import dev.vmss.model.json.DocumentKind;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;

/** Says what the service holds after a PUT or PATCH, in the shape in which the applied model came. */
final class MergeOperation implements Operation {

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        // The service treats both methods alike; whoever names another one means something else.
        String method = request.text("method");
        if (!method.equalsIgnoreCase("PUT") && !method.equalsIgnoreCase("PATCH")) {
            throw Request.invalid("method", "must be PUT or PATCH");
        }
        return merge(request, ModelKind.of(request));
    }

    private static <T extends ModelObject> ObjectNode merge(Request request, DocumentKind<T> kind)
            throws RequestException {
        ModelDocument<T> applied = request.document("applied", kind.javaType());
        T body = request.document("request", kind.javaType()).value();
        ObjectNode result = Json.object();
        ApiVersion version = UpdateFields.apiVersion(request).orElse(ApiVersion.LATEST);
        result.set("document", ModelWriter.of(applied.shape()).toTree(Merge.merge(applied.value(), body, version)));
        UncertaintyJson.put(result, Merge.of(applied.value(), body, version).uncertain());
        return result;
    }
}
