package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.AdditionalCapabilities;
import dev.vmss.model.resource.Identity;
import java.util.List;
import java.util.Locale;

/** The orchestration mode, and what a set can have or do in one of the two only. */
final class OrchestrationModeRules {

    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";
    private static final String MODES = DOCS + "virtual-machine-scale-sets-orchestration-modes";

    static final List<Rule> RULES = List.of(
            Rule.about("orchestration-mode-fixed", "properties.orchestrationMode")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The orchestration mode can be set only when the set is created.")
                    .remedy("Create a new set in the other orchestration mode.")
                    .refusedWith(AzureAnswer.propertyFixed("orchestrationMode"))
                    .source(documented(MODES))
                    .build(),
            Rule.about("system-identity-needs-uniform", "identity.type")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A Flexible set can have only user-assigned identities.")
                    .remedy("Use a user-assigned identity.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.after()
                            .identity()
                            .flatMap(Identity::type)
                            .filter(type -> type.text().toLowerCase(Locale.ROOT).contains("systemassigned"))
                            .isPresent())
                    .source(documented(MODES))
                    .build(),
            Rule.about("overprovision-needs-uniform", "properties.overprovision")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only a Uniform set can overprovision.")
                    .remedy("Omit overprovision.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(update -> update.becomes(EffectiveSet::overprovisions))
                    .source(documented(DOCS + "virtual-machine-scale-sets-design-overview"))
                    .build(),
            Rule.about("hibernation-needs-flexible", "properties.additionalCapabilities.hibernationEnabled")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only the machines of a Flexible set can hibernate.")
                    .remedy("Omit hibernationEnabled, or create a Flexible set.")
                    .refusedWith(AzureAnswer.badRequest())
                    .modes(OrchestrationMode.UNIFORM)
                    .when(update -> update.becomes(set -> set.property(ScaleSetProperties::additionalCapabilities)
                            .flatMap(AdditionalCapabilities::hibernationEnabled)
                            .orElse(false)))
                    .source(documented("https://learn.microsoft.com/azure/virtual-machines/hibernate-resume")
                            .readOn(READ_ANEW))
                    .build());

    private OrchestrationModeRules() {}
}
