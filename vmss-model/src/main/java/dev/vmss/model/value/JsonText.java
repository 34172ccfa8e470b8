package dev.vmss.model.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes trees as compact JSON, as {@link JsonNode#toString()} does, but without a mapper, which takes long to make. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    static String of(JsonNode tree) {
        if (holdsJava(tree)) {
            return tree.toString();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text);
                TreeTraversingParser tokens = new TreeTraversingParser(tree)) {
            tokens.nextToken();
            json.copyCurrentStructure(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException("A tree in memory cannot fail", e);
        }
        return text.toString();
    }

    /** Only a mapper knows how to write an object of any class. */
    private static boolean holdsJava(JsonNode tree) {
        if (tree.isPojo()) {
            return true;
        }
        for (JsonNode inner : tree) {
            if (holdsJava(inner)) {
                return true;
            }
        }
        return false;
    }
}
