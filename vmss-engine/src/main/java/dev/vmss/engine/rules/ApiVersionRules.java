package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.reflect.ModelTree;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Properties that the API version of the request does not have. Since when a property exists stands at the property. Those
 * dates are of the oldest schema that was kept, and articles use some a little earlier, so that only what is missing for longer is refused,
 * and nothing that the service was recorded to answer by then.
 */
final class ApiVersionRules {

    private static final String SCHEMAS =
            "https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachinescalesets";

    /** Microsoft's articles use a property two versions before the first schema that has it, but none earlier. */
    private static final int GRACE = 2;

    static final List<Rule> RULES = List.of(
            Rule.about("property-not-in-api-version", Place.ROOT)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Neither the API version of the request nor the next two versions have the property.")
                    .remedy("Use a newer API version, or omit the property.")
                    .needs("the API version of the request")
                    .refusedWith(AzureAnswer.badRequest("Could not find member '…' on object of type '…'."))
                    .filling((update, change) ->
                            List.of(newer(update, change, false).get(0).name()))
                    .whenChange(
                            (update, change) -> !newer(update, change, false).isEmpty())
                    .detail((update, change) -> since(newer(update, change, false)))
                    .source(
                            documented(
                                            "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors")
                                    .readOn(READ_ANEW),
                            documented(SCHEMAS))
                    .build(),
            Rule.about("property-may-not-be-in-api-version", Place.ROOT)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The schema of the request's API version does not have the property, but one of the"
                            + " next two schemas does, or a recorded answer contained it; the service may accept"
                            + " it.")
                    .remedy("Use a newer API version.")
                    .needs("the API version of the request")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> !newer(update, change, true).isEmpty())
                    .detail((update, change) -> since(newer(update, change, true)))
                    .source(documented(SCHEMAS))
                    .build(),
            Rule.about("property-gone-from-api-version", Place.ROOT)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The API version of the request no longer has the property; Azure may refuse or"
                            + " ignore it.")
                    .remedy("Use the property that replaced it, or an older API version.")
                    .needs("the API version of the request")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> !gone(update, change).isEmpty())
                    .detail((update, change) -> until(gone(update, change)))
                    .source(documented(SCHEMAS))
                    .build());

    private ApiVersionRules() {}

    /**
     * The properties that a change brings and the request's API version does not have.
     *
     * @param soon whether those are meant that one of the next published versions has, or those that none of them has
     */
    private static List<Property> newer(Update update, Change change, boolean soon) {
        Optional<ApiVersion> version = update.context().apiVersion();
        if (version.isEmpty() || change.to().isEmpty()) {
            return List.of();
        }
        Optional<ApiVersion> following = ApiVersion.known().stream()
                .filter(published -> published.compareTo(version.get()) > 0)
                .limit(GRACE)
                .reduce((earlier, later) -> later);
        return found(
                update,
                change,
                property -> isYounger(property.since(), version.get())
                        && soon != isYounger(property.shownSince(), following.orElse(version.get())));
    }

    private static boolean isYounger(Optional<String> since, ApiVersion version) {
        return since.map(ApiVersion::new)
                .filter(first -> first.compareTo(version) > 0)
                .isPresent();
    }

    private static List<Property> gone(Update update, Change change) {
        return update.context()
                .apiVersion()
                .map(version -> found(
                        update,
                        change,
                        property -> property.shownUntil()
                                .filter(until -> new ApiVersion(until).compareTo(version) < 0)
                                .isPresent()))
                .orElse(List.of());
    }

    private static String since(List<Property> properties) {
        return sentence(
                properties,
                property -> property + " exists since " + property.since().orElseThrow());
    }

    private static String until(List<Property> properties) {
        return sentence(
                properties,
                property -> property + " exists until " + property.shownUntil().orElseThrow());
    }

    private static String sentence(List<Property> properties, Function<Property, String> words) {
        return properties.stream().map(words).sorted().distinct().collect(Collectors.joining(", ")) + ".";
    }

    /** The wanted properties on the way to the change and within its new value, as far as the request itself sends them. */
    private static List<Property> found(Update update, Change change, Predicate<Property> wanted) {
        List<Property> along = ModelTree.of(ScaleSet.class)
                .at(change.path().pattern())
                .map(entry -> entry.way().toList())
                .orElse(List.of());
        Set<Property> found = new LinkedHashSet<>(along.stream().filter(wanted).toList());
        if (!along.isEmpty()) {
            change.to()
                    .map(JsonValue::toJsonNode)
                    .ifPresent(value -> collect(along.get(along.size() - 1), value, wanted, found::add));
        }
        if (!found.isEmpty()) {
            found.retainAll(sent(update.desired()));
        }
        return List.copyOf(found);
    }

    /** The properties that a request has: what the service adds to them by itself is no matter of the request's version. */
    private static Set<Property> sent(ScaleSet request) {
        Set<Property> sent = new HashSet<>();
        collect(ObjectType.of(request), ModelWriter.rest().toTree(request), property -> true, sent::add);
        return sent;
    }

    private static void collect(
            Property property, JsonNode value, Predicate<Property> wanted, Consumer<Property> found) {
        if (!property.type().holdsObjects()) {
            return;
        }
        if (value.isArray()) {
            value.forEach(element -> collect(property, element, wanted, found));
        } else if (value.isObject()) {
            collect(property.nestedType(), value, wanted, found);
        }
    }

    private static void collect(ObjectType type, JsonNode value, Predicate<Property> wanted, Consumer<Property> found) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            type.property(member.getKey())
                    .filter(inner ->
                            !inner.ignoredInRequests() && !member.getValue().isNull())
                    .ifPresent(inner -> {
                        if (wanted.test(inner)) {
                            found.accept(inner);
                        }
                        collect(inner, member.getValue(), wanted, found);
                    });
        }
    }
}
