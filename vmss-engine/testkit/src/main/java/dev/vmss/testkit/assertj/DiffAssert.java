package dev.vmss.testkit.assertj;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.render.TextReport;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a difference. A failure prints the difference. */
public final class DiffAssert extends AbstractAssert<DiffAssert, ModelDiff> implements JsonForm {

    DiffAssert(ModelDiff diff) {
        super(diff, DiffAssert.class);
    }

    /**
     * Asserts that nothing changes, and that nothing is unknown or unverifiable.
     *
     * @return this
     */
    public DiffAssert changesNothing() {
        return changesOnly();
    }

    /**
     * Asserts that something changes at each of the places, and nowhere else, and that nothing is unknown or unverifiable.
     *
     * @param places the places, such as {@code tags.release}; each stands for all within it
     * @return this
     * @throws dev.vmss.model.InvalidPlaceException if the model has no such place
     */
    public DiffAssert changesOnly(String... places) {
        isNotNull();
        List<Place> allowed = Stream.of(places).map(Place::of).toList();
        boolean isMissing = allowed.stream()
                .anyMatch(place -> actual.within(place).findAny().isEmpty());
        long within = actual.changes().stream()
                .map(Change::path)
                .filter(path -> allowed.stream()
                        .anyMatch(place -> actual.within(place)
                                .anyMatch(change -> change.path().equals(path))))
                .count();
        boolean isKnown = actual.uncertain().isEmpty() && actual.unverifiable().isEmpty();
        return !isMissing && isKnown && within == actual.changes().size()
                ? this
                : fail(
                        places.length == 0
                                ? "a difference that changes nothing"
                                : "a difference that changes " + String.join(", ", places) + " and nothing else");
    }

    private DiffAssert fail(String expected) {
        throw failure(
                "%nExpected:%n  %s%nbut was:%n%n%s",
                expected, String.join("\n", TextReport.plain().of(actual)));
    }
}
