package dev.vmss.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.TreeCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.mapper.JsonInput;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * JSON of any structure, such as the settings of an extension.
 *
 * <p>Numbers compare by value ({@code 3} equals {@code 3.0}), and objects without regard to the order of their
 * members. Names and texts compare exactly, because only the extension knows their meaning. Java serializes a value as its JSON, unless
 * there is a secret in it.
 *
 * @serial exclude
 */
public final class JsonValue implements JsonForm, Serializable {

    /**
     * How many objects and arrays can be inside one another. It is more than a document can have, so that what contains
     * a document is a value too. Whatever the library does with values of that depth, a stack of 256 KB is enough.
     */
    public static final int MAX_DEPTH = 128;

    /** The JSON {@code null}. */
    public static final JsonValue NULL = new JsonValue(NullNode.getInstance());

    private final transient JsonNode node;

    private JsonValue(JsonNode node) {
        this.node = node;
    }

    /**
     * The value that a Jackson tree holds.
     *
     * @param node the tree, which is copied
     * @return the value
     * @throws IllegalArgumentException if the tree is deeper than {@link #MAX_DEPTH}
     */
    public static JsonValue of(JsonNode node) {
        if (isDeeper(node, MAX_DEPTH)) {
            throw new IllegalArgumentException("The JSON is nested deeper than the limit of " + MAX_DEPTH + " levels");
        }
        return node.isNull() ? NULL : new JsonValue(node.deepCopy());
    }

    /**
     * Whether a tree is deeper than a limit.
     *
     * @param tree the tree
     * @param levels how many objects and arrays may be inside one another
     * @return {@code true} if there are more
     */
    public static boolean isDeeper(JsonNode tree, int levels) {
        if (tree.isContainerNode() && levels == 0) {
            return true;
        }
        for (JsonNode inner : tree) {
            if (inner.isContainerNode() && isDeeper(inner, levels - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The value at a parser's current token.
     *
     * @param parser the parser, which stands at the end of the value afterwards
     * @param trees what makes trees, such as a mapper
     * @return the value
     * @throws IOException if the input cannot be read or is not JSON
     */
    public static JsonValue read(JsonParser parser, TreeCodec trees) throws IOException {
        JsonNode fresh = trees.readTree(parser);
        return fresh.isNull() ? NULL : new JsonValue(fresh);
    }

    /**
     * A text.
     *
     * @param text the text
     * @return the value
     */
    public static JsonValue of(String text) {
        return new JsonValue(TextNode.valueOf(text));
    }

    /**
     * A Boolean.
     *
     * @param value the Boolean
     * @return the value
     */
    public static JsonValue of(boolean value) {
        return new JsonValue(BooleanNode.valueOf(value));
    }

    /**
     * The value that a mapper has read.
     *
     * @param json the JSON
     * @return the value
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JsonValue of(JsonInput json) {
        return of(json.toJsonNode());
    }

    /**
     * What a mapper writes.
     *
     * @return the {@linkplain #redacted() redacted} value
     */
    @Override
    public @Nullable Object jsonForm() {
        return JsonForms.of(redacted().node);
    }

    private Object writeReplace() throws ObjectStreamException {
        return JsonForms.serialForm(this);
    }

    private void readObject(ObjectInputStream in) throws ObjectStreamException {
        throw JsonForms.notInItsForm();
    }

    /**
     * The value as a Jackson tree.
     *
     * @return a copy, which the caller may change
     */
    public JsonNode toJsonNode() {
        return node.deepCopy();
    }

    /**
     * The elements of an array or the values of an object's members.
     *
     * @return the values in order, which share their content with this one; none if it is neither array nor object
     */
    public List<JsonValue> children() {
        List<JsonValue> children = new ArrayList<>(node.size());
        node.forEach(child -> children.add(new JsonValue(child)));
        return children;
    }

    /**
     * The values of an object's members with a name.
     *
     * @param name the name, in any case
     * @return the values, more than one only if names differ by case alone; none if this is not an object
     */
    public List<JsonValue> children(String name) {
        List<JsonValue> children = new ArrayList<>(1);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                children.add(new JsonValue(member.getValue()));
            }
        }
        return children;
    }

    /**
     * Visits the elements of an array or the values of an object's members.
     *
     * @param visitor receives the values in order, which share their content with this one
     */
    public void forEachChild(Consumer<JsonValue> visitor) {
        node.forEach(child -> visitor.accept(new JsonValue(child)));
    }

    /**
     * Visits the members of an object.
     *
     * @param visitor receives names and values in order, which share their content with this one; none if this is not
     *     an object
     */
    public void forEachMember(BiConsumer<String, JsonValue> visitor) {
        node.properties().forEach(member -> visitor.accept(member.getKey(), new JsonValue(member.getValue())));
    }

    /**
     * The members of an object.
     *
     * @return the values by name in order, which share their content with this one; none if this is not an object
     */
    public Map<String, JsonValue> members() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), new JsonValue(member.getValue())));
        return members;
    }

    /**
     * Whether this is a text, a number or a Boolean with a certain spelling.
     *
     * @param text the spelling, in any case and without quotes
     * @return {@code true} if it is
     */
    public boolean isText(String text) {
        return node.isValueNode() && node.asText().equalsIgnoreCase(text);
    }

    /**
     * Whether this is an object.
     *
     * @return {@code true} for an object, with members or without
     */
    public boolean isObject() {
        return node.isObject();
    }

    /**
     * Whether this is the JSON {@code null}.
     *
     * @return {@code true} for {@code null}
     */
    public boolean isNull() {
        return node.isNull();
    }

    /**
     * Whether this is an object or array without members.
     *
     * @return {@code true} for <code>{}</code> and {@code []}
     */
    public boolean isEmptyContainer() {
        return node.isContainerNode() && node.isEmpty();
    }

    /**
     * Whether this means the same as absence.
     *
     * @return {@code true} for {@code null} and for an object or array without members
     */
    public boolean isInsignificant() {
        return isNull() || isEmptyContainer();
    }

    /**
     * Whether this is a text that satisfies a condition, or contains such a text at any depth.
     *
     * @param condition the condition
     * @return {@code true} if there is such a text; names of members do not count
     */
    public boolean holdsText(Predicate<String> condition) {
        return holdsText(node, condition);
    }

    private static boolean holdsText(JsonNode node, Predicate<String> condition) {
        if (node.isTextual()) {
            return condition.test(node.textValue());
        }
        for (JsonNode inner : node) {
            if (holdsText(inner, condition)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether another value has the same spelling: its members in the same order, its numbers with the same digits.
     *
     * @param that the other value
     * @return {@code true} if both are written identically
     */
    public boolean isWrittenLike(JsonValue that) {
        return this == that || writtenAlike(node, that.node);
    }

    private static boolean writtenAlike(JsonNode a, JsonNode b) {
        if (a.isContainerNode()) {
            if (a.getNodeType() != b.getNodeType() || a.size() != b.size()) {
                return false;
            }
            Iterator<String> otherNames = b.fieldNames();
            for (Iterator<String> names = a.fieldNames(); names.hasNext(); ) {
                if (!names.next().equals(otherNames.next())) {
                    return false;
                }
            }
            Iterator<JsonNode> others = b.iterator();
            for (JsonNode value : a) {
                if (!writtenAlike(value, others.next())) {
                    return false;
                }
            }
            return true;
        }
        // A number's node does not tell 1.0 from 1.00.
        return a.equals(b) && (!a.isNumber() || a.asText().equals(b.asText()));
    }

    /**
     * A text that is the same for all values that are equal to this one.
     *
     * @return JSON with sorted members and plain numbers
     */
    public String canonical() {
        return JsonEquality.canonical(node);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof JsonValue that && JsonEquality.equal(node, that.node);
    }

    @Override
    public int hashCode() {
        return JsonEquality.hash(node);
    }

    /**
     * This value without the {@linkplain Redaction#SHOWN secrets} in it.
     *
     * @return the value with a placeholder for each secret; this one if there is none
     */
    public JsonValue redacted() {
        return Redaction.SHOWN.within("", this);
    }

    /** {@return the tree itself, which nobody may change} */
    JsonNode node() {
        return node;
    }

    /**
     * The {@linkplain #redacted() redacted} value as compact JSON, for logs and messages; {@link #toJsonNode()}
     * returns the value itself.
     *
     * @return the JSON text
     */
    @Override
    public String toString() {
        return JsonText.of(redacted().node);
    }
}
