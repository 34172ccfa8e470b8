package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.Optional;

/** Ids of other resources, which Resource Manager looks at before the compute service sees the request. */
final class ResourceIdRules {

    private static final String RECORDING =
            "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/test_vm_vmss_proxy_agent.yaml";

    private static final List<String> PLACES = ModelSchema.of(ScaleSet.class).all().stream()
            .filter(place -> !place.readOnly() && namesAResource(place.pattern()))
            .map(PropertyFacts::pattern)
            .toList();

    static final List<Rule> RULES = List.of(Rule.about("id-must-be-resource-id", PLACES.toArray(String[]::new))
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

    /** An id of the change that is none. A template expression may become one. */
    private static Optional<String> wrong(Change change) {
        return PLACES.stream()
                .flatMap(place -> LimitRules.values(change, place))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(id -> !starts(id, "/subscriptions/") && !starts(id, "/providers/") && !id.startsWith("["))
                .findFirst();
    }

    private static boolean starts(String id, String with) {
        return id.regionMatches(true, 0, with, 0, with.length());
    }
}
