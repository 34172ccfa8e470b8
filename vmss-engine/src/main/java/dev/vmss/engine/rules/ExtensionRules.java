package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveProfile;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
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

    private static final Place TYPE = Place.of(EXTENSIONS + ".properties.type");

    static final List<Rule> RULES = List.of(
            Rule.about("extension-name-twice", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Each extension of a set must have its own name.")
                    .remedy("Give the extension another name.")
                    .refusedWith(AzureAnswer.badRequest(
                            "On VM Scale Set '…', extension name '…' cannot be used for more than one extension."))
                    .filling((update, change) -> List.of(
                            Blanks.name(update),
                            named(update, change).flatMap(Extension::name).orElse("")))
                    .whenChange((update, change) ->
                            isRepeated(EffectiveSet.of(update.desired()), change, ExtensionRules::name))
                    .source(seen("https://github.com/MicrosoftDocs/azure-docs/issues/15359"))
                    .build(),
            Rule.about("extension-type-twice", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A machine can have only one extension of each publisher and type.")
                    .remedy("Keep the name of the extension, or combine both settings in one extension.")
                    .refusedWith(AzureAnswer.badRequest(
                            "Multiple VMExtensions per handler not supported for OS type '…'. VMExtension '…' with"
                                    + " handler '…' already added or specified in input."))
                    .filling(ExtensionRules::otherOfHandler)
                    .whenChange((update, change) ->
                            isRepeated(update.resultingSet(), change, ExtensionRules::publisherAndType)
                                    && !isRepeated(EffectiveSet.of(update.desired()), change, ExtensionRules::name))
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
                    .whenChange((update, change) -> update.resultingSet().profile().extensions().stream()
                            .filter(EffectiveProfile::isHealthExtension)
                            .filter(extension -> isIn(change, extension))
                            .flatMap(
                                    extension -> extension.properties().flatMap(ExtensionProperties::settings).stream())
                            .anyMatch(settings -> isOutside(settings, "intervalInSeconds", 5, 60)
                                    || isOutside(settings, "numberOfProbes", 1, 24)))
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

    /** The extension that a change is about. */
    private static Optional<Extension> named(Update update, Change change) {
        return EffectiveSet.of(update.desired()).profile().extensions().stream()
                .filter(extension -> isIn(change, extension))
                .findFirst();
    }

    /** The operating system, and the extension that has the handler of a change's extension already. */
    private static List<String> otherOfHandler(Update update, Change change) {
        Optional<Extension> wanted = named(update, change);
        Optional<String> handler = wanted.flatMap(ExtensionRules::publisherAndType);
        return List.of(
                OperatingSystem.of(update.resultingSet()).text(),
                update.resultingSet().profile().extensions().stream()
                        .filter(other -> publisherAndType(other).equals(handler)
                                && !name(other).equals(wanted.flatMap(ExtensionRules::name)))
                        .findFirst()
                        .flatMap(Extension::name)
                        .orElse(""),
                wanted.flatMap(Extension::properties)
                        .flatMap(properties -> properties
                                .publisher()
                                .flatMap(publisher -> properties.type().map(type -> publisher + "." + type)))
                        .orElse(""));
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

    private static boolean isOutside(JsonValue settings, String name, int min, int max) {
        return Stream.of(settings.toJsonNode().path(name))
                .filter(value -> value.isIntegralNumber())
                .anyMatch(value -> value.longValue() < min || value.longValue() > max);
    }
}
