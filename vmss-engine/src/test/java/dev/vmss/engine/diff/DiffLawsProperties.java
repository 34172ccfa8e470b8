package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vmss.engine.testing.Mutation;
import dev.vmss.engine.testing.Rebuilding;
import dev.vmss.engine.testing.ScaleSetArbitraries;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiffLawsProperties {

    @Provide
    Arbitrary<ScaleSet> sets() {
        return ScaleSetArbitraries.scaleSets();
    }

    @Property
    void aSetDoesNotDifferFromItself(@ForAll("sets") ScaleSet set) {
        ModelDiff diff = ModelDiff.between(set, copy(set));
        assertEquals(List.of(), diff.changes());
        assertEquals(List.of(), diff.unverifiable());
    }

    @Property
    void theOrderOfKeyedListsAndSetsMeansNothing(@ForAll("sets") ScaleSet set, @ForAll Random random) {
        assertEquals(
                List.of(),
                ModelDiff.between(set, Rebuilding.reordered(set, random)).changes());
    }

    @Property
    void theOrderOfKeyedListsAndSetsDoesNotChangeTheDifference(
            @ForAll("sets") ScaleSet applied, @ForAll("sets") ScaleSet desired, @ForAll Random random) {
        assertEquals(
                keyedLines(ModelDiff.between(applied, desired)),
                keyedLines(ModelDiff.between(applied, Rebuilding.reordered(desired, random))));
    }

    @Property
    void anEmptyModelHasNoOpinion(@ForAll("sets") ScaleSet set) {
        assertEquals(
                List.of(), ModelDiff.between(set, ScaleSet.builder().build()).changes());
    }

    @Property
    void noChangedLeafIsMissed(@ForAll("sets") ScaleSet set) {
        for (Mutation mutation : Mutation.of(set)) {
            ModelDiff diff = ModelDiff.between(set, (ScaleSet) mutation.value());
            assertEquals(mutation.changes().isEmpty(), diff.isEmpty(), () -> mutation.changes() + " but " + diff);
        }
    }

    @Property
    void aDifferenceIsReproducible(@ForAll("sets") ScaleSet applied, @ForAll("sets") ScaleSet desired) {
        assertEquals(ModelDiff.between(applied, desired), ModelDiff.between(copy(applied), copy(desired)));
    }

    @Property
    void secretsAreNeverShown(@ForAll("sets") ScaleSet applied, @ForAll("sets") ScaleSet desired) {
        String text = ModelDiff.between(applied, desired).toString();
        assertFalse(text.contains("p4ss") || text.contains("w0rd"), text);
    }

    /** The lines but for those in lists of objects without a key, whose elements are known by their position only. */
    private static List<String> keyedLines(ModelDiff diff) {
        return diff.changes().stream()
                .filter(change -> !change.path().isWithin(Place.of("virtualMachineProfile.osProfile")))
                .map(change -> change.kind() + " " + change.path())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.toList());
    }

    private static ScaleSet copy(ScaleSet set) {
        return ModelReader.create()
                .read(ScaleSet.class, ModelWriter.rest().toTree(set))
                .value();
    }

    @Property
    void statesThatDoNotDifferDoNotDifferTheOtherWayRoundEither(
            @ForAll("sets") ScaleSet before, @ForAll("sets") ScaleSet after) {
        ModelDiff there = ModelDiff.ofStates(before, after);
        ModelDiff back = ModelDiff.ofStates(after, before);
        assertEquals(there.isEmpty(), back.isEmpty());
        assertEquals(modified(there), modified(back));
    }

    /** In lists without keys a place tells the position in the later state. */
    private static List<String> modified(ModelDiff diff) {
        return diff.ofKind(Change.Kind.MODIFIED)
                .map(change -> change.path().pattern())
                .sorted()
                .toList();
    }
}
