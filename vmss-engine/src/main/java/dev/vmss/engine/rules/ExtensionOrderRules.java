package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.value.ModelList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which extensions are provisioned after which. */
final class ExtensionOrderRules {

    private static final String EXTENSIONS = "properties.virtualMachineProfile.extensionProfile.extensions[]";
    private static final String SEQUENCING =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-extension-sequencing";

    static final List<Rule> RULES = List.of(
            Rule.about("extension-follows-missing-one", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("An extension can be provisioned only after extensions of the same set, so an"
                            + " extension that others depend on cannot be removed.")
                    .remedy("Correct provisionAfterExtensions, or keep the extension that it names.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> !Faults.brought(update, ExtensionOrderRules::missing)
                            .isEmpty())
                    .source(documented(SEQUENCING).readOn(READ_ANEW))
                    .build(),
            Rule.about("extensions-follow-in-a-circle", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The order of extensions must not form a circle.")
                    .remedy("Remove one of them from provisionAfterExtensions.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> !Faults.brought(update, ExtensionOrderRules::circles)
                            .isEmpty())
                    .source(documented(SEQUENCING).readOn(READ_ANEW))
                    .build(),
            Rule.about("extension-follows-one-without-settings", EXTENSIONS)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Microsoft's article does not allow an extension to follow one without settings; the"
                            + " service was recorded to accept it.")
                    .remedy("Set settings of the extension that others depend on, even if they are empty.")
                    .accepted(Severity.WARNING)
                    .when(update -> !Faults.brought(update, ExtensionOrderRules::followedWithoutSettings)
                            .isEmpty())
                    .source(documented(SEQUENCING).readOn(READ_ANEW))
                    .build());

    private ExtensionOrderRules() {}

    /** The extensions that each extension follows, all by their names in lower case; none if none follows another. */
    private static Map<String, Set<String>> followed(EffectiveSet set) {
        Map<String, Set<String>> followed = new HashMap<>();
        List<Extension> extensions = set.profile().extensions();
        if (extensions.stream().allMatch(extension -> namedBy(extension).isEmpty())) {
            return followed;
        }
        for (Extension extension : extensions) {
            String name = extension.name().orElse(null);
            if (name != null) {
                Set<String> before = followed.computeIfAbsent(plain(name), key -> new HashSet<>(2));
                for (String other : namedBy(extension)) {
                    before.add(plain(other));
                }
            }
        }
        return followed;
    }

    private static List<String> namedBy(Extension extension) {
        return extension
                .properties()
                .flatMap(ExtensionProperties::provisionAfterExtensions)
                .orElseGet(ModelList::of);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The extensions that others follow and the set does not have. */
    private static Set<String> missing(EffectiveSet set) {
        Map<String, Set<String>> followed = followed(set);
        Set<String> missing = new HashSet<>();
        followed.values().forEach(missing::addAll);
        missing.removeAll(followed.keySet());
        return missing;
    }

    /** The extensions that follow themselves, by however many others. */
    private static Set<String> circles(EffectiveSet set) {
        Map<String, Set<String>> followed = followed(set);
        // Of most sets none is followed that follows another itself.
        boolean hasChain = followed.values().stream()
                .flatMap(Set::stream)
                .anyMatch(name -> !followed.getOrDefault(name, Set.of()).isEmpty());
        return hasChain ? Circles.in(followed) : Set.of();
    }

    private static Set<String> followedWithoutSettings(EffectiveSet set) {
        Set<String> followed = new HashSet<>();
        followed(set).values().forEach(followed::addAll);
        if (followed.isEmpty()) {
            return followed;
        }
        return set.profile().extensions().stream()
                .filter(extension -> extension
                        .properties()
                        .flatMap(ExtensionProperties::settings)
                        .isEmpty())
                .map(Extension::name)
                .flatMap(Optional::stream)
                .map(ExtensionOrderRules::plain)
                .filter(followed::contains)
                .collect(Collectors.toSet());
    }
}
