package dev.vmss.engine.render;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.IsoDuration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans to be reported. */
final class Reports {

    /** A secret of some updates, which no report may show. */
    static final String SECRET = "n3w-Passw0rd";

    static final String ID = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod"
            + "/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    private Reports() {}

    /** The set of all plans, with an id. */
    static ScaleSet webSet(UpgradeMode mode) {
        return Fixtures.webSet(mode).withId(ArmId.of(ID));
    }

    static ScaleSet rollingSet(boolean surge) {
        return rollingSet(surge, 40);
    }

    private static ScaleSet rollingSet(boolean surge, int percent) {
        return Fixtures.webSet(rolling -> rolling.withMaxBatchInstancePercent(percent)
                        .withMaxUnhealthyInstancePercent(40)
                        .withPauseTimeBetweenBatches(IsoDuration.of("PT1M"))
                        .withMaxSurge(surge))
                .withId(ArmId.of(ID));
    }

    /** A new image and a new tag, rolled out over six instances in two zones, one of which is protected. */
    static PlanReport rolling() {
        List<ScaleSetInstance> instances = Fixtures.instancesInZones("1", "2", "1", "2", "1", "2");
        return report(rollingSet(false), update("""
                        {'tags': {'owner': 'platform', 'release': '2'}, 'properties': {'virtualMachineProfile': {'storageProfile':
                        {'imageReference': {'version': '2.0.0'}}}}}"""), Fixtures.with(instances, "5", Fixtures::protectedFromActions));
    }

    /** The same with new instances in place of the old ones. */
    static PlanReport surge() {
        return report(rollingSet(true), Fixtures.NEW_IMAGE, Fixtures.instancesInZones("1", "2", "1", "2"));
    }

    /** A new password, for which the operator reimages. */
    static PlanReport password() {
        return report(webSet(UpgradeMode.MANUAL), Fixtures.NEW_PASSWORD, Fixtures.instances(3));
    }

    /** Another location, which Azure refuses. */
    static PlanReport refused() {
        return report(webSet(UpgradeMode.MANUAL), update("{'location': 'northeurope'}"), Fixtures.instances(3));
    }

    /** A size that the hardware does not have, for which all instances are deallocated. */
    static PlanReport deallocated() {
        UpdateContext context = UpdateContext.builder()
                .instances(Fixtures.instances(4))
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        ScaleSet applied = webSet(UpgradeMode.MANUAL);
        ScaleSet desired = update("{'sku': {'name': 'Standard_M8ms'}}");
        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, context);
        return PlanReport.of(plan);
    }

    /** A new image for instances in three zones. */
    static PlanReport large(int count) {
        String[] zones = IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(1 + i % 3))
                .toArray(String[]::new);
        return report(rollingSet(false, 10), Fixtures.NEW_IMAGE, Fixtures.instancesInZones(zones));
    }

    /** Two instances first, the platform held back meanwhile, and a stop after two batches. */
    static PlanReport held() {
        PlanOptions options =
                PlanOptions.builder().addFirst("1", "4").stopAfterBatches(4).build();
        ScaleSet applied = rollingSet(false);
        List<ScaleSetInstance> instances = Fixtures.instancesInZones("1", "2", "1", "2", "1", "2");
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(applied, Fixtures.NEW_IMAGE, instances);
        return PlanReport.of(plan);
    }

    /** A plan that goes further than it may. */
    static PlanReport tooDisruptive() {
        PlanOptions options = PlanOptions.builder()
                .mostDisruptiveAllowed(Optional.of(Disruption.RESTART))
                .build();
        ScaleSet applied = rollingSet(false);
        List<ScaleSetInstance> instances = Fixtures.instances(2);
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(applied, Fixtures.NEW_IMAGE, instances);
        return PlanReport.of(plan);
    }

    static PlanReport report(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        return PlanReport.of(UpgradePlanner.create().plan(applied, desired, instances));
    }

    static ScaleSet update(String json) {
        return Fixtures.scaleSet(json);
    }

    /** Everything that is ever written about a plan. */
    static List<String> allFormats(PlanReport report) {
        return Stream.of(ReportFormat.values())
                .map(format -> format.write(report))
                .toList();
    }
}
