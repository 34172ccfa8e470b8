package dev.vmss.engine.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.testing.ChainArbitraries;
import dev.vmss.engine.testing.RequestDiffs;
import dev.vmss.engine.testing.ScaleSetArbitraries;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.testing.ModelArbitraries;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergeLawsProperties {

    @Provide
    Arbitrary<ScaleSet> documents() {
        return Arbitraries.oneOf(ModelArbitraries.of(ScaleSet.class), ScaleSetArbitraries.scaleSets());
    }

    @Provide
    Arbitrary<ScaleSet> heldDocuments() {
        return documents().filter(ScaleSetArbitraries::mayBeHeld);
    }

    @Provide
    Arbitrary<ApiVersion> versions() {
        return Arbitraries.of(ApiVersion.known());
    }

    @Property(tries = 500)
    void theDifferenceOfARequestIsThatOfTheAppliedModelFromTheMergedOne(
            @ForAll("documents") ScaleSet applied,
            @ForAll("documents") ScaleSet request,
            @ForAll("versions") ApiVersion version) {
        RequestDiffs.checked(applied, request, version);
    }

    @Provide
    Arbitrary<ChainArbitraries.Pair> chains() {
        return ChainArbitraries.pairs();
    }

    @Property(tries = 300)
    void theDifferenceOfAChainIsThatOfTheAppliedModelFromTheMergedOne(
            @ForAll("chains") ChainArbitraries.Pair pair, @ForAll("versions") ApiVersion version) {
        RequestDiffs.checked(pair.applied(), pair.desired(), version);
    }

    /** Found without looking at differences: by the values that are in the one model and not in the other. */
    @Property(tries = 500)
    void noValueIsLostWithoutAChangeOrADoubt(
            @ForAll("documents") ScaleSet applied,
            @ForAll("documents") ScaleSet request,
            @ForAll("versions") ApiVersion version) {
        ScaleSet after = Merge.of(applied, request, version).model();
        ModelDiff diff = ModelDiff.between(applied, request, DiffOptions.NONE.withApiVersion(version));
        Set<String> told = Stream.of(
                        diff.changes().stream().map(Change::path),
                        diff.unverifiable().stream(),
                        diff.duplicateKeys().stream().flatMap(place -> place.parent().stream()))
                .flatMap(places -> places)
                .map(MergeLawsProperties::key)
                .collect(Collectors.toSet());

        for (Place lost : Leaves.lost(applied, after)) {
            boolean isTold =
                    Stream.concat(Stream.of(Place.ROOT), lost.around()).anyMatch(place -> told.contains(key(place)))
                            || told.stream().anyMatch(place -> Place.isWithin(place, key(lost)));
            assertTrue(isTold, () -> lost + " is lost, and only told of is " + told);
        }
    }

    private static String key(Place place) {
        return place.toString().toLowerCase(Locale.ROOT);
    }

    @Property(tries = 300)
    void anUpdateThatSaysNothingLeavesTheModel(@ForAll("documents") ScaleSet applied) {
        assertEquals(
                List.of(),
                ModelDiff.ofStates(
                                applied,
                                Merge.of(applied, ScaleSet.builder().build(), ApiVersion.LATEST)
                                        .model())
                        .changes());
    }

    @Property(tries = 300)
    void theSameUpdateOnceMoreChangesNothing(
            @ForAll("heldDocuments") ScaleSet applied, @ForAll("documents") ScaleSet request) {
        ScaleSet once = Merge.of(applied, request, ApiVersion.LATEST).model();
        ScaleSet twice = Merge.of(once, request, ApiVersion.LATEST).model();
        assertEquals(List.of(), ModelDiff.ofStates(once, twice).changes());
    }
}
