package dev.vmss.engine.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannedSetTest {

    private static final ScaleSet SET = Fixtures.storedWebSet().withEtag("\"1\"");
    private static final UpgradePlan PLAN =
            UpgradePlanner.create().plan(SET, Fixtures.NEW_IMAGE, Fixtures.instances(3));

    private static List<String> changed(ScaleSet set) {
        return PlannedSet.of(PLAN, set).changed().stream().map(Object::toString).toList();
    }

    @Test
    void theSameSetIsUnchanged() {
        assertTrue(PlannedSet.of(PLAN, SET).isUnchanged());
    }

    @Test
    void otherValuesAreAChangeThoughTheEtagWasKept() {
        assertEquals(List.of("sku.capacity"), changed(SET.withCapacity(9)));
    }

    @Test
    void withoutAnEtagTheValuesDecide() {
        ScaleSet silent = SET.withEtag(Optional.empty());

        assertTrue(PlannedSet.of(PLAN, silent).isUnchanged());
        assertEquals(
                List.of("sku.capacity", "tags.owner"),
                changed(silent.withCapacity(9).withTag("owner", "a")));
    }

    @Test
    void whatHasChangedIsNamed() {
        PlannedSet now = PlannedSet.of(PLAN, SET.withEtag("\"2\"").withCapacity(9));

        assertFalse(now.isUnchanged());
        assertEquals("has changed since the plan was made: sku.capacity: plan the update again", now.describe());
    }

    @Test
    void anotherEtagAloneIsNoCalmAnswer() {
        PlannedSet now = PlannedSet.of(PLAN, SET.withEtag("\"2\""));

        assertTrue(now.isRewritten());
        assertFalse(now.isUnchanged());
        assertTrue(now.describe().contains("a secret may have"), now.describe());
    }

    @Test
    void whatAutoscaleOwnsMayChange() {
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(
                        PlanOptions.builder().addIgnored(PlanOptions.CAPACITY).build())
                .plan(SET, Fixtures.NEW_IMAGE, Fixtures.instances(3));

        assertTrue(PlannedSet.of(plan, SET.withEtag("\"2\"").withCapacity(9)).isUnchanged());
    }

    @Test
    void anotherSetIsNotCompared() {
        ScaleSet other = SET.withId(ArmId.of(SET.id().orElseThrow() + "2")).withEtag(SET.etag());
        ScaleSet named = Fixtures.scaleSet("{'name': 'other'}");

        assertEquals("is not the set of the plan", PlannedSet.of(PLAN, other).describe());
        assertFalse(PlannedSet.of(PLAN, other).isUnchanged());
        assertTrue(PlannedSet.of(PLAN, named).isAnother());
    }

    @Test
    void aPlanInMemoryFindsAChangeOfASecretThatTheServiceShows() {
        String json =
                "{'name': 'web', 'properties': {'virtualMachineProfile': {'diagnosticsProfile': {'bootDiagnostics':"
                        + " {'storageUri': 'https://s/?sv=1&sig=%s'}}}}}";
        ScaleSet set = Fixtures.scaleSet(json.formatted("before"));
        UpgradePlan plan = UpgradePlanner.create().plan(set, Fixtures.NEW_IMAGE, List.of());

        PlannedSet now = PlannedSet.of(plan, Fixtures.scaleSet(json.formatted("after")));

        assertFalse(now.isUnchanged());
        assertFalse(now.toString().contains("after"), now.toString());
    }

    @Test
    void aSavedPlanKnowsItsSetThoughItLacksTheSecrets() {
        ScaleSet set =
                Fixtures.scaleSet("{'name': 'web', 'location': 'westeurope', 'properties': {'virtualMachineProfile': {"
                        + "'osProfile': {'adminPassword': 'Hunter2Hunter2!'}, 'extensionProfile': {'extensions': [{'name': 'app',"
                        + "'properties': {'settings': {'a': 1, 'storageAccountKey': 'hunter2'}}}]}}}}");
        UpgradePlan plan = UpgradePlanner.create().plan(set, Fixtures.NEW_IMAGE, List.of());
        UpgradePlan saved =
                SavedPlan.read(SavedPlan.of(plan).toJson().toString()).plan();

        Stream.of(plan, saved).forEach(any -> assertTrue(PlannedSet.of(any, set).isUnchanged()));
    }

    @Test
    void aSetThatIsTheSameIsSaidToBe() {
        assertEquals(
                "has not changed since the plan was made",
                PlannedSet.of(PLAN, SET).describe());
    }

    @Test
    void ofManyPlacesTheFirstAreNamed() {
        ScaleSet set = SET;
        for (int i = 0; i < 10; i++) {
            set = set.withTag("t" + i, "x");
        }
        assertTrue(
                PlannedSet.of(PLAN, set).describe().contains("tags.t8, tags.t9: plan"),
                PlannedSet.of(PLAN, set).describe());
        assertTrue(PlannedSet.of(PLAN, set.withTag("u5", "x").withTag("u6", "x"))
                .describe()
                .contains("tags.t9 and 2 more: plan"));
    }

    @Test
    void theUniqueIdIsTheSameInAnyCase() {
        ScaleSet planned = SET.mapProperties(properties -> properties.withUniqueId("ab"));
        UpgradePlan plan = UpgradePlanner.create().plan(planned, Fixtures.NEW_IMAGE, Fixtures.instances(3));
        assertFalse(PlannedSet.of(plan, SET.mapProperties(properties -> properties.withUniqueId("AB")))
                .isAnother());
        assertTrue(PlannedSet.of(plan, SET.mapProperties(properties -> properties.withUniqueId("ac")))
                .isAnother());
    }
}
