package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.rewrite.PlaceTree;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Ids of other resources, which Resource Manager looks at before the compute service sees the request. */
final class ResourceIdRules {

    private static final String RECORDING =
            "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/test_vm_vmss_proxy_agent.yaml";

    private static final List<Place> PLACES = ModelSchema.of(ScaleSet.class).all().stream()
            .filter(place -> !place.readOnly() && namesAResource(place.pattern()))
            .map(PropertyFacts::place)
            .toList();
    private static final PlaceTree<Integer> POSITIONS = PlaceTree.of(PLACES);

    static final List<Rule> RULES = List.of(Rule.about("id-must-be-resource-id", PLACES.toArray(Place[]::new))
            .kind(RuleKind.DEPENDS_ON_VALUE)
            .summary("The id of another resource must be its complete id, which starts with the subscription.")
            .remedy("Specify the complete id, such as /subscriptions/…/resourceGroups/…/providers/….")
            .refusedWith(AzureAnswer.observed(
                    400,
                    "LinkedInvalidPropertyId",
                    "Property id '…' at path '…' is invalid. Expect fully qualified resource Id that start with"
                            + " '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.",
                    ""))
            .filling((update, change) ->
                    List.of(wrong(change).orElse(""), change.path().toString()))
            .whenChange((update, change) -> wrong(change).isPresent())
            .source(recorded(RECORDING))
            .build());

    private ResourceIdRules() {}

    /** Properties called {@code id}, and the references to profiles of access control. */
    private static boolean namesAResource(String pattern) {
        return pattern.endsWith(".id") || pattern.endsWith("ProfileReferenceId");
    }

    /** An id of the change that is none, the first in the order of the schema. A template expression may become one. */
    private static Optional<String> wrong(Change change) {
        NavigableMap<Integer, String> wrong = new TreeMap<>();
        POSITIONS.in(change.path(), change::to, (position, value) -> {
            JsonNode json = value.toJsonNode();
            if (json.isTextual() && isWrong(json.textValue())) {
                wrong.putIfAbsent(position, json.textValue());
            }
        });
        return Optional.ofNullable(wrong.firstEntry()).map(Map.Entry::getValue);
    }

    private static boolean isWrong(String id) {
        return !starts(id, "/subscriptions/") && !starts(id, "/providers/") && !id.startsWith("[");
    }

    private static boolean starts(String id, String with) {
        return id.regionMatches(true, 0, with, 0, with.length());
    }
}
