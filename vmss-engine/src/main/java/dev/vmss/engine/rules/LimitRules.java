package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.rewrite.PlaceTree;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Numbers with a range, which stand at their properties in the model, and lists with a key. */
final class LimitRules {

    private static final String REST =
            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update";
    private static final String IDLE_TIMEOUT =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.ipConfigurations[].properties.publicIPAddressConfiguration.properties.idleTimeoutInMinutes";

    private static final ModelSchema SCHEMA = ModelSchema.of(ScaleSet.class);
    private static final List<PropertyFacts> LIMITED =
            SCHEMA.all().stream().filter(LimitRules::isLimited).toList();
    private static final PlaceTree<Integer> POSITIONS =
            PlaceTree.of(LIMITED.stream().map(PropertyFacts::place).toList());
    private static final PlaceTree<Integer> IDLE_TIMEOUTS = PlaceTree.of(List.of(Place.of(IDLE_TIMEOUT)));

    static final List<Rule> RULES = List.of(
            Rule.about("number-out-of-range", places(LimitRules::isLimited))
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
                    .whenChange((update, change) -> !numbers(
                                    change,
                                    IDLE_TIMEOUTS,
                                    (place, value) -> value.longValue() < 4 || value.longValue() > 30)
                            .isEmpty())
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
                        return change ->
                                !repeated.isEmpty() && change.path().around().anyMatch(repeated::contains);
                    })
                    .source(documented(REST))
                    .build());

    private LimitRules() {}

    private static boolean isLimited(PropertyFacts property) {
        return property.min().isPresent() || property.max().isPresent();
    }

    private static String[] places(Predicate<PropertyFacts> wanted) {
        return SCHEMA.all().stream()
                .filter(place -> !place.ignoredInRequests() && wanted.test(place))
                .map(PropertyFacts::pattern)
                .toArray(String[]::new);
    }

    /** Says which number of the change is out of its range, the first in the order of the schema; the empty text if none is. */
    private static String outOfRange(Change change) {
        Map.Entry<Integer, JsonNode> first = numbers(
                        change, POSITIONS, (position, value) -> isOutside(LIMITED.get(position), value))
                .firstEntry();
        if (first == null) {
            return "";
        }
        PropertyFacts property = LIMITED.get(first.getKey());
        return property.name() + " is " + first.getValue() + " and must be "
                + (property.min().isPresent() ? "at least " + property.min().getAsLong() : "")
                + (property.min().isPresent() && property.max().isPresent() ? " and " : "")
                + (property.max().isPresent() ? "at most " + property.max().getAsLong() : "") + ".";
    }

    /** The first number of each place that a change brings, at it or within what came as a whole, if it is one of those meant. */
    private static NavigableMap<Integer, JsonNode> numbers(
            Change change, PlaceTree<Integer> places, BiPredicate<Integer, BigDecimal> meant) {
        NavigableMap<Integer, JsonNode> numbers = new TreeMap<>();
        places.in(change.path(), change::to, (position, value) -> {
            JsonNode json = value.toJsonNode();
            if (json.isNumber() && meant.test(position, json.decimalValue())) {
                numbers.putIfAbsent(position, json);
            }
        });
        return numbers;
    }

    private static boolean isOutside(PropertyFacts property, BigDecimal value) {
        return property.min().isPresent()
                        && value.compareTo(BigDecimal.valueOf(property.min().getAsLong())) < 0
                || property.max().isPresent()
                        && value.compareTo(BigDecimal.valueOf(property.max().getAsLong())) > 0;
    }
}
