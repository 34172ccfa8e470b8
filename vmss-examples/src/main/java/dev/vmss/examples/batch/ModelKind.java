package dev.vmss.examples.batch;

import dev.vmss.model.json.DocumentKind;

/** The kinds of document that can be compared, merged and edited. */
final class ModelKind {

    private ModelKind() {}

    /** The kind that a request names; a scale set if it names none. */
    static DocumentKind<?> of(Request request) throws RequestException {
        String name = request.findText("kind").orElse(DocumentKind.SCALE_SET.name());
        if (name.equals(DocumentKind.SCALE_SET.name())) {
            return DocumentKind.SCALE_SET;
        } else if (name.equals(DocumentKind.INSTANCE.name())) {
            return DocumentKind.INSTANCE;
        }
        throw Request.invalid("kind", "must be scaleSet or instance");
    }
}
