package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.edit.InvalidEditException;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.model.json.DocumentKind;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ModelObject;
import java.util.List;

/** Edits a document by paths, as {@code az vmss update} does, and writes it in the shape in which it came. */
final class EditOperation implements Operation {

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        return edit(request, ModelKind.of(request));
    }

    private static <T extends ModelObject> ObjectNode edit(Request request, DocumentKind<T> kind)
            throws RequestException {
        ModelDocument<T> document = request.document("document", kind.javaType());
        List<String> args = request.findTexts("args").orElseThrow(() -> Request.invalid("args", "is missing"));
        ObjectNode result = Json.object();
        try {
            T edited = ModelEdit.parse(args).apply(document.value());
            result.set("document", ModelWriter.of(document.shape()).toTree(edited));
            return result;
        } catch (InvalidEditException e) {
            throw new RequestException(ErrorCode.INVALID_EDIT, e.path(), e.getMessage());
        }
    }
}
