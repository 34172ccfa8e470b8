package dev.vmss.engine.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vmss.model.json.ReadLimits;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error as JSON: of an answer, of an operation that failed later, of a deployment, of a rolling upgrade or of an instance. */
final class ErrorDocument {

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(ReadLimits.defaults().toConstraints())
                    .build())
            .build();
    private static final int DEEPEST = 32;

    /** Where an error can be within a document that is none itself, in the order in which they are looked at. */
    private static final List<String> AROUND =
            List.of("error", "odata.error", "statusMessage", "properties", "response", "body", "innererror");

    private static final Pattern PROPERTY_IN_MESSAGE = Pattern.compile("(?i)changing property '([^']+)'");

    /** A word in quotation marks, of whatever language. */
    private static final Pattern QUOTED = Pattern.compile(
            "['\"\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u300c\u300e]\\s?([A-Za-z][\\w.\\[\\]]{1,200})\\s?['\"\u2018\u2019\u201c\u201d\u00ab\u00bb\u300d\u300f]");

    private static final Set<String> ABOUT_A_PROPERTY = Set.of("PropertyChangeNotAllowed", "InvalidParameter");

    /** The status of an instance says by its code what failed. */
    private static final Pattern FAILED_STATUS = Pattern.compile("(?i)provisioningState/failed/(\\w+)");

    private ErrorDocument() {}

    static Optional<AzureError> read(JsonNode json) {
        return read(json, 0);
    }

    private static Optional<AzureError> read(JsonNode json, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (json.isTextual()) {
            return readText(json.textValue(), depth);
        }
        for (String name : AROUND) {
            JsonNode inner = member(json, name);
            if (inner.isObject() || inner.isTextual() && name.equals("statusMessage")) {
                Optional<AzureError> error = read(inner, depth + 1);
                if (error.isPresent() && !isError(json)) {
                    return error;
                }
            }
        }
        if (!isError(json)) {
            return Optional.empty();
        }
        String code = code(json);
        String message = member(json, "message").asText("");
        List<AzureError> details = new ArrayList<>();
        member(json, "details").forEach(detail -> read(detail, depth + 1).ifPresent(details::add));
        readText(message, depth).ifPresent(details::add);
        String target = member(json, "target").asText("");
        return Optional.of(new AzureError(
                code, message, target.isEmpty() ? propertyIn(code, message) : Optional.of(target), details));
    }

    private static Optional<AzureError> readText(String text, int depth) {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return read(MAPPER.readTree(text), depth + 1);
        } catch (JsonProcessingException e) {
            // A message in braces that is no document is a message all the same.
            return Optional.empty();
        }
    }

    private static boolean isError(JsonNode json) {
        return !member(json, "code").asText("").isEmpty()
                || !member(json, "message").asText("").isEmpty();
    }

    private static String code(JsonNode json) {
        String code = member(json, "code").asText("");
        Matcher matcher = FAILED_STATUS.matcher(code);
        return matcher.matches() ? matcher.group(1) : code;
    }

    /** A member of a name in any case: not all services agree on it. */
    private static JsonNode member(JsonNode json, String name) {
        Iterator<Map.Entry<String, JsonNode>> members = json.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return MAPPER.missingNode();
    }

    /** The property that a message names, where the code says that it is about one; its language does not matter. */
    static Optional<String> propertyIn(String code, String message) {
        Matcher matcher = PROPERTY_IN_MESSAGE.matcher(message);
        if (matcher.find()) {
            return Optional.of(matcher.group(1));
        }
        if (!ABOUT_A_PROPERTY.contains(code)) {
            return Optional.empty();
        }
        Matcher quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            if (!ShortPaths.places(quoted.group(1)).isEmpty()) {
                return Optional.of(quoted.group(1));
            }
        }
        return Optional.empty();
    }
}
