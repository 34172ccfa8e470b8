package dev.vmss.engine.plan;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each instance suffers, by its id and in the order of the plan's instances: few different things happen to many. */
final class ImpactsById extends AbstractMap<String, InstanceImpact> {

    private final Instances fleet;

    /** By the positions of the instances. */
    private final InstanceImpact[] impacts;

    private final List<InstanceImpact> different;

    ImpactsById(Instances fleet, InstanceImpact[] impacts, List<InstanceImpact> different) {
        this.fleet = fleet;
        this.impacts = impacts;
        this.different = different;
    }

    /** The different things that happen to instances. */
    List<InstanceImpact> different() {
        return different;
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return get(id) != null;
    }

    @Override
    public @Nullable InstanceImpact get(@Nullable Object id) {
        return id instanceof String text
                ? fleet.find(text).map(found -> impacts[found.position()]).orElse(null)
                : null;
    }

    @Override
    public Set<Map.Entry<String, InstanceImpact>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, InstanceImpact>> {

        @Override
        public int size() {
            return impacts.length;
        }

        @Override
        public Iterator<Map.Entry<String, InstanceImpact>> iterator() {
            List<InstanceState> sorted = fleet.sorted();
            return sorted.stream()
                    .map(instance -> Map.entry(instance.id(), impacts[instance.position()]))
                    .iterator();
        }
    }
}
