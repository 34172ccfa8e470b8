package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads documents of known structure into arrays with a place for each leaf: what reading costs if nothing is made but the values. It
 * knows no types, no formats and no unknown members, so it is a floor and not an alternative.
 */
final class FlatTable {

    private static final JsonFactory JSON = new JsonFactory();

    /** The members of an object, the elements of an array, or neither: then the slot of a leaf. */
    private static final class Slots {

        private final Map<String, Slots> members = new HashMap<>();
        private final List<Slots> elements = new ArrayList<>();
        private int slot = -1;
    }

    private final Slots root = new Slots();
    private int size;

    private FlatTable() {}

    /** The table of all places in some documents. */
    static FlatTable of(JsonNode... documents) {
        FlatTable table = new FlatTable();
        for (JsonNode document : documents) {
            table.learn(table.root, document);
        }
        return table;
    }

    private void learn(Slots slots, JsonNode value) {
        if (value.isValueNode() && slots.slot < 0) {
            slots.slot = size++;
        }
        value.properties()
                .forEach(member ->
                        learn(slots.members.computeIfAbsent(member.getKey(), name -> new Slots()), member.getValue()));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (slots.elements.size() == i) {
                slots.elements.add(new Slots());
            }
            learn(slots.elements.get(i), value.get(i));
        }
    }

    /** The leaves of a document, whose places must be known. */
    Object[] read(byte[] json) throws IOException {
        Object[] leaves = new Object[size];
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            read(parser, root, leaves);
        }
        return leaves;
    }

    private static void read(JsonParser parser, Slots slots, Object[] leaves) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    parser.nextToken();
                    read(parser, slots.members.get(name), leaves);
                }
            }
            case START_ARRAY -> {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    read(parser, slots.elements.get(i), leaves);
                }
            }
            case VALUE_TRUE, VALUE_FALSE -> leaves[slots.slot] = parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaves[slots.slot] = parser.getNumberValue();
            case VALUE_NULL -> leaves[slots.slot] = null;
            default -> leaves[slots.slot] = parser.getText();
        }
    }
}
