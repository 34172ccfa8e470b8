package dev.vmss.engine.plan;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.value.ModelList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Extensions that the operator wants to run again: another {@code forceUpdateTag} makes them, with the same settings.
 *
 * @param desired the desired model with the tag
 * @param unknown the names that no extension has
 * @param same the extensions that have this tag already, and do not run again
 * @param unsealed the extensions whose protected settings the request does not hold
 */
record ForcedRerun(ScaleSet desired, List<String> unknown, List<String> same, List<String> unsealed) {

    ForcedRerun {
        unknown = List.copyOf(unknown);
        same = List.copyOf(same);
        unsealed = List.copyOf(unsealed);
    }

    static ForcedRerun of(PlanOptions options, ScaleSet applied, ScaleSet desired) {
        if (options.forceUpdateTag().isEmpty()) {
            return new ForcedRerun(desired, List.of(), List.of(), List.of());
        }
        String tag = options.forceUpdateTag().get();
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(options.rerunExtensions());
        ModelList<Extension> all =
                extensions(desired).orElseGet(() -> extensions(applied).orElse(ModelList.of()));
        Set<String> unknown = new TreeSet<>(wanted);
        List<String> same = new ArrayList<>();
        List<String> unsealed = new ArrayList<>();
        List<Extension> tagged = new ArrayList<>();
        for (Extension extension : all) {
            String name = extension.name().orElse("");
            boolean isWanted = wanted.isEmpty() || wanted.contains(name);
            unknown.remove(name);
            if (isWanted && hasTag(applied, name, tag)) {
                same.add(name);
            } else if (isWanted
                    && extension
                            .properties()
                            .filter(properties -> properties.protectedSettings().isPresent()
                                    || properties
                                            .protectedSettingsFromKeyVault()
                                            .isPresent())
                            .isEmpty()) {
                unsealed.add(name);
            }
            tagged.add(isWanted ? extension.withProperties(properties(extension).withForceUpdateTag(tag)) : extension);
        }
        ScaleSet sent = all.isEmpty() ? desired : with(desired, ModelList.copyOf(tagged));
        return new ForcedRerun(sent, List.copyOf(unknown), same, unsealed);
    }

    void warn(PlanBuilder plan) {
        if (!unknown.isEmpty()) {
            plan.warn(
                    "unknown-extensions",
                    "The set has no extensions with these names: " + String.join(", ", unknown) + ".");
        }
        if (!same.isEmpty()) {
            plan.warn(
                    "rerun-needs-another-tag",
                    "These extensions already have this forceUpdateTag and will not run again: "
                            + String.join(", ", same) + ".");
        }
        if (!unsealed.isEmpty()) {
            plan.warn(
                    "rerun-without-protected-settings",
                    "The request does not contain protected settings, which Azure never returns; add"
                            + " those that these extensions need to the desired model: " + String.join(", ", unsealed)
                            + ".");
        }
    }

    private static boolean hasTag(ScaleSet applied, String name, String tag) {
        return extensions(applied).stream()
                .flatMap(List::stream)
                .filter(extension ->
                        extension.name().filter(name::equalsIgnoreCase).isPresent())
                .anyMatch(extension -> properties(extension)
                        .forceUpdateTag()
                        .filter(tag::equals)
                        .isPresent());
    }

    private static ExtensionProperties properties(Extension extension) {
        return extension
                .properties()
                .orElseGet(() -> ExtensionProperties.builder().build());
    }

    private static Optional<ModelList<Extension>> extensions(ScaleSet set) {
        return set.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::extensionProfile)
                .flatMap(ExtensionProfile::extensions);
    }

    private static ScaleSet with(ScaleSet set, ModelList<Extension> extensions) {
        ScaleSetProperties properties =
                set.properties().orElseGet(() -> ScaleSetProperties.builder().build());
        VirtualMachineProfile profile = properties
                .virtualMachineProfile()
                .orElseGet(() -> VirtualMachineProfile.builder().build());
        ExtensionProfile all = profile.extensionProfile()
                .orElseGet(() -> ExtensionProfile.builder().build());
        return set.withProperties(
                properties.withVirtualMachineProfile(profile.withExtensionProfile(all.withExtensions(extensions))));
    }
}
