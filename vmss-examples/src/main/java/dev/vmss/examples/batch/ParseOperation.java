package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.model.json.DocumentKind;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.Untyped;
import dev.vmss.model.value.ModelObject;
import java.util.stream.Collectors;

/** Reads a document and writes it again, secrets included: the document is the model itself. */
final class ParseOperation implements Operation {

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        String name = request.findText("kind").orElse(DocumentKind.SCALE_SET.name());
        DocumentKind<?> kind = DocumentKind.named(name)
                .orElseThrow(() -> Request.invalid(
                        "kind",
                        "must be one of "
                                + DocumentKind.all().stream()
                                        .map(DocumentKind::name)
                                        .collect(Collectors.joining(", "))));
        return result(request.document("document", kind.javaType()));
    }

    private static ObjectNode result(ModelDocument<? extends ModelObject> document) {
        ObjectNode result = Json.object();
        result.set("document", ModelWriter.of(document.shape()).toTree(document.value()));
        result.put("shape", JsonReport.name(document.shape()));
        result.set("untyped", Json.texts(Untyped.paths(document.value())));
        return result;
    }
}
