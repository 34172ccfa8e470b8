package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Propagation;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.Place;
import dev.vmss.model.extension.Extension;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The extensions that run on an instance because of an update, and the number of runs: on a new OS disk all extensions,
 * otherwise those with a changed version, settings or tag.
 */
final class ExtensionRuns {

    private static final Place EXTENSIONS = Place.of("properties.virtualMachineProfile.extensionProfile.extensions");

    /** The disruptions that give an instance a new OS disk. */
    private static final Set<Disruption> NEW_DISK = Set.of(Disruption.REIMAGE, Disruption.REPLACE);

    /** The changes that run an existing extension again. */
    private static final List<String> DECISIVE = List.of(
            "forceUpdateTag",
            "protectedSettings",
            "protectedSettingsFromKeyVault",
            "publisher",
            "settings",
            "type",
            "typeHandlerVersion");

    private final List<String> all;
    private final Set<String> changed;
    private final boolean upgradeMakesNewDisks;

    private ExtensionRuns(List<String> all, Set<String> changed, boolean upgradeMakesNewDisks) {
        this.all = all;
        this.changed = changed;
        this.upgradeMakesNewDisks = upgradeMakesNewDisks;
    }

    static ExtensionRuns of(Situation situation) {
        Update update = situation.update();
        List<String> all = EffectiveSet.of(update.after()).profile().extensions().stream()
                .map(Extension::name)
                .flatMap(name -> name.stream())
                .distinct()
                .toList();
        Set<String> changed =
                all.stream().filter(name -> isChanged(update, name)).collect(Collectors.toSet());
        boolean makesNewDisks = situation.impact().effects().stream()
                .map(UpdateImpact.Effect::impact)
                .filter(impact -> impact.propagation() == Propagation.BY_POLICY)
                .anyMatch(impact -> NEW_DISK.contains(impact.disruption()));
        return new ExtensionRuns(all, changed, makesNewDisks);
    }

    private static boolean isChanged(Update update, String name) {
        Place extension = EXTENSIONS.element("name", name);
        Place properties = extension.property("properties");
        return DECISIVE.stream()
                        .map(properties::property)
                        .anyMatch(
                                place -> update.diff().touching(place).findAny().isPresent())
                || update.diff().unverifiable().stream().anyMatch(place -> place.isWithin(extension));
    }

    /** The runs on one instance.
     *
     * @param isUpgraded whether it gets the latest model
     * @param isReplaced whether a new instance replaces it
     * @param reimages the number of separate reimages
     */
    List<ExtensionRun> on(boolean isUpgraded, boolean isReplaced, int reimages) {
        boolean onNewDisk = isReplaced || isUpgraded && upgradeMakesNewDisks;
        return all.stream()
                .flatMap(name -> {
                    boolean runs = onNewDisk || isUpgraded && changed.contains(name);
                    ExtensionRun run = new ExtensionRun(name, runs ? 1 : 0, isReplaced ? 0 : reimages);
                    return run.times() == 0 ? Stream.empty() : Stream.of(run);
                })
                .toList();
    }
}
