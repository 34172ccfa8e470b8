package dev.vmss.model.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What it means that two trees say the same: numbers compare by value, objects without regard to the order of their members. */
final class JsonEquality {

    /** A few characters such as {@code 1e999999999} must not become a gigabyte of zeros. */
    private static final int LONGEST_PLAIN_NUMBER = 1_000;

    private JsonEquality() {}

    static boolean equal(JsonNode a, JsonNode b) {
        JsonNodeType type = a.getNodeType();
        if (type != b.getNodeType()) {
            return false;
        }
        return switch (type) {
            case OBJECT -> a.size() == b.size() && equalMembers(a.properties(), b);
            case ARRAY -> a.size() == b.size() && equalElements(a.iterator(), b.iterator());
            case NUMBER ->
                a.isInt() && b.isInt()
                        ? a.intValue() == b.intValue()
                        : number(a).equals(number(b));
            default -> a.equals(b);
        };
    }

    private static boolean equalMembers(Set<Map.Entry<String, JsonNode>> members, JsonNode others) {
        Iterator<Map.Entry<String, JsonNode>> inOrder = others.properties().iterator();
        for (Map.Entry<String, JsonNode> member : members) {
            // Mostly the order is the same, and then nothing has to be looked up.
            Map.Entry<String, JsonNode> beside = inOrder.next();
            JsonNode other = member.getKey().equals(beside.getKey()) ? beside.getValue() : others.get(member.getKey());
            if (other == null || !equal(member.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalElements(Iterator<JsonNode> elements, Iterator<JsonNode> others) {
        while (elements.hasNext()) {
            if (!equal(elements.next(), others.next())) {
                return false;
            }
        }
        return true;
    }

    /** The same for trees that are equal. */
    static int hash(JsonNode node) {
        if (node.isNumber()) {
            return number(node).hashCode();
        }
        int hash = node.getNodeType().ordinal();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                hash += member.getKey().hashCode() ^ hash(member.getValue());
            }
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                hash = 31 * hash + hash(element);
            }
        } else {
            hash = Objects.hash(hash, node);
        }
        return hash;
    }

    /** A text that is the same for trees that are equal, and for no others. */
    static String canonical(JsonNode node) {
        StringBuilder json = new StringBuilder();
        appendCanonical(node, json);
        return json.toString();
    }

    private static void appendCanonical(JsonNode node, StringBuilder json) {
        if (node.isNumber()) {
            BigDecimal number = number(node);
            json.append(
                    Math.abs((long) number.scale()) > LONGEST_PLAIN_NUMBER
                            ? number.toString()
                            : number.toPlainString());
        } else if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            String separator = "{";
            for (Map.Entry<String, JsonNode> member : members.entrySet()) {
                json.append(separator)
                        .append(JsonText.of(TextNode.valueOf(member.getKey())))
                        .append(':');
                appendCanonical(member.getValue(), json);
                separator = ",";
            }
            json.append(members.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode element : node) {
                json.append(separator);
                appendCanonical(element, json);
                separator = ",";
            }
            json.append(node.isEmpty() ? "[]" : "]");
        } else {
            json.append(JsonText.of(node));
        }
    }

    private static BigDecimal number(JsonNode node) {
        return node.decimalValue().stripTrailingZeros();
    }
}
