package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Numbers with a range, which stand at their properties in the model, and lists with a key. */
final class LimitRules {

    private static final String REST =
            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update";
    private static final String IDLE_TIMEOUT =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.ipConfigurations[].properties.publicIPAddressConfiguration.properties.idleTimeoutInMinutes";

    private static final ModelSchema SCHEMA = ModelSchema.of(ScaleSet.class);

    static final List<Rule> RULES = List.of(
            Rule.about("number-out-of-range", places(LimitRules::hasRange))
                    .kind(RuleKind.LIMIT)
                    .summary("The number is outside the range that Azure accepts.")
                    .remedy("Set a number within the range.")
                    .refusedWith(AzureAnswer.invalidParameter(""))
                    .whenChange((update, change) -> !outOfRange(change).isEmpty())
                    .detail((update, change) -> outOfRange(change))
                    .source(documented(REST))
                    .build(),
            Rule.about("public-ip-idle-timeout-out-of-range", IDLE_TIMEOUT)
                    .kind(RuleKind.LIMIT)
                    .summary("The idle timeout of a public address must be between 4 and 30 minutes.")
                    .remedy("Set a number from 4 to 30.")
                    .refusedWith(AzureAnswer.invalidParameter(
                            "idleTimeoutInMinutes",
                            "Public IP address … has invalid Idle Timeout. The value must be between 4 and 30."))
                    .whenChange((update, change) -> values(change, IDLE_TIMEOUT)
                            .anyMatch(value -> value.isNumber() && (value.asLong() < 4 || value.asLong() > 30)))
                    .source(seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/3579")
                            .readOn(Sources.READ_ANEW))
                    .build(),
            Rule.about("list-key-twice", places(property -> property.key().isPresent()))
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Two elements of a list have the same key, so it is not clear which of them a change"
                            + " refers to.")
                    .remedy("Give each element its own key.")
                    .accepted(Severity.WARNING)
                    .whenAmong(update -> {
                        Set<Place> repeated = Set.copyOf(update.diff().duplicateKeys());
                        return change -> change.path().around().anyMatch(repeated::contains);
                    })
                    .source(documented(REST))
                    .build());

    private LimitRules() {}

    private static String[] places(Predicate<PropertyFacts> wanted) {
        return SCHEMA.all().stream()
                .filter(place -> !place.ignoredInRequests() && wanted.test(place))
                .map(PropertyFacts::pattern)
                .toArray(String[]::new);
    }

    private static boolean hasRange(PropertyFacts property) {
        return property.min().isPresent() || property.max().isPresent();
    }

    /** Says which number of the change is out of its range; the empty text if none is. */
    private static String outOfRange(Change change) {
        for (PropertyFacts property : SCHEMA.all()) {
            if (hasRange(property)) {
                Optional<JsonNode> wrong = values(change, property.pattern())
                        .filter(JsonNode::isNumber)
                        .filter(value -> isOutside(property, value.decimalValue()))
                        .findFirst();
                if (wrong.isPresent()) {
                    return property.name() + " is " + wrong.get() + " and must be "
                            + (property.min().isPresent()
                                    ? "at least " + property.min().getAsLong()
                                    : "")
                            + (property.min().isPresent() && property.max().isPresent() ? " and " : "")
                            + (property.max().isPresent()
                                    ? "at most " + property.max().getAsLong()
                                    : "") + ".";
                }
            }
        }
        return "";
    }

    private static boolean isOutside(PropertyFacts property, BigDecimal value) {
        return property.min().isPresent()
                        && value.compareTo(BigDecimal.valueOf(property.min().getAsLong())) < 0
                || property.max().isPresent()
                        && value.compareTo(BigDecimal.valueOf(property.max().getAsLong())) > 0;
    }

    /** The new values that a change brings to a kind of place, at it or within what came as a whole. */
    static Stream<JsonNode> values(Change change, String place) {
        String at = change.path().pattern();
        if (change.to().isEmpty() || !Place.isWithin(place, at)) {
            return Stream.empty();
        }
        Stream<JsonNode> values = change.to().map(JsonValue::toJsonNode).stream();
        for (String name : place.substring(at.length()).split("\\.")) {
            String plain = name.replace("[]", "");
            if (!plain.isEmpty()) {
                values = values.flatMap(value -> member(value, plain).stream());
            }
            if (name.endsWith("[]")) {
                values = values.flatMap(value -> StreamSupport.stream(value.spliterator(), false));
            }
        }
        return values;
    }

    /** A value keeps the spelling of its document. */
    private static Optional<JsonNode> member(JsonNode value, String name) {
        return value.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
