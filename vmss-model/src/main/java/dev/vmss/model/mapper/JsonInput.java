package dev.vmss.model.mapper;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON that a mapper reads, from which types of this library are made. Of a fraction it has as many digits as a {@code double},
 * because mappers read no more unless they are told to; our modules and {@link dev.vmss.model.json.ModelReader} keep all digits.
 */
public final class JsonInput {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode json;

    /**
     * A text.
     *
     * @param text the text
     */
    @JsonCreator
    public JsonInput(String text) {
        this.json = TextNode.valueOf(text);
    }

    /**
     * A Boolean.
     *
     * @param value the Boolean
     */
    @JsonCreator
    public JsonInput(boolean value) {
        this.json = BooleanNode.valueOf(value);
    }

    /**
     * An array.
     *
     * @param elements the elements, {@code null} for each JSON {@code null}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JsonInput(List<@Nullable JsonInput> elements) {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(element -> array.add(orNull(element)));
        this.json = array;
    }

    /**
     * An object or a number.
     *
     * @param content the object or number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JsonInput(Content content) {
        this.json = content.number == null ? content.members : content.number;
    }

    /**
     * The JSON as a tree.
     *
     * @return the tree
     */
    public JsonNode toJsonNode() {
        return json;
    }

    private static JsonNode orNull(@Nullable JsonInput input) {
        return input == null ? NullNode.getInstance() : input.json;
    }

    /** An object or a number while it is read: Jackson accepts no more ways to make one type. Not thread-safe. */
    public static final class Content {

        private final ObjectNode members = NODES.objectNode();
        private final @Nullable JsonNode number;

        /** An object without members. */
        public Content() {
            this.number = null;
        }

        /**
         * A whole number.
         *
         * @param whole the number
         */
        // An annotation would make Jackson read objects by this constructor.
        public Content(BigInteger whole) {
            this.number = NODES.numberNode(whole);
        }

        /**
         * A fraction.
         *
         * @param fraction the number
         */
        public Content(BigDecimal fraction) {
            this.number = NODES.numberNode(fraction);
        }

        /**
         * Adds a member.
         *
         * @param name the name
         * @param value the value, {@code null} for the JSON {@code null}
         * @throws IllegalArgumentException if there is a member with this name
         */
        @JsonAnySetter
        public void add(String name, @Nullable JsonInput value) {
            if (members.has(name)) {
                throw new IllegalArgumentException("the member occurs twice");
            }
            members.set(name, orNull(value));
        }
    }
}
