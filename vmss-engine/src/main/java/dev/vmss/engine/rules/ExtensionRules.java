package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveProfile;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.value.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The extensions of the machines. */
final class ExtensionRules {

    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String EXTENSIONS = PROFILE + ".extensionProfile.extensions[]";
    private static final String REST =
            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update";
    private static final String HEALTH =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension";

    static final List<Rule> RULES = List.of(
            Rule.about("extension-name-twice", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Each extension of a set has a name of its own.")
                    .remedy("Give the extension another name.")
                    .refusedWith(AzureAnswer.badRequest(
                            "On VM Scale Set '…', extension name '…' cannot be used for more than one extension."))
                    .whenChange((update, change) ->
                            isRepeated(EffectiveSet.of(update.desired()), change, ExtensionRules::name))
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/15359"))
                    .build(),
            Rule.about("extension-type-twice", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A machine has an extension of each publisher and type once at most.")
                    .remedy("Put both settings into one extension.")
                    .refusedWith(AzureAnswer.badRequest())
                    .whenChange((update, change) ->
                            isRepeated(update.resultingSet(), change, ExtensionRules::publisherAndType)
                                    && !isRepeated(EffectiveSet.of(update.desired()), change, ExtensionRules::name))
                    .source(
                            seen("https://github.com/MicrosoftDocs/azure-docs/issues/15359"),
                            documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq"))
                    .build(),
            Rule.about(
                            "protected-settings-twice",
                            EXTENSIONS + ".properties.protectedSettings",
                            EXTENSIONS + ".properties.protectedSettingsFromKeyVault")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary(
                            "The protected settings of an extension stand in the model or in a key vault, not in both.")
                    .remedy("Leave out protectedSettings or protectedSettingsFromKeyVault.")
                    .refusedWith(AzureAnswer.badRequest())
                    .seesHidden()
                    .whenChange((update, change) -> EffectiveSet.of(update.desired()).profile().extensions().stream()
                            .filter(extension -> isIn(change, extension))
                            .anyMatch(extension -> hasBothSettings(update, extension)))
                    .source(documented(REST))
                    .build(),
            Rule.about(
                            "extension-operations-need-no-extensions",
                            PROFILE + ".osProfile.allowExtensionOperations",
                            EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Extension operations can be forbidden only while the set has no extensions.")
                    .remedy("Remove every extension, or leave allowExtensionOperations at true.")
                    .refusedWith(AzureAnswer.badRequest())
                    .whenChange((update, change) -> change.to().isPresent()
                            && !update.resultingSet().profile().extensions().isEmpty()
                            && !update.resultingSet().profile().allowsExtensions())
                    .source(documented(REST))
                    .build(),
            Rule.about("extension-follows-missing-one", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("An extension can be provisioned only after extensions that the set has.")
                    .remedy("Correct provisionAfterExtensions, or keep the extension that it names.")
                    .accepted(Severity.WARNING)
                    .when(update -> update.becomes(ExtensionRules::waitsForMissing))
                    .source(
                            documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-extension-sequencing"))
                    .build(),
            Rule.about("extensions-time-budget-out-of-range", PROFILE + ".extensionProfile.extensionsTimeBudget")
                    .kind(RuleKind.LIMIT)
                    .summary("All extensions together have 15 minutes to 2 hours to start.")
                    .remedy("Give a time from PT15M to PT2H.")
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
                    .summary("The Application Health extension asks every 5 to 60 seconds, and 1 to 24 times before"
                            + " it decides.")
                    .remedy("Correct intervalInSeconds or numberOfProbes.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> update.resultingSet().profile().extensions().stream()
                            .filter(EffectiveProfile::isHealthExtension)
                            .filter(extension -> isIn(change, extension))
                            .flatMap(
                                    extension -> extension.properties().flatMap(ExtensionProperties::settings).stream())
                            .anyMatch(settings -> isOutside(settings, "intervalInSeconds", 5, 60)
                                    || isOutside(settings, "numberOfProbes", 1, 24)))
                    .source(documented(HEALTH))
                    .build());

    private ExtensionRules() {}

    private static Optional<String> name(Extension extension) {
        return extension.name().map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> publisherAndType(Extension extension) {
        return extension
                .properties()
                .flatMap(properties -> properties
                        .publisher()
                        .flatMap(publisher ->
                                properties.type().map(type -> (publisher + "/" + type).toLowerCase(Locale.ROOT))));
    }

    private static boolean isIn(Change change, Extension extension) {
        return extension
                .name()
                .filter(name -> (change.path() + ".")
                        .toLowerCase(Locale.ROOT)
                        .contains("extensions[name=" + name.toLowerCase(Locale.ROOT) + "]"))
                .isPresent();
    }

    /** Whether the change makes an extension have what another one has too. */
    private static boolean isRepeated(EffectiveSet set, Change change, Function<Extension, Optional<String>> key) {
        List<Extension> extensions = set.profile().extensions();
        return change.to().isPresent()
                && extensions.stream()
                        .filter(extension -> isIn(change, extension) && !isLeaving(extension))
                        .flatMap(extension -> key.apply(extension).stream())
                        .anyMatch(wanted -> extensions.stream()
                                        .filter(other -> !isLeaving(other))
                                        .filter(other -> key.apply(other)
                                                .filter(wanted::equals)
                                                .isPresent())
                                        .count()
                                > 1);
    }

    private static boolean isLeaving(Extension extension) {
        return extension
                .properties()
                .flatMap(ExtensionProperties::provisioningState)
                .filter("Deleting"::equalsIgnoreCase)
                .isPresent();
    }

    private static boolean hasBothSettings(Update update, Extension desired) {
        boolean inModel = desired.properties()
                .flatMap(ExtensionProperties::protectedSettings)
                .isPresent();
        return inModel
                && update.resultingSet().profile().extensions().stream()
                        .filter(extension -> name(extension).equals(name(desired)))
                        .anyMatch(extension -> extension
                                .properties()
                                .flatMap(ExtensionProperties::protectedSettingsFromKeyVault)
                                .isPresent());
    }

    private static boolean waitsForMissing(EffectiveSet set) {
        List<String> names = set.profile().extensions().stream()
                .flatMap(extension -> name(extension).stream())
                .toList();
        return set.profile().extensions().stream()
                .flatMap(extension ->
                        extension.properties().flatMap(ExtensionProperties::provisionAfterExtensions).stream())
                .flatMap(List::stream)
                .anyMatch(name -> !names.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isOutside(JsonValue settings, String name, int min, int max) {
        return Stream.of(settings.toJsonNode().path(name))
                .filter(value -> value.isIntegralNumber())
                .anyMatch(value -> value.longValue() < min || value.longValue() > max);
    }
}
