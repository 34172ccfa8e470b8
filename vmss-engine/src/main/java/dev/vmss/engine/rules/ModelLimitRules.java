package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.Place;
import java.util.List;

/** How many models the machines of a set may have at the same time. */
final class ModelLimitRules {

    /** The service keeps so many models; the latest is one of them. */
    private static final int MODELS = 10;

    private static final Place PROFILE = Place.of("properties.virtualMachineProfile");
    private static final Place SIZE = Place.of("sku.name");

    static final List<Rule> RULES = List.of(Rule.about(
                    "ten-models-may-be-in-use", "properties.virtualMachineProfile", "sku.name", "sku.capacity")
            .kind(RuleKind.LIMIT)
            .summary("The machines of a set can use at most ten models, and so many of them lack the latest model"
                    + " that Azure may refuse another model or more instances.")
            .remedy("Bring the outdated instances to the latest model first.")
            .accepted(Severity.WARNING)
            .alsoAnswered(
                    AzureAnswer.inWords("has reached its limit of 10 models that may be referenced by one or more VMs"))
            .seesUnverifiable()
            .when(update ->
                    (update.resultingSet().capacity() > update.appliedSet().capacity() || changesModel(update))
                            && outdated(update) >= MODELS)
            .detailAmong(update -> {
                String sentence = outdated(update)
                        + " instances lack the latest model; Azure's error would be that the set \"has reached"
                        + " its limit of 10 models that may be referenced by one or more VMs belonging to the"
                        + " Virtual Machine Scale Set\".";
                return change -> sentence;
            })
            .source(
                    seen("https://github.com/kubernetes-sigs/cluster-api-provider-azure/issues/4958")
                            .readOn(READ_ANEW),
                    seen("https://github.com/MicrosoftDocs/azure-docs/issues/103472")
                            .readOn(READ_ANEW),
                    seen("https://github.com/microsoft/onefuzz/issues/2318").readOn(READ_ANEW))
            .build());

    private ModelLimitRules() {}

    private static long outdated(Update update) {
        return update.context().instances().stream()
                .filter(instance -> !InstanceStatus.of(instance).hasLatestModel())
                .count();
    }

    private static boolean changesModel(Update update) {
        return update.diff().touching(PROFILE).findAny().isPresent()
                || update.diff().touching(SIZE).findAny().isPresent()
                || !update.diff().unverifiable().isEmpty();
    }
}
