package dev.vmss.engine.rules;

import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.ExternalHealthPolicy;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.Priority;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.IsoDuration;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What several rules ask of a scale set. */
final class Sets {

    private Sets() {}

    /** Whether an update makes a set be what it was not before. */
    static boolean becomes(Update update, Predicate<ScaleSet> what) {
        return what.test(update.after()) && !what.test(update.applied());
    }

    static boolean isFlexible(Update update) {
        return update.orchestrationMode().equals(OrchestrationMode.FLEXIBLE);
    }

    static <T> Optional<T> property(ScaleSet set, Function<ScaleSetProperties, Optional<T>> property) {
        return set.properties().flatMap(property);
    }

    static <T> Optional<T> profile(ScaleSet set, Function<VirtualMachineProfile, Optional<T>> property) {
        return set.virtualMachineProfile().flatMap(property);
    }

    static <T> Optional<T> storage(ScaleSet set, Function<StorageProfile, Optional<T>> property) {
        return profile(set, VirtualMachineProfile::storageProfile).flatMap(property);
    }

    static List<DataDisk> dataDisks(ScaleSet set) {
        return storage(set, StorageProfile::dataDisks).map(List::copyOf).orElse(List.of());
    }

    static Optional<ImageReference> image(ScaleSet set) {
        return storage(set, StorageProfile::imageReference);
    }

    static List<String> zones(ScaleSet set) {
        return set.zones().map(List::copyOf).orElse(List.of());
    }

    static boolean isPresent(Optional<SubResource> reference) {
        return reference.flatMap(SubResource::id).isPresent();
    }

    static int capacity(ScaleSet set) {
        return set.sku().flatMap(Sku::capacity).orElse(0);
    }

    static boolean inOnePlacementGroup(ScaleSet set) {
        return property(set, ScaleSetProperties::singlePlacementGroup).orElse(false);
    }

    static boolean inSeveralPlacementGroups(ScaleSet set) {
        return !property(set, ScaleSetProperties::singlePlacementGroup).orElse(true);
    }

    /** Whether the set runs on spare capacity; {@code Low} is the old name. */
    static boolean isSpot(ScaleSet set) {
        return profile(set, VirtualMachineProfile::priority).map(Sets::isSpot).orElse(false);
    }

    static boolean isSpot(Priority priority) {
        return priority.equals(Priority.SPOT) || priority.equals(Priority.LOW) || priority.equals(Priority.SPOT_PLUS);
    }

    static Optional<UpgradeMode> mode(ScaleSet set) {
        return set.upgradePolicy().flatMap(UpgradePolicy::mode);
    }

    static boolean isRolling(ScaleSet set) {
        return mode(set).filter(UpgradeMode.ROLLING::equals).isPresent();
    }

    static Optional<RollingUpgradePolicy> rollingPolicy(ScaleSet set) {
        return set.upgradePolicy().flatMap(UpgradePolicy::rollingUpgradePolicy);
    }

    static boolean upgradesOsAutomatically(ScaleSet set) {
        return set.upgradePolicy()
                .flatMap(UpgradePolicy::automaticOSUpgradePolicy)
                .flatMap(AutomaticOsUpgradePolicy::enableAutomaticOSUpgrade)
                .or(() -> set.upgradePolicy().flatMap(UpgradePolicy::automaticOSUpgrade))
                .orElse(false);
    }

    /** Whether something tells the platform how the instances are; a probe does so in a Uniform set only. */
    static boolean hasHealthSignal(ScaleSet set) {
        boolean flexible = property(set, ScaleSetProperties::orchestrationMode)
                .filter(OrchestrationMode.FLEXIBLE::equals)
                .isPresent();
        return ScaleSets.hasHealthExtension(set)
                || ScaleSets.hasHealthProbe(set) && !flexible
                || property(set, ScaleSetProperties::externalHealthPolicy)
                        .flatMap(ExternalHealthPolicy::enabled)
                        .orElse(false);
    }

    /** Whether every instance is known to be deallocated, as none is in a set without instances; empty if that is unknown. */
    static Optional<Boolean> allDeallocated(Update update) {
        if (update.applied()
                .sku()
                .flatMap(Sku::capacity)
                .filter(capacity -> capacity == 0)
                .isPresent()) {
            return Optional.of(true);
        }
        List<List<String>> states =
                update.context().instances().stream().map(Sets::powerStates).toList();
        if (states.stream().flatMap(List::stream).anyMatch(state -> !state.equals("powerstate/deallocated"))) {
            return Optional.of(false);
        }
        boolean known = !states.isEmpty() && states.stream().noneMatch(List::isEmpty);
        return known ? Optional.of(true) : Optional.empty();
    }

    private static List<String> powerStates(ScaleSetInstance instance) {
        return instance
                .properties()
                .flatMap(ScaleSetInstanceProperties::instanceView)
                .flatMap(InstanceView::statuses)
                .stream()
                .flatMap(List::stream)
                .flatMap(status -> status.code().stream())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.startsWith("powerstate/"))
                .toList();
    }

    static boolean isOfType(ArmId id, String type) {
        return id.resourceType().filter(type::equalsIgnoreCase).isPresent();
    }

    /** Whether a readable length of time is shorter or longer than allowed. */
    static boolean isOutside(Optional<IsoDuration> duration, int minMinutes, int maxMinutes) {
        return duration.flatMap(IsoDuration::toDuration)
                .filter(length -> length.compareTo(Duration.ofMinutes(minMinutes)) < 0
                        || length.compareTo(Duration.ofMinutes(maxMinutes)) > 0)
                .isPresent();
    }
}
