package dev.vmss.engine.effective;

import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.ScaleInRule;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveSetTest {

    private static final String PROFILE = "{'properties': {'virtualMachineProfile': {%s}}}";
    private static final String OS_POLICY = "{'properties': {'upgradePolicy': {'automaticOSUpgradePolicy': {%s}}}}";
    private static final String ROLLING = "{'properties': {'upgradePolicy': {'rollingUpgradePolicy': {%s}}}}";
    private static final String HEALTH =
            "'extensionProfile': {'extensions': [{'properties': {'type': 'ApplicationHealthLinux'}}]}";

    /**
     * What holds of a set.
     *
     * @param method the method that says it
     * @param silent what it says of a model that is silent
     * @param json a model that says something else
     * @param said what it says of that model
     */
    record Fact(String method, Object silent, String json, Object said) {}

    static Stream<Fact> facts() {
        return Stream.of(
                new Fact(
                        "mode",
                        UpgradeMode.MANUAL,
                        "{'properties': {'upgradePolicy': {'mode': 'Automatic'}}}",
                        UpgradeMode.AUTOMATIC),
                new Fact("isRolling", false, "{'properties': {'upgradePolicy': {'mode': 'rolling'}}}", true),
                new Fact(
                        "orchestrationMode",
                        OrchestrationMode.UNIFORM,
                        "{'properties': {'orchestrationMode': 'Flexible'}}",
                        OrchestrationMode.FLEXIBLE),
                new Fact("isFlexible", false, "{'properties': {'orchestrationMode': 'flexible'}}", true),
                new Fact(
                        "rollingLimits",
                        new RollingLimits(20, 20, 20, Duration.ZERO, false, false, false, false),
                        ROLLING.formatted("'maxBatchInstancePercent': 5, 'maxUnhealthyInstancePercent': 6,"
                                + " 'maxUnhealthyUpgradedInstancePercent': 7, 'pauseTimeBetweenBatches': 'PT1M',"
                                + " 'enableCrossZoneUpgrade': true, 'prioritizeUnhealthyInstances': true,"
                                + " 'maxSurge': true, 'rollbackFailedInstancesOnPolicyBreach': true"),
                        new RollingLimits(5, 6, 7, Duration.ofMinutes(1), true, true, true, true)),
                new Fact(
                        "upgradesOsAutomatically",
                        false,
                        OS_POLICY.formatted("'enableAutomaticOSUpgrade': true"),
                        true),
                new Fact("rollsOsBack", true, OS_POLICY.formatted("'disableAutomaticRollback': true"), false),
                new Fact("upgradesOsByOwnLimits", false, OS_POLICY.formatted("'useRollingUpgradePolicy': true"), true),
                new Fact("overprovisions", true, "{'properties': {'overprovision': false}}", false),
                new Fact(
                        "repairsInstances",
                        false,
                        "{'properties': {'automaticRepairsPolicy': {'enabled': true}}}",
                        true),
                new Fact("balancesZones", false, "{'properties': {'zoneBalance': true}}", true),
                new Fact(
                        "scaleInRule",
                        ScaleInRule.DEFAULT,
                        "{'properties': {'scaleInPolicy': {'rules': ['OldestVM']}}}",
                        ScaleInRule.OLDEST_VM),
                new Fact("isSpot", false, PROFILE.formatted("'priority': 'Low'"), true),
                new Fact("capacity", 0, "{'sku': {'capacity': 3}}", 3),
                new Fact("isInOnePlacementGroup", false, "{'properties': {'singlePlacementGroup': true}}", true),
                new Fact("isInSeveralPlacementGroups", false, "{'properties': {'singlePlacementGroup': false}}", true),
                new Fact("zones", List.of(), "{'zones': ['1']}", List.of("1")),
                new Fact(
                        "hasExternalHealth",
                        false,
                        "{'properties': {'externalHealthPolicy': {'enabled': true}}}",
                        true),
                new Fact("hasHealthSignal", false, PROFILE.formatted(HEALTH), true));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aModelThatIsSilentGetsWhatHoldsAndOneThatSpeaksWhatItSays(Fact fact) throws Exception {
        Method method = EffectiveSet.class.getMethod(fact.method());

        assertEquals(fact.silent(), method.invoke(EffectiveSet.of(scaleSet("{}"))));
        assertEquals(fact.said(), method.invoke(EffectiveSet.of(scaleSet(fact.json()))));
    }

    @Test
    void everyFactIsInTheTable() {
        Set<String> others = Set.of("model", "profile", "rollingUpgradePolicy");
        Set<String> methods = Stream.of(EffectiveSet.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !others.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(methods, facts().map(Fact::method).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                   | false
            {'automaticOSUpgrade': true}                                                         | true
            {'automaticOSUpgrade': true, 'automaticOSUpgradePolicy': {}}                         | true
            {'automaticOSUpgrade': true, 'automaticOSUpgradePolicy': {'enableAutomaticOSUpgrade': false}} | false
            {'automaticOSUpgrade': false, 'automaticOSUpgradePolicy': {'enableAutomaticOSUpgrade': true}} | true
            """, quoteCharacter = '"')
    void theOlderSwitchOfOsUpgradesCountsWhereTheNewerIsAbsent(String policy, boolean upgrades) {
        assertEquals(
                upgrades,
                EffectiveSet.of(scaleSet("{'properties': {'upgradePolicy': " + policy + "}}"))
                        .upgradesOsAutomatically());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'autoOSUpgradePolicy': {'disableAutoRollback': true}}                                          | false
            {'autoOSUpgradePolicy': {'disableAutoRollback': true}, 'automaticOSUpgradePolicy': {'disableAutomaticRollback': false}} | true
            """, quoteCharacter = '"')
    void soDoesTheOlderSwitchOfRollback(String policy, boolean rollsBack) {
        assertEquals(
                rollsBack,
                EffectiveSet.of(scaleSet("{'properties': {'upgradePolicy': " + policy + "}}"))
                        .rollsOsBack());
    }

    @Test
    void aFlexibleSetDoesNotOverprovisionAndDoesNotRollBack() {
        EffectiveSet flexible = EffectiveSet.of(scaleSet("{'properties': {'orchestrationMode': 'Flexible',"
                + " 'upgradePolicy': {'rollingUpgradePolicy': {'rollbackFailedInstancesOnPolicyBreach': true}}}}"));

        assertFalse(flexible.overprovisions());
        assertFalse(flexible.rollingLimits().rollsBack());
        assertTrue(flexible.rolling(RollingUpgradePolicy::rollbackFailedInstancesOnPolicyBreach));
    }

    @Test
    void aSetThatSaysToOverprovisionDoesNotSurge() {
        EffectiveSet set = EffectiveSet.of(scaleSet("{'properties': {'overprovision': true,"
                + " 'upgradePolicy': {'rollingUpgradePolicy': {'maxSurge': true}}}}"));

        assertFalse(set.rollingLimits().surges());
    }

    @Test
    void aProbeIsASignalOfHealthInAUniformSetOnly() {
        String probe = "'virtualMachineProfile': {'networkProfile': {'healthProbe': {'id': '/probe'}}}";

        assertTrue(EffectiveSet.of(scaleSet("{'properties': {" + probe + "}}")).hasHealthSignal());
        assertFalse(EffectiveSet.of(scaleSet("{'properties': {'orchestrationMode': 'Flexible', " + probe + "}}"))
                .hasHealthSignal());
    }

    @Test
    void aPauseThatIsNoLengthOfTimeIsNone() {
        assertEquals(
                Duration.ZERO,
                EffectiveSet.of(scaleSet(ROLLING.formatted("'pauseTimeBetweenBatches': 'soon'")))
                        .rollingLimits()
                        .pause());
    }

    @Test
    void thePolicyOfRollingUpgradesIsShownWithItsNumbersAndKeepsWhatItSays() {
        ScaleSet set = scaleSet(ROLLING.formatted("'maxBatchInstancePercent': 5, 'maxSurge': true"));
        RollingUpgradePolicy shown = EffectiveSet.of(set).rollingUpgradePolicy();

        assertEquals(
                scaleSet(ROLLING.formatted("'maxBatchInstancePercent': 5, 'maxUnhealthyInstancePercent': 20,"
                        + " 'maxUnhealthyUpgradedInstancePercent': 20, 'pauseTimeBetweenBatches': 'PT0S',"
                        + " 'maxSurge': true")),
                set.mapProperties(
                        properties -> properties.mapUpgradePolicy(policy -> policy.withRollingUpgradePolicy(shown))));
    }

    @Test
    void toSayWhatHoldsAnywayIsNoDifference() {
        ScaleSet silent = scaleSet("{'properties': {'upgradePolicy': {}}}");
        ScaleSet said = scaleSet("{'properties': {'upgradePolicy': {'mode': 'Manual'}}}");

        assertTrue(ModelDiff.between(silent, said).isEmpty());
    }
}
