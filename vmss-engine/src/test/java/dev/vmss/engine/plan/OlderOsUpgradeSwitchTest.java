package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Automatic OS upgrades, which API versions before 2018-10-01 turn on by another property, are the same thing by either. */
class OlderOsUpgradeSwitchTest {

    private static final String OLDER = "properties.upgradePolicy.automaticOSUpgrade";
    private static final String NEWER = "properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final ScaleSet OTHER_SKU = scaleSet(
            "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'sku': 'minimal'}}}}}");

    private static ScaleSet set(UpgradeMode mode, UnaryOperator<UpgradePolicy> on) {
        return webSet(mode)
                .mapProperties(properties -> properties
                        .mapUpgradePolicy(on)
                        .mapVirtualMachineProfile(profile -> profile.mapStorageProfile(
                                storage -> storage.mapImageReference(image -> image.withVersion("latest")))));
    }

    private static UpgradePolicy newer(UpgradePolicy policy) {
        return policy.withAutomaticOSUpgradePolicy(AutomaticOsUpgradePolicy.builder()
                .enableAutomaticOSUpgrade(true)
                .build());
    }

    private static UpgradePolicy older(UpgradePolicy policy) {
        return policy.withAutomaticOSUpgrade(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manual", "Rolling", "Automatic"})
    void anotherImageHasTheSameVerdictAndSteps(String mode) {
        UpgradePlan byNewer =
                Plans.plan(set(UpgradeMode.of(mode), OlderOsUpgradeSwitchTest::newer), OTHER_SKU, instances(3));
        UpgradePlan byOlder =
                Plans.plan(set(UpgradeMode.of(mode), OlderOsUpgradeSwitchTest::older), OTHER_SKU, instances(3));

        assertEquals(Verdict.ALLOWED, byOlder.check().verdict());
        assertEquals(byNewer.check().verdict(), byOlder.check().verdict());
        assertEquals(byNewer.steps(), byOlder.steps());
        assertTrue(lines(byOlder).contains("operator set " + NEWER + "=false"));
    }

    @Test
    void anApiVersionThatKnowsTheOlderOnlySetsThat() {
        UpdateContext context = UpdateContext.builder()
                .instances(instances(1))
                .apiVersion(new ApiVersion("2018-06-01"))
                .build();
        UpgradePlan plan = UpgradePlanner.create()
                .plan(set(UpgradeMode.MANUAL, OlderOsUpgradeSwitchTest::older), OTHER_SKU, context);

        assertEquals(
                List.of(
                        "operator set " + OLDER + "=false",
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator set " + OLDER + "=true"),
                lines(plan));
    }

    @Test
    void thePlatformUpgradesTheOsOfASetThatSaysSoByTheOlder() {
        PlatformUpgradePlan plan = PlatformUpgradePlanner.create()
                .osUpgrade(set(UpgradeMode.MANUAL, OlderOsUpgradeSwitchTest::older), instances(2));

        assertTrue(plan.isEnabled());
        assertEquals(2, plan.bounds().batches());
    }

    @Test
    void everyRuleAboutTheNewerIsAboutTheOlder() {
        assertEquals(
                List.of(),
                RuleBook.current().rules().stream()
                        .filter(rule -> rule.subjects().contains(Place.of(NEWER))
                                && !rule.subjects().contains(Place.of(OLDER)))
                        .map(rule -> rule.id())
                        .toList());
    }
}
