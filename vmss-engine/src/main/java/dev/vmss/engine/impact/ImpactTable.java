package dev.vmss.engine.impact;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.rewrite.PlaceTree;
import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.Source;
import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The impact of each place, by the longest pattern that the place lies in. A row stands for everything within it
 * for which there is no row of its own; a row without sources is an assumption.
 */
final class ImpactTable {

    static final ImpactTable SCALE_SET =
            new ImpactTable(Stream.concat(SetImpacts.ROWS.stream(), ProfileImpacts.ROWS.stream()));
    static final ImpactTable INSTANCE = new ImpactTable(InstanceModelImpacts.ROWS.stream());

    /**
     * What a change in a place does.
     *
     * @param place the place
     * @param impact the impact
     */
    record Row(Place place, Impact impact) {

        /** A row about a place in a scale set. */
        static Row of(String place, Disruption disruption, Propagation propagation, String why, Source... sources) {
            return of(Place.of(place), disruption, propagation, why, sources);
        }

        static Row of(Place place, Disruption disruption, Propagation propagation, String why, Source... sources) {
            return new Row(place, new Impact(disruption, propagation, why, Evidence.of(sources)));
        }
    }

    /** Of two impacts with the same disruption, one that needs a reimage is more severe, then the less certain one. */
    private static final Comparator<Impact> GRAVITY = Comparator.comparing(Impact::disruption)
            .thenComparing(impact -> impact.propagation() == Propagation.OUTSIDE_POLICY)
            .thenComparing(Impact::confidence);

    private final List<Row> rows;

    /** The positions of the rows. */
    private final PlaceTree<Integer> positions;

    private ImpactTable(Stream<Row> rows) {
        this.rows = rows.toList();
        this.positions = PlaceTree.of(this.rows.stream().map(Row::place).toList());
    }

    /** {@return the rows, in order} */
    List<Row> rows() {
        return rows;
    }

    /** Whether a change lies in a place that only a reimage reaches, or touches one. */
    boolean needsReimage(Change change) {
        return reached(change).stream().anyMatch(impact -> impact.propagation() == Propagation.OUTSIDE_POLICY);
    }

    /** The gravest of what the change's own place and the places within it stand for, as far as the change touches them. */
    Impact find(Change change) {
        return reached(change).stream().max(GRAVITY).orElseThrow();
    }

    /**
     * What a change reaches. An object that is added or removed has the impact of its members, unless its own
     * impact is known.
     */
    private List<Impact> reached(Change change) {
        List<Impact> reached = new ArrayList<>();
        BitSet within = new BitSet();
        Impact own = find(change.path());
        if (own.evidence().sources().isEmpty()) {
            change.from().ifPresent(value -> addMembers(change.path(), value, reached));
            change.to().ifPresent(value -> addMembers(change.path(), value, reached));
        } else {
            reached.add(own);
        }
        positions.within(change.path(), change::from, within::set);
        positions.within(change.path(), change::to, within::set);
        within.stream().forEach(position -> reached.add(rows.get(position).impact));
        return reached;
    }

    private void addMembers(Place place, JsonValue value, List<Impact> reached) {
        Impact own = find(place);
        if (value.isObject()
                && !value.isEmptyContainer()
                && own.evidence().sources().isEmpty()) {
            value.forEachMember((name, member) -> addMembers(place.property(name), member, reached));
        } else {
            reached.add(own);
        }
    }

    /** The row of the nearest place around; one of the table is about the whole document. */
    Impact find(Place place) {
        return rows.get(positions.nearest(place).orElseThrow()).impact;
    }
}
