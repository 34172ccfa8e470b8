package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.render.StepCommand;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.render.Timing;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's own steps around the operator's batches. */
class BatchHooksPlanTest {

    private static final PlanOptions HOOKS = PlanOptions.builder()
            .maxInstancesAtOnce(2)
            .addBeforeBatch(BatchHook.of("drain=PT5M"))
            .addAfterBatch(BatchHook.of("verify=PT2M"), BatchHook.of("approve"))
            .build();

    private static UpgradePlan plan(ScaleSet applied, ScaleSet desired, PlanOptions options) {
        UpdateContext context = UpdateContext.builder()
                .instances(instances(3))
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        return UpgradePlanner.create().withOptions(options).plan(applied, desired, context);
    }

    private static UpgradePlan manual() {
        return plan(webSet(UpgradeMode.MANUAL), Fixtures.NEW_IMAGE, HOOKS);
    }

    @Test
    void eachBatchOfTheOperatorHasThem() {
        assertEquals(
                List.of(
                        "operator update",
                        "operator drain 0 1",
                        "operator upgrade 0 1",
                        "operator wait 0 1",
                        "operator verify 0 1",
                        "operator approve 0 1",
                        "operator drain 2",
                        "operator upgrade 2",
                        "operator wait 2",
                        "operator verify 2",
                        "operator approve 2"),
                Plans.lines(manual()));
    }

    @Test
    void theirTimesAreThoseOfThePlan() {
        assertEquals(Duration.ofMinutes(14), manual().bounds().minPause());
        assertEquals(Duration.ofMinutes(5), Timing.DEFAULT.of(manual().steps().get(1)));
        assertEquals(
                Duration.ofMinutes(14),
                Simulation.of(manual()).withOperator().run().observed().minPause());
    }

    @Test
    void whatIsDoneToInstancesBesideTheUpdateHasThemToo() {
        PlanOptions restart = HOOKS.withAction(InstanceAction.RESTART).withActOn("2");
        UpgradePlan plan = plan(webSet(), webSet(), restart);
        assertEquals(
                List.of(
                        "operator drain 2",
                        "operator restart 2",
                        "operator wait 2",
                        "operator verify 2",
                        "operator approve 2"),
                Plans.lines(plan));
    }

    @Test
    void instancesThatAreDeallocatedTogetherAreOneBatch() {
        UpgradePlan plan =
                plan(webSet(UpgradeMode.MANUAL), Fixtures.scaleSet("{'sku': {'name': 'Standard_M8ms'}}"), HOOKS);
        assertEquals("operator drain 0 1 2", Plans.lines(plan).get(0));
        assertEquals("operator deallocate 0 1 2", Plans.lines(plan).get(1));
        assertTrue(Plans.lines(plan).contains("operator verify 0 1 2"));
        assertFalse(Plans.lines(plan).contains("operator drain 0 1"), "those that are off are not drained");
    }

    @Test
    void thePlatformWaitsForNobodyAndThePlanSaysSo() {
        UpgradePlan rolling = plan(webSet(), Fixtures.NEW_IMAGE, HOOKS.withFirst("1"));
        assertEquals(
                1,
                Plans.lines(rolling).stream()
                        .filter(line -> line.startsWith("operator drain"))
                        .count());
        assertTrue(Plans.lines(rolling).contains("operator drain 1"));
        assertTrue(Plans.warnings(rolling).contains("hooks-left-out"));
        assertTrue(Plans.warnings(plan(webSet(UpgradeMode.AUTOMATIC), Fixtures.NEW_IMAGE, HOOKS))
                .contains("hooks-left-out"));
        assertFalse(Plans.warnings(manual()).contains("hooks-left-out"));
    }

    @Test
    void aScriptStopsWhereTheCallerHasPutNothingIn() {
        StepCommand drain = StepCommands.of(manual()).get(1);
        assertEquals(List.of("'<drain>' instances=0,1"), drain.az());
        assertEquals(List.of("& '<drain>' 'instances=0,1'"), drain.powerShell());
        assertEquals(List.of(), drain.rest());
    }

    @Test
    void aSavedPlanKeepsThem() {
        SavedPlan saved = SavedPlan.of(manual());
        assertEquals(manual(), SavedPlan.read(saved.toJson().toString()).plan());
        assertEquals("web", PlanReport.of(saved.plan()).name());
    }

    @Test
    void aHookIsReadFromItsText() {
        assertEquals(new BatchHook("drain", Duration.ofMinutes(5)), BatchHook.of("drain=PT5M"));
        assertEquals(new BatchHook("drain", Duration.ZERO), BatchHook.of("drain=PT0S"));
        assertEquals(new BatchHook("approve", Duration.ZERO), BatchHook.of("approve"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "=PT1M", "drain=", "drain=5", "drain=-PT1M", "drain it=PT1M", "1=PT1M", "a\nb", "-x", "@x"})
    void whatIsNoHookIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BatchHook.of(text));
    }
}
