package dev.vmss.examples.cli;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.value.JsonValue;

/** Parts of the text about a change. */
final class ChangeText {

    private ChangeText() {}

    static String sign(Change change) {
        return switch (change.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case MODIFIED -> "~";
        };
    }

    static String values(Change change, int width) {
        return switch (change.kind()) {
            case ADDED -> Lines.cutEnd(text(change.to().orElseThrow()), width);
            case REMOVED -> Lines.cutEnd(text(change.from().orElseThrow()), width);
            case MODIFIED ->
                Lines.arrow(text(change.from().orElseThrow()), text(change.to().orElseThrow()), width);
        };
    }

    /** Texts need no quotes to be read. */
    private static String text(JsonValue value) {
        String text = value.toJsonNode().textValue();
        return text == null ? value.toString() : text;
    }
}
