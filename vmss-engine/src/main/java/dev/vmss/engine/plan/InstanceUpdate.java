package dev.vmss.engine.plan;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Impact;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.instance.InstanceStorageProfile;
import dev.vmss.model.mapper.JsonForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An update of one instance's own model.
 *
 * @param instance the id of the instance
 * @param applied the instance as the service holds it
 * @param desired the desired instance; what it leaves out becomes what the service makes of it
 * @param diff the difference
 * @param isFlexible whether the instance is a virtual machine of its own, as in Flexible orchestration
 */
public record InstanceUpdate(
        String instance, ScaleSetInstance applied, ScaleSetInstance desired, ModelDiff diff, boolean isFlexible)
        implements JsonForm {

    private static final Place PROTECTION = Place.of(ScaleSetInstance.class, "properties.protectionPolicy");
    private static final String DISKS = "properties.storageProfile.dataDisks";
    private static final Pattern LUN = Pattern.compile("dataDisks\\[lun=(\\d{1,9})]");

    /** Another disk at the same place is no change of the disk that was there. */
    private static final List<Place> IDENTITY = Stream.of("", ".managedDisk.id", ".name")
            .map(part -> Place.of(ScaleSetInstance.class, DISKS + "[]" + part))
            .toList();

    static InstanceUpdate of(String instance, ScaleSetInstance applied, ScaleSetInstance desired, boolean isFlexible) {
        return new InstanceUpdate(
                instance, applied, desired, ModelDiff.between(withStorage(applied), desired), isFlexible);
    }

    /** A disk for a machine that shows none is a new disk, not a new storage profile. */
    private static ScaleSetInstance withStorage(ScaleSetInstance instance) {
        ScaleSetInstanceProperties properties = instance.properties()
                .orElseGet(() -> ScaleSetInstanceProperties.builder().build());
        InstanceStorageProfile storage = properties
                .storageProfile()
                .orElseGet(() -> InstanceStorageProfile.builder().build());
        return instance.withProperties(properties.withStorageProfile(storage));
    }

    /** {@return how much the update disrupts the instance} */
    public Disruption disruption() {
        return disruption(diff.changes());
    }

    private static Disruption disruption(Collection<Change> changes) {
        return changes.stream()
                .map(change -> Impact.onInstance(change).disruption())
                .max(Comparator.naturalOrder())
                .orElse(Disruption.NONE);
    }

    /** Whether instances of the set are spared by it or given free again. */
    private static boolean isProtection(Change change) {
        return change.path().isWithin(PROTECTION);
    }

    /** The step that protects the instance or ends its protection, or nothing. */
    List<InstanceModelStep> protection() {
        return update(
                diff.changes().stream().filter(InstanceUpdate::isProtection).toList(), Leftover.NOTHING);
    }

    /** The steps that detach disks. */
    List<InstanceModelStep> detached() {
        List<InstanceModelStep> steps = new ArrayList<>();
        disks().forEach((lun, change) -> {
            if (change.kind() != Change.Kind.ADDED) {
                steps.add(new InstanceModelStep.DetachDisk(instance, lun, causes(change), leftover(Leftover.NOTHING)));
            }
        });
        return steps;
    }

    /** The steps that attach disks. */
    List<InstanceModelStep> attached() {
        List<InstanceModelStep> steps = new ArrayList<>();
        disks().forEach((lun, change) -> {
            if (change.kind() != Change.Kind.REMOVED) {
                steps.add(new InstanceModelStep.AttachDisk(instance, lun, causes(change), leftover(Leftover.NOTHING)));
            }
        });
        return steps;
    }

    /** The step for all that is neither protection nor a disk that comes or goes, or nothing. */
    List<InstanceModelStep> others() {
        Map<Integer, Change> disks = disks();
        List<Change> others = diff.changes().stream()
                .filter(change -> !isProtection(change))
                .filter(change -> !disks.containsKey(lun(change)))
                .toList();
        boolean isAboutDisks = others.stream().allMatch(change -> lun(change) >= 0);
        return update(others, isAboutDisks ? Leftover.NOT_KNOWN : Leftover.CUSTOMISED);
    }

    private List<InstanceModelStep> update(List<Change> changes, Leftover leaves) {
        return changes.isEmpty()
                ? List.of()
                : List.of(new InstanceModelStep.UpdateInstance(
                        instance,
                        disruption(changes),
                        changes.stream().map(change -> change.path().toString()).toList(),
                        leftover(leaves)));
    }

    /** The evidence is of instances in Uniform orchestration. */
    private Leftover leftover(Leftover inUniform) {
        return isFlexible ? Leftover.NOT_KNOWN : inUniform;
    }

    /** The disks that come, go or give way to another one, by their logical unit number. */
    private Map<Integer, Change> disks() {
        Map<Integer, Change> disks = new TreeMap<>();
        for (Change change : diff.changes()) {
            if (lun(change) >= 0 && IDENTITY.contains(change.path().ofEach())) {
                disks.putIfAbsent(lun(change), change);
            }
        }
        return disks;
    }

    /** The logical unit number of the disk that a change is about, or -1. */
    private static int lun(Change change) {
        Matcher place = LUN.matcher(change.path().toString());
        return place.find() ? Integer.parseInt(place.group(1)) : -1;
    }

    private static List<String> causes(Change change) {
        return List.of(change.path().toString());
    }
}
