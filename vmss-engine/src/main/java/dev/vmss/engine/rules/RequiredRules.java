package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an object cannot do without, when it is new and when it changes. */
final class RequiredRules {

    private static final String IMAGE = "properties.virtualMachineProfile.storageProfile.imageReference";
    private static final String EXTENSIONS = "properties.virtualMachineProfile.extensionProfile.extensions[]";

    static final List<Rule> RULES = List.of(
            Rule.about("image-reference-required", IMAGE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The image of a set cannot be removed.")
                    .remedy("Omit imageReference from the request, or set it to the new image.")
                    .refusedWith(AzureAnswer.invalidParameter(
                            "imageReference", "Required parameter 'imageReference' is missing (null)."))
                    .when(update -> update.appliedSet().profile().image().isPresent()
                            && update.resultingSet().profile().image().isEmpty())
                    .source(seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/7253")
                            .readOn(READ_ANEW))
                    .build(),
            Rule.about("extension-members-required", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("An extension must have a publisher, a type and a version.")
                    .remedy("Set publisher, type and typeHandlerVersion.")
                    .refusedWith(AzureAnswer.invalidParameter(""))
                    .whenAmong(update -> {
                        boolean lacks = !Faults.brought(update, RequiredRules::incomplete)
                                .isEmpty();
                        return change -> lacks && change.kind() != Change.Kind.REMOVED;
                    })
                    .detailAmong(update -> {
                        String lacks = sentence(Faults.brought(update, RequiredRules::incomplete));
                        return change -> lacks;
                    })
                    .source(documented(
                                    "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-extensions/create-or-update")
                            .readOn(READ_ANEW))
                    .build());

    private RequiredRules() {}

    /** What extensions lack, each as the extension's name and the member's. */
    private static Set<String> incomplete(EffectiveSet set) {
        Set<String> lacks = new HashSet<>();
        for (Extension extension : set.profile().extensions()) {
            String name = extension.name().orElse("").toLowerCase(Locale.ROOT);
            Optional<ExtensionProperties> properties = extension.properties();
            if (properties.flatMap(ExtensionProperties::publisher).isEmpty()) {
                lacks.add(name + ": publisher");
            }
            if (properties.flatMap(ExtensionProperties::type).isEmpty()) {
                lacks.add(name + ": type");
            }
            if (properties.flatMap(ExtensionProperties::typeHandlerVersion).isEmpty()) {
                lacks.add(name + ": typeHandlerVersion");
            }
        }
        return lacks;
    }

    private static String sentence(Set<String> lacks) {
        return "Missing: " + String.join(", ", lacks.stream().sorted().toList()) + ".";
    }
}
