package dev.vmss.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.testing.ChainArbitraries;
import dev.vmss.engine.testing.ScaleSetArbitraries;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.testing.ModelArbitraries;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditLawsProperties {

    private static final DiffOptions OWNED = DiffOptions.builder()
            .addIgnored(
                    "sku.capacity",
                    "tags.owner",
                    "properties.virtualMachineProfile.storageProfile.dataDisks[lun=1].diskSizeGB",
                    "properties.virtualMachineProfile.extensionProfile.extensions[name=app]")
            .build();

    private static final ModelEdit CAPACITY = ModelEdit.none().set("sku.capacity", "3");
    private static final ModelEdit TAG = ModelEdit.none().set("tags['a.b']", "x");

    /**
     * Sets with everything that a document can hold, but for identities: most generated types are none of the user's, and with
     * those the service drops the user's identities.
     */
    @Provide
    Arbitrary<ScaleSet> documents() {
        return ModelArbitraries.of(ScaleSet.class).map(set -> set.withIdentity(Optional.empty()));
    }

    @Provide
    Arbitrary<ScaleSet> heldDocuments() {
        return documents().filter(ScaleSetArbitraries::mayBeHeld);
    }

    private static boolean hasUniqueKeys(ScaleSet set) {
        return ModelDiff.between(ScaleSet.builder().build(), set)
                .duplicateKeys()
                .isEmpty();
    }

    /** Sets that are alike enough for their difference to be a small one. */
    @Provide
    Arbitrary<ScaleSet> sets() {
        return ScaleSetArbitraries.scaleSets().filter(EditLawsProperties::hasUniqueKeys);
    }

    @Property(tries = 300)
    void theSmallestRequestLeadsFromAnyDocumentToAnyOther(
            @ForAll("heldDocuments") ScaleSet applied, @ForAll("documents") ScaleSet desired) {
        Assume.that(ModelDiff.between(applied, desired).duplicateKeys().isEmpty());
        assertLeadsTo(desired, applied);
    }

    @Property(tries = 300)
    void theSmallestRequestLeadsFromASetToOneLikeIt(
            @ForAll("sets") ScaleSet applied, @ForAll("sets") ScaleSet desired) {
        assertLeadsTo(desired, applied);
    }

    @Provide
    Arbitrary<ChainArbitraries.Pair> chains() {
        return ChainArbitraries.pairs()
                .filter(pair -> ScaleSetArbitraries.mayBeHeld(pair.applied()))
                .filter(pair -> ModelDiff.between(pair.applied(), pair.desired())
                        .duplicateKeys()
                        .isEmpty());
    }

    @Property(tries = 300)
    void theSmallestRequestLeadsFromAChainToAnother(@ForAll("chains") ChainArbitraries.Pair pair) {
        assertLeadsTo(pair.desired(), pair.applied());
    }

    private static void assertLeadsTo(ScaleSet desired, ScaleSet applied) {
        UpdateRequest request = UpdateRequest.between(applied, desired);
        ModelDiff left = ModelDiff.between(Merge.merge(applied, request.body()), desired);
        assertEquals(List.of(), left.changes(), () -> request.method() + " " + request.reasons());
    }

    @Property(tries = 300)
    void whatOthersOwnStaysAsItIsAndAllElseIsReached(
            @ForAll("sets") ScaleSet applied, @ForAll("sets") ScaleSet desired) {
        UpdateRequest request = UpdateRequest.between(applied, desired, OWNED);
        ScaleSet after = Merge.merge(applied, request.body());
        assertEquals(List.of(), ModelDiff.between(after, desired, OWNED).changes());
        for (Change change : ModelDiff.between(shown(applied), after).changes()) {
            assertFalse(OWNED.isIgnored(change.path()), change::toString);
        }
    }

    @Property(tries = 300)
    void theWholeDesiredModelLeadsThereToo(
            @ForAll("heldDocuments") ScaleSet applied, @ForAll("documents") ScaleSet desired) {
        Assume.that(ModelDiff.between(applied, desired).duplicateKeys().isEmpty());
        assertEquals(
                List.of(),
                ModelDiff.between(Merge.merge(applied, desired), desired).changes());
    }

    @Property(tries = 300)
    void aSetIsTheSameAfterARequestThatSaysNothing(@ForAll("sets") ScaleSet set) {
        ScaleSet shown = shown(set);
        assertEquals(List.of(), ModelDiff.between(shown, set).changes());
        assertSame(shown, shown(shown));
    }

    /** What the service returns of a set: all but the secrets. */
    private static ScaleSet shown(ScaleSet set) {
        return Merge.merge(set, ScaleSet.builder().build());
    }

    @Property(tries = 100)
    void editsCompose(@ForAll("sets") ScaleSet set) {
        ScaleSet oneByOne = TAG.apply(CAPACITY.apply(set));
        assertEquals(oneByOne, CAPACITY.then(TAG).apply(set));
        assertEquals(oneByOne, TAG.then(CAPACITY).apply(set));
        assertEquals(oneByOne, CAPACITY.then(TAG).apply(oneByOne));
    }

    @Property(tries = 100)
    void anEditChangesOnlyItsPlace(@ForAll("sets") ScaleSet set) {
        ScaleSet edited = CAPACITY.apply(set);
        for (Change change : ModelDiff.between(set, edited).changes()) {
            assertEquals(Place.ROOT.property("sku").property("capacity"), change.path());
            assertNotEquals(set, edited);
        }
    }
}
