package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.NEW_PASSWORD;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.render.PlanJson;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.TextReport;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often each extension runs on an instance. The set has two: health and app. */
class ExtensionRunsTest {

    private static final String APP = "virtualMachineProfile.extensionProfile.extensions[name=app].";

    private static List<String> runs(UpgradePlan plan, String instance) {
        return plan.instanceImpacts().get(instance).extensionRuns().stream()
                .map(run -> run.extension() + " " + run.atUpgrade() + "+" + run.atReimage())
                .toList();
    }

    private static UpgradePlan plan(ModelEdit edit) {
        return Plans.plan(webSet(), edit.apply(webSet()), instances(2));
    }

    @ParameterizedTest
    @CsvSource({
        "settings, '{\"run\": 2}', app 1+0",
        "typeHandlerVersion, 9.9, app 1+0",
        "forceUpdateTag, again, app 1+0",
        "suppressFailures, true, ''",
        "autoUpgradeMinorVersion, false, ''"
    })
    void anExtensionRunsAtTheUpgradeIfWhatItDoesChanges(String property, String value, String expected) {
        assertEquals(
                expected.isEmpty() ? List.of() : List.of(expected),
                runs(plan(ModelEdit.none().set(APP + property, value)), "0"));
    }

    @Test
    void protectedSettingsThatNobodyCanCompareMakeItRun() {
        assertEquals(
                List.of("app 1+0"), runs(plan(ModelEdit.none().set(APP + "protectedSettings", "{\"a\": \"b\"}")), "0"));
    }

    @Test
    void aNewOsDiskMakesAllOfThemRun() {
        assertEquals(List.of("health 1+0", "app 1+0"), runs(Plans.newImage(webSet(), instances(1)), "0"));
    }

    @Test
    void aReimageMakesAllOfThemRunAgain() {
        UpgradePlan plan = Plans.plan(webSet(), NEW_PASSWORD, instances(1));
        assertEquals(List.of("health 0+1", "app 0+1"), runs(plan, "0"));
        assertFalse(Plans.warnings(plan).contains("extensions-run-twice"));
    }

    @Test
    void whatRunsAtTheUpgradeRunsAgainAtTheReimage() {
        ScaleSet desired = ModelEdit.none()
                .set(APP + "forceUpdateTag", "2")
                .set("virtualMachineProfile.osProfile.adminPassword", "n3w-Passw0rd")
                .apply(webSet());
        UpgradePlan plan = Plans.plan(webSet(), desired, instances(2));
        assertEquals(List.of("health 0+1", "app 1+1"), runs(plan, "1"));
        assertTrue(Plans.message(plan, "extensions-run-twice").endsWith(": app."));
        assertEquals(
                "[{\"extension\":\"health\",\"atUpgrade\":0,\"atReimage\":1},"
                        + "{\"extension\":\"app\",\"atUpgrade\":1,\"atReimage\":1}]",
                PlanJson.of(plan).at("/instanceImpacts/0/extensionRuns").toString());
        assertTrue(
                TextReport.plain()
                        .of(PlanReport.of(plan))
                        .contains("Extensions run: health: once (reimage); app: twice (upgrade, then reimage)."),
                () -> String.join("\n", TextReport.plain().of(PlanReport.of(plan))));
    }

    @Test
    void onAMachineThatIsMadeInPlaceOfAnotherEachRunsOnce() {
        UpgradePlan plan = Plans.newImage(webSet(policy -> policy.withMaxSurge(true)), instances(1));
        assertEquals(List.of("health 1+0", "app 1+0"), runs(plan, "0"));
    }

    @Test
    void noneRunsOnAnInstanceThatNothingReaches() {
        assertEquals(
                List.of(),
                runs(Plans.newImage(webSet(), Fixtures.with(instances(1), "0", Fixtures::protectedFromActions)), "0"));
        assertEquals(
                List.of(), runs(Plans.plan(webSet(), Fixtures.scaleSet("{'tags': {'a': 'b'}}"), instances(1)), "0"));
    }

    @Test
    void oneThatIsRemovedDoesNotRun() {
        ScaleSet desired = ModelEdit.none()
                .remove("virtualMachineProfile.extensionProfile.extensions[name=app]")
                .apply(webSet());
        assertEquals(List.of(), runs(Plans.plan(webSet(), desired, instances(1)), "0"));
    }
}
