package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveProfile;
import dev.vmss.model.Place;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.value.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The extensions of the machines. */
final class ExtensionRules {

    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String EXTENSIONS = PROFILE + ".extensionProfile.extensions[]";
    private static final String REST =
            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update";
    private static final String HEALTH =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension";

    private static final Place TYPE = Place.of(EXTENSIONS + ".properties.type");

    static final List<Rule> RULES = List.of(
            Rule.about("extension-name-twice", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Each extension of a set must have its own name.")
                    .remedy("Give the extension another name.")
                    .refusedWith(AzureAnswer.badRequest(
                            "On VM Scale Set '…', extension name '…' cannot be used for more than one extension."))
                    .fillingAmong(update -> {
                        NamedExtensions desired = update.desiredExtensions();
                        return change -> List.of(
                                Blanks.name(update),
                                desired.at(change)
                                        .findFirst()
                                        .flatMap(Extension::name)
                                        .orElse(""));
                    })
                    .whenAmong(update -> update.desiredExtensions().repeating(NamedExtensions::name))
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/15359"))
                    .build(),
            Rule.about("extension-type-twice", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A machine can have only one extension of each publisher and type.")
                    .remedy("Keep the name of the extension, or combine both settings in one extension.")
                    .refusedWith(AzureAnswer.badRequest(
                            "Multiple VMExtensions per handler not supported for OS type '…'. VMExtension '…' with"
                                    + " handler '…' already added or specified in input."))
                    .fillingAmong(ExtensionRules::otherOfHandler)
                    .whenAmong(update -> update.resultingExtensions()
                            .repeating(NamedExtensions::handler)
                            .and(update.desiredExtensions()
                                    .repeating(NamedExtensions::name)
                                    .negate()))
                    .source(
                            seen("https://github.com/Azure/azure-cli/issues/33751")
                                    .readOn(READ_ANEW),
                            seen("https://github.com/MicrosoftDocs/azure-docs/issues/15359"),
                            documented(
                                            "https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages")
                                    .readOn(READ_ANEW))
                    .build(),
            Rule.about(
                            "protected-settings-twice",
                            EXTENSIONS + ".properties.protectedSettings",
                            EXTENSIONS + ".properties.protectedSettingsFromKeyVault")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The protected settings of an extension can be in the model or in a key"
                            + " vault, but not in both.")
                    .remedy("Omit protectedSettings or protectedSettingsFromKeyVault.")
                    .refusedWith(AzureAnswer.badRequest())
                    .seesUnverifiable()
                    .whenAmong(ExtensionRules::hasBothSettings)
                    .source(documented(REST))
                    .build(),
            Rule.about(
                            "extension-operations-need-no-extensions",
                            PROFILE + ".osProfile.allowExtensionOperations",
                            EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Extension operations can be turned off only while the set has no extensions.")
                    .remedy("Remove every extension, or keep allowExtensionOperations true.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update ->
                            update.becomes(set -> !set.profile().extensions().isEmpty()
                                    && !set.profile().allowsExtensions()))
                    .source(documented(REST))
                    .build(),
            Rule.about("extensions-time-budget-out-of-range", PROFILE + ".extensionProfile.extensionsTimeBudget")
                    .kind(RuleKind.LIMIT)
                    .summary("The time budget of all extensions together must be between 15 minutes and 2 hours.")
                    .remedy("Set a time from PT15M to PT2H.")
                    .refusedWith(AzureAnswer.invalidParameter("extensionProfile.extensionsTimeBudget"))
                    .when(update -> Durations.isOutside(
                            update.resultingSet()
                                    .profile(VirtualMachineProfile::extensionProfile)
                                    .flatMap(ExtensionProfile::extensionsTimeBudget),
                            15,
                            120))
                    .source(documented(REST))
                    .build(),
            Rule.about("health-extension-settings-out-of-range", EXTENSIONS + ".properties.settings")
                    .kind(RuleKind.LIMIT)
                    .summary("The Application Health extension probes every 5 to 60 seconds, and needs 1 to 24"
                            + " probes for a result.")
                    .remedy("Correct intervalInSeconds or numberOfProbes.")
                    .accepted(Severity.WARNING)
                    .whenAmong(update -> {
                        NamedExtensions resulting = update.resultingExtensions();
                        return change -> resulting
                                .at(change)
                                .filter(EffectiveProfile::isHealthExtension)
                                .flatMap(extension ->
                                        extension.properties().flatMap(ExtensionProperties::settings).stream())
                                .anyMatch(settings -> isOutside(settings, "intervalInSeconds", 5, 60)
                                        || isOutside(settings, "numberOfProbes", 1, 24));
                    })
                    .source(documented(HEALTH))
                    .build(),
            Rule.about("extension-type-fixed", EXTENSIONS + ".properties.type")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The type of an extension cannot change while its name stays the same.")
                    .remedy("Remove the extension, and add the new one under another name.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("type"))
                    .whenChange((update, change) -> change.kind() == Change.Kind.MODIFIED
                            && change.path().isWithin(TYPE))
                    .source(seen("https://github.com/Azure/custom-script-extension-linux/issues/105")
                            .readOn(READ_ANEW))
                    .build(),
            Rule.about("extension-publisher-may-be-fixed", EXTENSIONS + ".properties.publisher")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("For single virtual machines, Azure refused another publisher of an extension with"
                            + " the same name; whether it does so for a set is not known.")
                    .remedy("Remove the extension, and add the new one under another name.")
                    .accepted(Severity.WARNING)
                    .alsoAnswered(AzureAnswer.propertyChangeNotAllowed("publisher"))
                    .whenChange((update, change) -> change.kind() == Change.Kind.MODIFIED
                            && change.path().pattern().equals(EXTENSIONS + ".properties.publisher"))
                    .source(said("https://github.com/hashicorp/terraform-provider-azurerm/issues/12721")
                            .readOn(READ_ANEW))
                    .build(),
            Rule.about("health-extension-without-settings", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Azure accepts the Application Health extension without settings, but does not"
                            + " install it.")
                    .remedy("Set at least protocol and port in the settings.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(set -> set.profile().extensions().stream()
                            .filter(EffectiveProfile::isHealthExtension)
                            .anyMatch(extension -> extension
                                    .properties()
                                    .flatMap(ExtensionProperties::settings)
                                    .isEmpty())))
                    .source(seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/23688")
                            .readOn(READ_ANEW))
                    .build());

    private ExtensionRules() {}

    /** The operating system, and the extension that has the handler of a change's extension already. */
    private static Function<Change, List<String>> otherOfHandler(Update update) {
        NamedExtensions desired = update.desiredExtensions();
        Map<Optional<String>, List<Extension>> byHandler = update.resultingSet().profile().extensions().stream()
                .collect(Collectors.groupingBy(NamedExtensions::handler));
        return change -> {
            Optional<Extension> wanted = desired.at(change).findFirst();
            List<Extension> same = byHandler.getOrDefault(wanted.flatMap(NamedExtensions::handler), List.of());
            return List.of(
                    OperatingSystem.of(update.resultingSet()).text(),
                    same.stream()
                            .filter(other -> !NamedExtensions.name(other).equals(wanted.flatMap(NamedExtensions::name)))
                            .findFirst()
                            .flatMap(Extension::name)
                            .orElse(""),
                    wanted.flatMap(Extension::properties)
                            .flatMap(properties -> properties
                                    .publisher()
                                    .flatMap(publisher -> properties.type().map(type -> publisher + "." + type)))
                            .orElse(""));
        };
    }

    private static Predicate<Change> hasBothSettings(Update update) {
        NamedExtensions desired = update.desiredExtensions();
        NamedExtensions resulting = update.resultingExtensions();
        return change -> desired.at(change)
                .filter(extension -> extension
                        .properties()
                        .flatMap(ExtensionProperties::protectedSettings)
                        .isPresent())
                .flatMap(extension -> extension.name().stream())
                .flatMap(name -> resulting.named(name).stream())
                .anyMatch(extension -> extension
                        .properties()
                        .flatMap(ExtensionProperties::protectedSettingsFromKeyVault)
                        .isPresent());
    }

    private static boolean isOutside(JsonValue settings, String name, int min, int max) {
        return Stream.of(settings.toJsonNode().path(name))
                .filter(value -> value.isIntegralNumber())
                .anyMatch(value -> value.longValue() < min || value.longValue() > max);
    }
}
