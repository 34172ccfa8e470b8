package dev.vmss.engine.impact;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.Source;
import dev.vmss.model.Place;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The impact of each place, by the longest pattern that the place lies in. A row stands for everything within it for which
 * there is no row of its own; a row without sources is what is taken for granted where nobody has shown anything.
 */
final class ImpactTable {

    static final ImpactTable SCALE_SET =
            new ImpactTable(Stream.concat(SetImpacts.ROWS.stream(), ProfileImpacts.ROWS.stream()));
    static final ImpactTable INSTANCE = new ImpactTable(InstanceModelImpacts.ROWS.stream());

    /**
     * What a change in a place does.
     *
     * @param place the pattern of the place
     * @param impact the impact
     */
    record Row(String place, Impact impact) {

        static Row of(String place, Disruption disruption, Propagation propagation, String why, Source... sources) {
            return new Row(place, new Impact(disruption, propagation, why, Evidence.of(sources)));
        }
    }

    private static final Comparator<Impact> GRAVITY = Comparator.comparing(Impact::disruption)
            .thenComparing(impact -> impact.propagation() == Propagation.OUTSIDE_POLICY);

    private final List<Row> rows;

    private ImpactTable(Stream<Row> rows) {
        this.rows = rows.toList();
    }

    /** {@return the rows, in order} */
    List<Row> rows() {
        return rows;
    }

    /** {@return the places that have a row of their own} */
    List<String> places() {
        return rows.stream().map(Row::place).toList();
    }

    /** Whether a change lies in a place that only a reimage reaches, or touches one. */
    boolean needsReimage(Change change) {
        return find(change.path().pattern()).propagation() == Propagation.OUTSIDE_POLICY
                || rows.stream()
                        .filter(row -> row.impact.propagation() == Propagation.OUTSIDE_POLICY
                                && !change.path().isWithin(row.place))
                        .anyMatch(row -> change.touches(row.place));
    }

    /** The gravest of what the change's own place and the places within it stand for, as far as the change touches them. */
    Impact find(Change change) {
        Impact worst = find(change.path().pattern());
        for (Row row : rows) {
            if (!change.path().isWithin(row.place)
                    && change.touches(row.place)
                    && GRAVITY.compare(row.impact, worst) > 0) {
                worst = row.impact;
            }
        }
        return worst;
    }

    Impact find(String pattern) {
        Row best = rows.get(0);
        for (Row row : rows) {
            if (row.place.length() > best.place.length() && Place.isWithin(pattern, row.place)) {
                best = row;
            }
        }
        return best.impact;
    }
}
