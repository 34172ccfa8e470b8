package dev.vmss.engine.impact;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.storage.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change that no later update can undo.
 *
 * @param change the change
 * @param why the reason, in a sentence
 */
public record Irreversible(Change change, String why) implements JsonForm {

    private static final Place ZONES = Place.of("zones");
    private static final Place PLACEMENT = Place.of("placement");
    private static final Place PLACEMENT_GROUP = Place.of("properties.singlePlacementGroup");
    private static final Place IMAGE_VERSION =
            Place.of("properties.virtualMachineProfile.storageProfile.imageReference.version");

    /**
     * The changes of an update that no later update can undo.
     *
     * @param diff what the update changes
     * @param desired the desired set
     * @return the changes, in order
     */
    public static List<Irreversible> in(ModelDiff diff, ScaleSet desired) {
        List<Irreversible> found = new ArrayList<>();
        diff.touching(ZONES)
                .filter(change -> change.to().isPresent())
                .forEach(change -> found.add(new Irreversible(
                        change, "A zone can be removed again only by letting the platform choose the zones.")));
        if (diff.touching(ZONES).findAny().isEmpty()
                && desired.zones().filter(zones -> !zones.isEmpty()).isEmpty()) {
            diff.touching(PLACEMENT)
                    .filter(change -> change.kind() == Change.Kind.ADDED)
                    .forEach(change -> found.add(
                            new Irreversible(change, "A regional set that gets zones cannot become regional again.")));
        }
        diff.touching(PLACEMENT_GROUP)
                .forEach(change -> found.add(new Irreversible(
                        change, "A set with several placement groups cannot go back to a single one.")));
        if (version(desired).filter("latest"::equalsIgnoreCase).isPresent()) {
            diff.touching(IMAGE_VERSION)
                    .forEach(change -> found.add(new Irreversible(
                            change,
                            "With version latest, there is no way back to the current image of the instances.")));
        }
        return List.copyOf(found);
    }

    private static Optional<String> version(ScaleSet set) {
        return EffectiveSet.of(set).profile().image().flatMap(ImageReference::version);
    }
}
