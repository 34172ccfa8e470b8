package dev.vmss.engine.plan;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Propagation;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rewrite.PlaceTree;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.Place;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.value.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The extensions that run on an instance because of an update, and the number of runs: on a new OS disk all extensions,
 * otherwise those with a changed version, settings or tag.
 */
final class ExtensionRuns {

    private static final Place EXTENSIONS = Place.of("properties.virtualMachineProfile.extensionProfile.extensions");
    private static final Place EACH = EXTENSIONS.eachElement();
    private static final Function<String, Place> EXTENSION = name -> EXTENSIONS.element("name", name);
    private static final PlaceTree<Integer> HELD = PlaceTree.of(List.of(EACH));

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
        Set<Place> changed = changed(update.diff());
        Set<String> changedNames = all.stream()
                .filter(name -> changed.contains(EXTENSION.apply(name)))
                .collect(Collectors.toSet());
        boolean makesNewDisks = situation.impact().effects().stream()
                .map(UpdateImpact.Effect::impact)
                .filter(impact -> impact.propagation() == Propagation.BY_POLICY)
                .anyMatch(impact -> NEW_DISK.contains(impact.disruption()));
        return new ExtensionRuns(all, changedNames, makesNewDisks);
    }

    /** The places of the extensions of which a change touches what is decisive, or the value of which is not shown. */
    private static Set<Place> changed(ModelDiff diff) {
        Set<Place> changed = new HashSet<>();
        for (Change change : diff.changes()) {
            Optional<Place> extension = extensionAround(change.path());
            if (extension.isPresent()) {
                if (isDecisive(change, extension.get())) {
                    changed.add(extension.get());
                }
                continue;
            }
            BiConsumer<Integer, JsonValue> addDecisive = (any, held) -> {
                if (isDecisive(held)) {
                    held.children("name")
                            .forEach(name -> changed.add(
                                    EXTENSION.apply(name.toJsonNode().asText())));
                }
            };
            HELD.in(change.path(), change::from, addDecisive);
            HELD.in(change.path(), change::to, addDecisive);
        }
        diff.unverifiable().forEach(place -> extensionAround(place).ifPresent(changed::add));
        return changed;
    }

    private static Optional<Place> extensionAround(Place place) {
        return place.isWithin(EACH)
                ? place.around()
                        .filter(around -> around.pattern().equals(EACH.pattern()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isDecisive(Change change, Place extension) {
        Place properties = extension.property("properties");
        return DECISIVE.stream().map(properties::property).anyMatch(change::touches);
    }

    private static boolean isDecisive(JsonValue extension) {
        return extension.children("properties").stream()
                .anyMatch(properties -> DECISIVE.stream()
                        .anyMatch(name -> !properties.children(name).isEmpty()));
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
