package dev.vmss.engine.impact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.Source;
import dev.vmss.model.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

        private String pattern() {
            return place.pattern();
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

    private ImpactTable(Stream<Row> rows) {
        this.rows = rows.toList();
    }

    /** {@return the rows, in order} */
    List<Row> rows() {
        return rows;
    }

    /** Whether a change lies in a place that only a reimage reaches, or touches one. */
    boolean needsReimage(Change change) {
        return reached(change).anyMatch(impact -> impact.propagation() == Propagation.OUTSIDE_POLICY);
    }

    /** The gravest of what the change's own place and the places within it stand for, as far as the change touches them. */
    Impact find(Change change) {
        return reached(change).max(GRAVITY).orElseThrow();
    }

    /**
     * What a change reaches. An object that is added or removed has the impact of its members, unless its own
     * impact is known.
     */
    private Stream<Impact> reached(Change change) {
        Stream<Impact> own = Stream.of(change.from(), change.to())
                .flatMap(Optional::stream)
                .flatMap(value -> members(change.path(), value.toJsonNode()));
        Stream<Impact> touched = rows.stream()
                .filter(row -> !change.path().isWithin(row.place) && change.touches(row.place))
                .map(Row::impact);
        return Stream.concat(own, touched);
    }

    private Stream<Impact> members(Place place, JsonNode value) {
        Impact own = find(place);
        return value.isObject() && !value.isEmpty() && own.evidence().sources().isEmpty()
                ? value.properties().stream()
                        .flatMap(member -> members(place.property(member.getKey()), member.getValue()))
                : Stream.of(own);
    }

    Impact find(Place place) {
        Row best = rows.get(0);
        for (Row row : rows) {
            // Of the places around one, the nearest has the longest text.
            if (row.pattern().length() > best.pattern().length() && place.isWithin(row.place)) {
                best = row;
            }
        }
        return best.impact;
    }
}
