package dev.vmss.engine.simulate;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ArmId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scale set that the fake service holds. Guarded by the lock of the service. */
final class FakeSet {

    /**
     * How many upgrades the history shows.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade">
     *     Automatic OS upgrades</a>
     */
    private static final int OS_UPGRADES = 5;

    private final ArmId id;
    private final Map<String, FakeInstance> instances = new LinkedHashMap<>();
    private final Deque<RollingUpgrade> osUpgrades = new ArrayDeque<>();
    private ScaleSet model;
    private int version;
    private int edits = 1;
    private int nextOrdinal;
    private @Nullable FakeOperation operation;
    private String state = "Succeeded";
    private @Nullable RollingUpgrade rollingUpgrade;

    FakeSet(ArmId id, ScaleSet model) {
        this.id = id;
        this.model = model;
    }

    ArmId id() {
        return id;
    }

    String name() {
        return id.name().orElse("");
    }

    ScaleSet model() {
        return model;
    }

    /** Takes over an accepted model. */
    void update(ScaleSet updated, boolean outdatesInstances) {
        model = updated;
        version += outdatesInstances ? 1 : 0;
        edits++;
    }

    int version() {
        return version;
    }

    String etag() {
        return '"' + Integer.toString(edits) + '"';
    }

    boolean isFlexible() {
        return EffectiveSet.of(model).isFlexible();
    }

    int capacity() {
        return EffectiveSet.of(model).capacity();
    }

    /** Notes that instances are gone for good, so that nobody makes them anew. */
    void shrink(int by) {
        grow(-by);
    }

    /** Notes that instances stay that were to go. */
    void grow(int by) {
        model = model.withSku(model.sku()
                .map(sku -> sku.withCapacity(Math.max(0, sku.capacity().orElse(0) + by))));
        edits++;
    }

    List<FakeInstance> instances() {
        return new ArrayList<>(instances.values());
    }

    Optional<FakeInstance> find(String instance) {
        return Optional.ofNullable(instances.get(key(instance)));
    }

    void add(FakeInstance instance) {
        instances.put(key(instance.id()), instance);
        nextOrdinal = Math.max(nextOrdinal, instance.ordinal() + 1);
    }

    void remove(String instance) {
        instances.remove(key(instance));
    }

    /** The number of the next instance; a number is never used again. */
    int nextOrdinal() {
        return nextOrdinal;
    }

    boolean isLatest(FakeInstance instance) {
        return instance.version() == version;
    }

    Optional<RollingUpgrade> rollingUpgrade() {
        return Optional.ofNullable(rollingUpgrade);
    }

    void rollingUpgrade(RollingUpgrade started) {
        rollingUpgrade = started;
    }

    void addOsUpgrade(RollingUpgrade started) {
        osUpgrades.addFirst(started);
        if (osUpgrades.size() > OS_UPGRADES) {
            osUpgrades.removeLast();
        }
    }

    /** The rolling upgrades to newer images, the newest first. */
    List<RollingUpgrade> osUpgrades() {
        return new ArrayList<>(osUpgrades);
    }

    boolean isRolling() {
        return rollingUpgrade != null && rollingUpgrade.isRunning();
    }

    boolean isBusy() {
        return operation != null && operation.isRunning();
    }

    void operation(FakeOperation started, String stateMeanwhile) {
        operation = started;
        state = stateMeanwhile;
    }

    /** What the service calls the state of the set. */
    String state() {
        if (isBusy()) {
            return state;
        }
        return operation != null && operation.error().isPresent() ? "Failed" : "Succeeded";
    }

    private static String key(String instance) {
        return instance.toLowerCase(Locale.ROOT);
    }
}
