package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.impact.Drift;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The models of the instances of a set, and what outdated instances lack. Immutable.
 *
 * <p>The service returns whether an instance has the latest model, and most of the instance's model. So instances
 * with the same values are grouped, but models that differ only in write-only properties, such as custom data,
 * cannot be distinguished.
 *
 * @param models the models, the latest first, then by their number of instances
 * @param atLeast the minimum number of models in use, including the latest, because new instances are created from it
 * @param atMost the maximum number of models in use: each outdated instance may have its own
 * @param unverifiable the unverifiable places in the models of the instances
 */
public record FleetDrift(List<Model> models, int atLeast, int atMost, List<Place> unverifiable) implements JsonForm {

    /**
     * The maximum number of models that the instances of a set can use. Azure refuses another model, and more
     * instances, with the message that the set "has reached its limit of 10 models".
     *
     * @see <a href="https://github.com/kubernetes-sigs/cluster-api-provider-azure/issues/4958">What Azure answers</a>
     */
    public static final int LIMIT = 10;

    /**
     * Instances with the same visible model.
     *
     * @param isLatest whether they have the latest model, or empty if it is not known
     * @param instances their ids, in order
     * @param lacks the differences, from the values of the instances to those of the set; for instances with the
     *     latest model, their own values
     */
    public record Model(Optional<Boolean> isLatest, List<String> instances, List<Change> lacks) implements JsonForm {

        /**
         * Copies the lists.
         *
         * @param isLatest whether they have the latest model
         * @param instances their ids
         * @param lacks the differences
         */
        public Model {
            instances = List.copyOf(instances);
            lacks = List.copyOf(lacks);
        }

        /** {@return whether they are known to be outdated} */
        public boolean isOutdated() {
            return isLatest.isPresent() && !isLatest.get();
        }
    }

    /** What makes instances stand together. */
    private record Key(Optional<Boolean> isLatest, List<Change> lacks) {

        Key {
            lacks = List.copyOf(lacks);
        }
    }

    /**
     * Copies the lists.
     *
     * @param models the models
     * @param atLeast how many models are in use at least
     * @param atMost how many can be in use
     * @param unverifiable the unverifiable places
     */
    public FleetDrift {
        models = List.copyOf(models);
        unverifiable = List.copyOf(unverifiable);
    }

    /**
     * Groups the instances of a set by model.
     *
     * @param set the set as the service holds it
     * @param instances its instances
     * @return their models
     * @throws InvalidObservationException if an instance has no id or belongs to another set, or two instances have
     *     the same id
     */
    public static FleetDrift of(ScaleSet set, List<ScaleSetInstance> instances) {
        Drift drift = Drift.from(set);
        Map<Key, List<String>> groups = new LinkedHashMap<>();
        Set<Place> unverifiable = new LinkedHashSet<>();
        int outdated = 0;
        for (ScaleSetInstance instance : OwnInstances.of(set.id(), instances).values()) {
            InstanceStatus status = InstanceStatus.of(instance);
            ModelDiff diff = drift.in(instance);
            unverifiable.addAll(diff.unverifiable());
            Optional<Boolean> isLatest =
                    status.isModelKnown() ? Optional.of(status.hasLatestModel()) : Optional.empty();
            outdated += isLatest.orElse(false) ? 0 : 1;
            groups.computeIfAbsent(new Key(isLatest, diff.changes()), any -> new ArrayList<>())
                    .add(status.id().orElseThrow());
        }
        List<Model> models = groups.entrySet().stream()
                .map(group -> new Model(
                        group.getKey().isLatest(),
                        group.getValue(),
                        group.getKey().lacks()))
                .sorted(Comparator.comparing((Model model) -> !model.isLatest().orElse(false))
                        .thenComparing(model -> -model.instances().size()))
                .toList();
        int different = (int) models.stream().filter(Model::isOutdated).count();
        return new FleetDrift(models, different + 1, outdated + 1, List.copyOf(unverifiable));
    }

    /** {@return the models that are known not to be the latest} */
    public List<Model> outdated() {
        return models.stream().filter(Model::isOutdated).toList();
    }

    /** {@return whether the limit is known to be reached, so that Azure refuses another model} */
    public boolean isAtLimit() {
        return atLeast >= LIMIT;
    }

    /** {@return whether the limit may be reached, by models that cannot be distinguished} */
    public boolean mayBeAtLimit() {
        return atMost >= LIMIT;
    }
}
