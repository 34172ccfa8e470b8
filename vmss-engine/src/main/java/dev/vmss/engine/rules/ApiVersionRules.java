package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.documented;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.schema.ModelSchema;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Properties that the API version of the request does not have. Since when a property exists stands at the property. Those
 * dates are of the oldest schema that was kept, so that the service may know a property earlier; therefore nothing is refused.
 */
final class ApiVersionRules {

    private static final String SCHEMAS =
            "https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachinescalesets";

    static final List<Rule> RULES = List.of(
            Rule.about("property-not-in-api-version", "")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("No schema of the request's API version that was kept has the property, so that Azure"
                            + " may refuse or ignore it.")
                    .remedy("Use a newer API version.")
                    .needs("the API version of the request")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> !newer(update, change).isEmpty())
                    .detail((update, change) -> newer(update, change))
                    .source(documented(SCHEMAS))
                    .build(),
            Rule.about("property-gone-from-api-version", "")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The request's API version no longer has the property, so that Azure may refuse or"
                            + " ignore it.")
                    .remedy("Use the property that took its place, or an older API version.")
                    .needs("the API version of the request")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> !gone(update, change).isEmpty())
                    .detail((update, change) -> gone(update, change))
                    .source(documented(SCHEMAS))
                    .build());

    private ApiVersionRules() {}

    private static String newer(Update update, Change change) {
        return update.context()
                .apiVersion()
                .map(version -> names(
                        change,
                        property -> property.since()
                                .filter(since -> new ApiVersion(since).compareTo(version) > 0)
                                .isPresent(),
                        property ->
                                property + " is known since " + property.since().orElseThrow()))
                .orElse("");
    }

    private static String gone(Update update, Change change) {
        return update.context()
                .apiVersion()
                .map(version -> names(
                        change,
                        property -> property.until()
                                .filter(until -> new ApiVersion(until).compareTo(version) < 0)
                                .isPresent(),
                        property ->
                                property + " is known until " + property.until().orElseThrow()))
                .orElse("");
    }

    /** The wanted properties on the way to the change and within its new value, in a sentence; the empty text for none. */
    private static String names(Change change, Predicate<Property> wanted, Function<Property, String> sentence) {
        TreeSet<String> names = new TreeSet<>();
        List<Property> along = ModelSchema.of(ScaleSet.class)
                .at(change.path().pattern())
                .map(entry -> entry.way().toList())
                .orElse(List.of());
        along.stream().filter(wanted).map(sentence).forEach(names::add);
        if (!along.isEmpty()) {
            change.to()
                    .map(JsonValue::toJsonNode)
                    .ifPresent(value -> collect(along.get(along.size() - 1), value, wanted, sentence, names));
        }
        return names.isEmpty() ? "" : String.join(", ", names) + ".";
    }

    private static void collect(
            Property property,
            JsonNode value,
            Predicate<Property> wanted,
            Function<Property, String> sentence,
            TreeSet<String> names) {
        if (!holdsObjects(property.type())) {
            return;
        }
        if (value.isArray()) {
            value.forEach(element -> collect(property, element, wanted, sentence, names));
        } else if (value.isObject()) {
            ObjectType type = property.nestedType();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                type.property(member.getKey())
                        .filter(inner ->
                                !inner.ignoredInRequests() && !member.getValue().isNull())
                        .ifPresent(inner -> {
                            if (wanted.test(inner)) {
                                names.add(sentence.apply(inner));
                            }
                            collect(inner, member.getValue(), wanted, sentence, names);
                        });
            }
        }
    }

    private static boolean holdsObjects(ValueType type) {
        return type instanceof ValueType.Nested
                || type instanceof ValueType.Listing listing && listing.element() instanceof ValueType.Nested
                || type instanceof ValueType.Mapping mapping && mapping.value() instanceof ValueType.Nested;
    }
}
