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
import java.util.stream.Stream;

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
                    .fillingAmong(update -> newer(update, false)
                            .andThen(found -> List.of(found.get(0).name())))
                    .whenAmong(update -> isAny(newer(update, false)))
                    .detailAmong(update -> newer(update, false).andThen(ApiVersionRules::since))
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
                    .whenAmong(update -> isAny(newer(update, true)))
                    .detailAmong(update -> newer(update, true).andThen(ApiVersionRules::since))
                    .source(documented(SCHEMAS))
                    .build(),
            Rule.about("property-gone-from-api-version", Place.ROOT)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The API version of the request no longer has the property; Azure may refuse or"
                            + " ignore it.")
                    .remedy("Use the property that replaced it, or an older API version.")
                    .needs("the API version of the request")
                    .accepted(Severity.WARNING)
                    .whenAmong(update -> isAny(gone(update)))
                    .detailAmong(update -> gone(update).andThen(ApiVersionRules::until))
                    .source(documented(SCHEMAS))
                    .build());

    private ApiVersionRules() {}

    private static Predicate<Change> isAny(Function<Change, List<Property>> properties) {
        return change -> !properties.apply(change).isEmpty();
    }

    /**
     * The properties that the changes of an update bring and the request's API version does not have.
     *
     * @param soon whether those are meant that one of the next published versions has, or those that none of them has
     */
    private static Function<Change, List<Property>> newer(Update update, boolean soon) {
        Optional<ApiVersion> version = update.context().apiVersion();
        if (version.isEmpty()) {
            return change -> List.of();
        }
        ApiVersion following = ApiVersion.known().stream()
                .filter(published -> published.compareTo(version.get()) > 0)
                .limit(GRACE)
                .reduce((earlier, later) -> later)
                .orElse(version.get());
        Function<Change, List<Property>> found = found(
                update,
                property -> isYounger(property.since(), version.get())
                        && soon != isYounger(property.shownSince(), following));
        return change -> change.to().isEmpty() ? List.of() : found.apply(change);
    }

    private static boolean isYounger(Optional<String> since, ApiVersion version) {
        return since.map(ApiVersion::new)
                .filter(first -> first.compareTo(version) > 0)
                .isPresent();
    }

    private static Function<Change, List<Property>> gone(Update update) {
        return update.context()
                .apiVersion()
                .map(version -> found(
                        update,
                        property -> property.shownUntil()
                                .filter(until -> new ApiVersion(until).compareTo(version) < 0)
                                .isPresent()))
                .orElse(change -> List.of());
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

    /**
     * The wanted properties on the way to a change and within its new value, as far as the request itself sends them: what the
     * service adds by itself is no matter of the request's version.
     */
    private static Function<Change, List<Property>> found(Update update, Predicate<Property> wanted) {
        Set<Property> sent = new HashSet<>();
        collect(ObjectType.of(update.desired()), ModelWriter.rest().toTree(update.desired()), wanted, sent::add);
        return sent.isEmpty()
                ? change -> List.of()
                : change -> brought(change).filter(sent::contains).distinct().toList();
    }

    /** The properties on the way to a change and within its new value. */
    private static Stream<Property> brought(Change change) {
        List<Property> along = ModelTree.of(ScaleSet.class)
                .at(change.path().pattern())
                .map(entry -> entry.way().toList())
                .orElse(List.of());
        if (along.isEmpty()) {
            return Stream.empty();
        }
        Set<Property> within = new LinkedHashSet<>();
        change.to()
                .map(JsonValue::toJsonNode)
                .ifPresent(value -> collect(along.get(along.size() - 1), value, property -> true, within::add));
        return Stream.concat(along.stream(), within.stream());
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
