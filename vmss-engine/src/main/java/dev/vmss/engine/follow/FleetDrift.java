package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.impact.Drift;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which models the instances of a set have, and what those lack that have not got the latest one. Immutable.
 *
 * <p>An instance tells whether it has the latest model, and shows most of the model that it has. So instances with the same values
 * stand together, but two models that differ in nothing that shows, such as custom data, cannot be told apart.
 *
 * @param models the models, the latest first, then by how many instances have them
 * @param atLeast how many models are in use at least, the latest included, since new instances are made from it
 * @param atMost how many can be in use: each stale instance may have one of its own
 * @param unverifiable places in the instances' models of which nobody can tell whether they differ
 */
public record FleetDrift(List<Model> models, int atLeast, int atMost, List<Place> unverifiable) {

    /**
     * How many models may be in use by the instances of a set. Azure refuses a further one, and more instances, with a message
     * that the set "has reached its limit of 10 models".
     *
     * @see <a href="https://github.com/kubernetes-sigs/cluster-api-provider-azure/issues/4958">What Azure answers</a>
     */
    public static final int LIMIT = 10;

    /**
     * Instances whose models show the same.
     *
     * @param isLatest whether they have the latest model, or empty if they do not say
     * @param instances their ids, in order
     * @param lacks what differs, from what the instances have to what the set says; of instances with the latest model it is what
     *     they have of their own
     */
    public record Model(Optional<Boolean> isLatest, List<String> instances, List<Change> lacks) {

        /**
         * Copies the lists.
         *
         * @param isLatest whether they have the latest model
         * @param instances their ids
         * @param lacks what differs
         */
        public Model {
            instances = List.copyOf(instances);
            lacks = List.copyOf(lacks);
        }

        /** {@return whether they are known to have another model than the latest} */
        public boolean isStale() {
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
     * @param unverifiable places of which nobody can tell whether they differ
     */
    public FleetDrift {
        models = List.copyOf(models);
        unverifiable = List.copyOf(unverifiable);
    }

    /**
     * Looks over the instances of a set.
     *
     * @param set the set as the service holds it
     * @param instances its instances
     * @return their models
     * @throws InvalidObservationException if an instance has no id or is one of another set, or two have the same id
     */
    public static FleetDrift of(ScaleSet set, List<ScaleSetInstance> instances) {
        Drift drift = Drift.from(set);
        Map<Key, List<String>> groups = new LinkedHashMap<>();
        Set<Place> unverifiable = new LinkedHashSet<>();
        int stale = 0;
        for (ScaleSetInstance instance : OwnInstances.of(set.id(), instances).values()) {
            InstanceStatus status = InstanceStatus.of(instance);
            ModelDiff diff = drift.in(instance);
            unverifiable.addAll(diff.unverifiable());
            Optional<Boolean> isLatest = status.saysModel() ? Optional.of(status.hasLatestModel()) : Optional.empty();
            stale += isLatest.orElse(false) ? 0 : 1;
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
        int different = (int) models.stream().filter(Model::isStale).count();
        return new FleetDrift(models, different + 1, stale + 1, List.copyOf(unverifiable));
    }

    /** {@return the models that are known not to be the latest} */
    public List<Model> stale() {
        return models.stream().filter(Model::isStale).toList();
    }

    /** {@return whether the limit is known to be reached, so that Azure refuses another model} */
    public boolean isAtLimit() {
        return atLeast >= LIMIT;
    }

    /** {@return whether the limit may be reached, by models of which nothing shows} */
    public boolean mayBeAtLimit() {
        return atMost >= LIMIT;
    }
}
