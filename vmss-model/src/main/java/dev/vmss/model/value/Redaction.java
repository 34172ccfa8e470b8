package dev.vmss.model.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.stability.Experimental;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes something else in place of what is secret in names and values of which the model knows nothing more. It decides for
 * all of them, and nothing else does:
 *
 * <ul>
 *   <li>by a name: a member, tag, option or variable that is called {@code storageAccountKey}, {@code Account Key}, {@code
 *       DB_PASSWORD} or {@code sas} has a secret value; so has the {@code value} beside such a {@code name}. Numbers and texts
 *       are hidden, objects and lists as a whole; {@code true}, {@code false} and {@code null} are not.
 *   <li>by the value: of a text only the secret parts are hidden, such as the signature in {@code ?sv=…&sig=…}, the value
 *       of {@code --password} in a command or of {@code AccountKey} in a connection string, what follows {@code Bearer}, and
 *       the inside of a private key.
 * </ul>
 *
 * <p>A harmless value can be hidden so; whoever compares values does so before. Immutable and thread-safe if its mask is.
 */
@Experimental
public final class Redaction implements JsonForm {

    /** What stands for a secret in every text. */
    static final String HIDDEN = "(secret)";

    /** What stands for a secret part of a text. */
    static final String HIDDEN_PART = "•••";

    /** Puts {@code (secret)} in place of each secret, and {@code •••} in place of each secret part of a text. */
    public static final Redaction SHOWN = by((name, secret, isPart) -> isPart ? HIDDEN_PART : HIDDEN);

    private static final Pattern STAND_IN = Pattern.compile("\\(secret \\d+\\)|•••\\d");
    private static final Set<String> NAMES = Set.of("name", "key", "variable");
    private static final Set<String> VALUES = Set.of("value", "securevalue", "defaultvalue");

    private final Mask mask;

    private Redaction(Mask mask) {
        this.mask = mask;
    }

    /** Says what stands in place of a secret. */
    @FunctionalInterface
    public interface Mask extends JsonForm {

        /**
         * What stands in place of a secret.
         *
         * @param name what the secret is called: the name of its property, and of a part behind a dash what the part is
         * @param secret the secret
         * @param isPart whether it is a part of a text
         * @return the text that stands in its place
         */
        String inPlaceOf(String name, JsonValue secret, boolean isPart);
    }

    /**
     * A redaction with a mask of the caller's own.
     *
     * @param mask says what stands in place of a secret
     * @return the redaction
     */
    public static Redaction by(Mask mask) {
        return new Redaction(mask);
    }

    /**
     * Whether a value is likely to be secret, going by its name.
     *
     * @param name the name of a property that the model does not know, of a tag, of an option of a command or of a variable, in
     *     whatever case and with whatever between its words
     * @return {@code true} for names such as {@code storageAccountKey}
     */
    public static boolean isSecretName(String name) {
        return SecretNames.isSecret(name);
    }

    /**
     * What is secret in the value of a name.
     *
     * @param name the name
     * @param value the value
     * @return the value without secrets; the same value if it has none
     */
    public JsonValue value(String name, JsonValue value) {
        JsonNode node = value.node();
        return of(value, node, named(name, node));
    }

    /**
     * What is secret in a value, whatever its own name says.
     *
     * @param name the name, for the mask
     * @param value the value
     * @return the value without secrets; the same value if it has none
     */
    public JsonValue within(String name, JsonValue value) {
        JsonNode node = value.node();
        return of(value, node, open(name, node));
    }

    private static JsonValue of(JsonValue value, JsonNode before, JsonNode after) {
        return before == after ? value : JsonValue.of(after);
    }

    /**
     * What is secret in a text, whatever its name says.
     *
     * @param name the name, for the mask
     * @param text the text
     * @return the text with something else in place of its secret parts; the same text if it has none
     */
    public String text(String name, String text) {
        List<SecretParts.Part> parts = SecretParts.in(text);
        if (parts.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (SecretParts.Part part : parts) {
            shown.append(text, from, part.start());
            JsonValue secret = JsonValue.of(text.substring(part.start(), part.end()));
            String whole = name.isEmpty() ? part.name() : name + "-" + part.name();
            shown.append(mask.inPlaceOf(whole, secret, true));
            from = part.end();
        }
        return shown.append(text, from, text.length()).toString();
    }

    /**
     * What stands in place of a value that is secret as a whole.
     *
     * @param name the name of its property
     * @param secret the value
     * @return the text of the mask
     */
    public String hidden(String name, JsonValue secret) {
        return mask.inPlaceOf(name, secret, false);
    }

    /**
     * What a mask may put in place of secrets that are told from each other.
     *
     * @param number the number of the secret
     * @param isPart whether it is a part of a text
     * @return such as {@code (secret 3)} or {@code •••3}
     */
    public static String standIn(int number, boolean isPart) {
        return isPart ? HIDDEN_PART + number : HIDDEN.replace(")", " " + number + ")");
    }

    /**
     * Whether something in a value stands in place of a secret.
     *
     * @param value the value
     * @return {@code true} if a text in it is or holds such a {@link #standIn stand-in}
     */
    public static boolean holdsStandIn(JsonValue value) {
        return value.holdsText(text -> STAND_IN.matcher(text).find());
    }

    /**
     * Whether a secret is none, but what stands in place of one.
     *
     * @param secret the value in a place for secrets, or a part of a text that would be secret
     * @return {@code true} for {@code (secret)}, {@code •••} and the {@linkplain #standIn stand-ins}
     */
    public static boolean isPlaceholder(JsonValue secret) {
        return secret.isText(HIDDEN) || secret.isText(HIDDEN_PART) || holdsStandIn(secret);
    }

    /**
     * Whether a member of an object is secret because of its name, or of that which stands beside it.
     *
     * @param object the object
     * @param name the name of the member
     * @return {@code true} for {@code accountKey}, and for {@code value} in <code>{"name": "DB_PASSWORD", "value": …}</code>
     */
    public static boolean isSecretMember(JsonValue object, String name) {
        return isSecretName(name)
                || VALUES.contains(name.toLowerCase(Locale.ROOT)) && secretBeside(object.node()) != null;
    }

    /** What the text of a value of the model shows of one of its values. */
    static Object shown(Object value) {
        return value instanceof String || value instanceof TextValue ? SHOWN.text("", value.toString()) : value;
    }

    /** What the text of a value of the model shows of a value with a name that the model does not know. */
    static Object shown(String name, Object value) {
        if (value instanceof JsonValue json) {
            return SHOWN.value(name, json);
        }
        return value instanceof String && isSecretName(name) ? HIDDEN : shown(value);
    }

    private JsonNode named(String name, JsonNode value) {
        return isSecretName(name) ? whole(name, value) : open(name, value);
    }

    /** That a member is null on purpose is no secret, and a truth value is none. */
    private JsonNode whole(String name, JsonNode value) {
        return value.isNull() || value.isBoolean()
                ? value
                : TextNode.valueOf(mask.inPlaceOf(name, JsonValue.of(value), false));
    }

    private JsonNode open(String name, JsonNode value) {
        if (value.isTextual()) {
            String shown = text(name, value.textValue());
            return shown.equals(value.textValue()) ? value : TextNode.valueOf(shown);
        } else if (value instanceof ObjectNode object) {
            return members(object);
        } else if (value instanceof ArrayNode array) {
            return elements(name, array);
        }
        return value;
    }

    private JsonNode members(ObjectNode object) {
        String secretBeside = secretBeside(object);
        ObjectNode shown = object.objectNode();
        boolean isSame = true;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            String shownName = text("", name);
            // What a name hides must not come back as what its value is called.
            String called = shownName.equals(name) ? name : "";
            boolean isSecret = isSecretName(name) || isSecretName(shownName);
            JsonNode value = secretBeside != null && VALUES.contains(name.toLowerCase(Locale.ROOT))
                    ? whole(secretBeside, member.getValue())
                    : isSecret ? whole(called, member.getValue()) : open(called, member.getValue());
            isSame &= value == member.getValue() && shownName.equals(name);
            shown.set(free(shownName, shown), value);
        }
        return isSame ? object : shown;
    }

    /** Names that differ only in what is hidden stay different members. */
    private static String free(String name, ObjectNode object) {
        String free = name;
        for (int number = 2; object.has(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    /** The name of a pair of name and value, if it is secret. */
    private static @Nullable String secretBeside(JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (NAMES.contains(member.getKey().toLowerCase(Locale.ROOT))
                    && member.getValue().isTextual()
                    && isSecretName(member.getValue().textValue())) {
                return member.getValue().textValue();
            }
        }
        return null;
    }

    private JsonNode elements(String name, ArrayNode array) {
        ArrayNode changed = null;
        String option = "";
        for (int i = 0; i < array.size(); i++) {
            JsonNode element = array.get(i);
            // A command can be a list of words.
            JsonNode shown = !option.isEmpty() && element.isTextual() ? whole(option, element) : open(name, element);
            if (shown != element) {
                changed = changed == null ? array.arrayNode().addAll(array) : changed;
                changed.set(i, shown);
            }
            option = element.isTextual() && CommandSecrets.takesSecret(element.textValue())
                    ? element.textValue().replaceFirst("^-+", "")
                    : "";
        }
        return changed == null ? array : changed;
    }
}
