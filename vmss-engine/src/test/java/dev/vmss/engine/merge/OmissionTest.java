package dev.vmss.engine.merge;

import static dev.vmss.engine.merge.Merges.NEWEST;
import static dev.vmss.engine.merge.Merges.assertMerged;
import static dev.vmss.engine.merge.Merges.assertUncertain;
import static dev.vmss.engine.merge.Merges.merged;
import static dev.vmss.engine.merge.Merges.set;
import static dev.vmss.engine.testing.Documents.assertSame;
import static dev.vmss.engine.testing.Documents.extensions;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.ScaleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service makes of what a request leaves out, place by place. */
class OmissionTest {

    private static String osDisk(String members) {
        return profile("'storageProfile': {'osDisk': {" + members + "}}");
    }

    private static String security(String members) {
        return profile("'securityProfile': {" + members + "}");
    }

    @Test
    void objectsKeepTheirMembers() {
        assertMerged(
                set("'upgradePolicy': {'mode': 'Rolling', 'rollingUpgradePolicy': {'maxBatchInstancePercent': 10,"
                        + " 'maxUnhealthyInstancePercent': 30}}"),
                set("'upgradePolicy': {'mode': 'Rolling', 'rollingUpgradePolicy': {'maxBatchInstancePercent': 20,"
                        + " 'maxUnhealthyInstancePercent': 30}}"),
                set("'upgradePolicy': {'rollingUpgradePolicy': {'maxBatchInstancePercent': 10}}"),
                NEWEST);
        assertMerged(
                security("'securityType': 'TrustedLaunch', 'uefiSettings': {'vTpmEnabled': true}"),
                security("'securityType': 'TrustedLaunch', 'uefiSettings': {'vTpmEnabled': true}"),
                security("'uefiSettings': {}"),
                NEWEST);
    }

    @Test
    void theScaleInPolicyIsReplaced() {
        assertMerged(
                set("'scaleInPolicy': {'forceDeletion': true}"),
                set("'scaleInPolicy': {'rules': ['OldestVM']}"),
                set("'scaleInPolicy': {'forceDeletion': true}"),
                NEWEST);
    }

    @Test
    void anEphemeralDiskIsTakenOffByAnEmptyObject() {
        String ephemeral = "'caching': 'ReadOnly', 'diffDiskSettings': {'option': 'Local', 'placement': 'CacheDisk'}";
        assertMerged(osDisk("'caching': 'ReadOnly'"), osDisk(ephemeral), osDisk("'diffDiskSettings': {}"), NEWEST);
        assertMerged(
                osDisk(ephemeral.replace("CacheDisk", "ResourceDisk")),
                osDisk(ephemeral),
                osDisk("'diffDiskSettings': {'placement': 'ResourceDisk'}"),
                NEWEST);
    }

    @Test
    void securityTypeStandardWasStoredAsNothingAndTookTheUefiSettingsAlong() {
        String trusted =
                "'encryptionAtHost': true, 'securityType': 'TrustedLaunch', 'uefiSettings': {'vTpmEnabled': true}";
        String standard = security("'securityType': 'Standard'");
        assertMerged(security("'encryptionAtHost': true"), security(trusted), standard, "2024-11-01");
        assertMerged(security(""), security(""), standard, "2022-11-01");
        assertMerged(standard, security("'securityType': 'TrustedLaunch'"), standard, NEWEST);
        assertUncertain(
                "properties.virtualMachineProfile.securityProfile.uefiSettings", security(trusted), standard, NEWEST);
        assertMerged(
                security("'securityType': 'Standard'"),
                security("'securityType': 'TrustedLaunch', 'uefiSettings': {'vTpmEnabled': true}"),
                security("'securityType': 'Standard', 'uefiSettings': null"),
                NEWEST);
    }

    @Test
    void whatAFlexibleSetCannotUseWithoutAProfileIsNotStored() {
        String flexible = "'orchestrationMode': 'Flexible'";
        assertMerged(set(flexible), set(flexible), set("'upgradePolicy': {'mode': 'Rolling'}"), NEWEST);
        assertMerged(
                set(flexible),
                set(flexible),
                set("'resiliencyPolicy': {'resilientVMCreationPolicy': {'enabled': true}}"),
                NEWEST);
        String withProfile = flexible + ", 'virtualMachineProfile': {'licenseType': 'None'}";
        assertMerged(
                set(withProfile + ", 'upgradePolicy': {'mode': 'Automatic'}"),
                set(withProfile),
                set("'upgradePolicy': {'mode': 'Automatic'}"),
                NEWEST);
    }

    @Test
    void aScheduledEventsPolicyOfWhichAllIsOffIsNone() {
        String on = "'scheduledEventsPolicy': {'userInitiatedReboot': {'automaticallyApprove': true},"
                + " 'scheduledEventsAdditionalPublishingTargets': {'eventGridAndResourceGraph': {'enable': %s}}}";
        String off = "'scheduledEventsPolicy': {'userInitiatedReboot': {'automaticallyApprove': false},"
                + " 'scheduledEventsAdditionalPublishingTargets': {'eventGridAndResourceGraph': {'enable': false}}}";
        assertMerged(
                set("'overprovision': false"), set("'overprovision': false, " + on.formatted(true)), set(off), NEWEST);
        assertMerged(
                set(on.formatted(true)),
                set(on.formatted(false)),
                set("'scheduledEventsPolicy': {'scheduledEventsAdditionalPublishingTargets':"
                        + " {'eventGridAndResourceGraph': {'enable': true}}}"),
                NEWEST);
    }

    @Test
    void anEmptySwitchOfScheduledEventsIsFilledIn() {
        assertMerged(
                set("'scheduledEventsPolicy': {'userInitiatedReboot': {'automaticallyApprove': true},"
                        + " 'userInitiatedRedeploy': {'automaticallyApprove': false}}"),
                set("'scheduledEventsPolicy': {'userInitiatedReboot': {'automaticallyApprove': true}}"),
                set("'scheduledEventsPolicy': {'userInitiatedRedeploy': {}, 'userInitiatedReboot': {}}"),
                NEWEST);
    }

    @Test
    void bootDiagnosticsWithoutAStorageAccountMayKeepIt() {
        String account = "'diagnosticsProfile': {'bootDiagnostics': {'enabled': true, 'storageUri': 'https://s/'}}";
        assertUncertain(
                "properties.virtualMachineProfile.diagnosticsProfile.bootDiagnostics.storageUri",
                profile(account),
                profile("'diagnosticsProfile': {'bootDiagnostics': {'enabled': true}}"),
                NEWEST);
        assertMerged(profile(account), profile(account), profile("'diagnosticsProfile': {}"), NEWEST);
        assertMerged(
                profile("'diagnosticsProfile': {'bootDiagnostics': {'enabled': true}}"),
                profile(account),
                profile("'diagnosticsProfile': {'bootDiagnostics': {'storageUri': null}}"),
                NEWEST);
    }

    @Test
    void theModeOfTheProxyAgentIsThatOfTheWireServer() {
        assertMerged(
                security("'proxyAgentSettings': {'enabled': true, 'wireServer': {'mode': 'Audit'}}"),
                security("'proxyAgentSettings': {'enabled': true}"),
                security("'proxyAgentSettings': {'mode': 'Audit'}"),
                "2024-07-01");
        assertMerged(
                security("'proxyAgentSettings': {'enabled': true, 'mode': 'Audit'}"),
                security("'proxyAgentSettings': {'enabled': true}"),
                security("'proxyAgentSettings': {'mode': 'Audit'}"),
                "2023-09-01");
    }

    @Test
    void oneEndpointOfTheProxyAgentAloneMayResetTheOther() {
        String both = "'proxyAgentSettings': {'imds': {'mode': 'Audit'}, 'wireServer': {'mode': 'Audit'}}";
        assertUncertain(
                "properties.virtualMachineProfile.securityProfile.proxyAgentSettings.imds",
                security(both),
                security("'proxyAgentSettings': {'wireServer': {'mode': 'Enforce'}}"),
                NEWEST);
        assertMerged(
                security(both.replace("{'imds'", "{'enabled': true, 'imds'")),
                security(both),
                security("'proxyAgentSettings': {'enabled': true}"),
                NEWEST);
    }

    @Test
    void anExtensionProfileWithoutExtensionsRemovedThemOnce() {
        String extensions = extensions("{'name': 'a', 'properties': {'type': 't'}}");
        assertMerged(
                profile("'licenseType': 'None', 'extensionProfile': {}"),
                extensions.replace("'extensionProfile'", "'licenseType': 'None', 'extensionProfile'"),
                profile("'extensionProfile': {}"),
                "2016-03-30");
        assertUncertain(
                "properties.virtualMachineProfile.extensionProfile.extensions",
                extensions,
                profile("'extensionProfile': {'extensionsTimeBudget': 'PT20M'}"),
                NEWEST);
    }

    @Test
    void theModeRollingBringsItsPolicy() {
        assertMerged(
                set("'upgradePolicy': {'mode': 'Rolling', 'rollingUpgradePolicy': {'maxBatchInstancePercent': 20,"
                        + " 'maxUnhealthyInstancePercent': 20, 'maxUnhealthyUpgradedInstancePercent': 20,"
                        + " 'pauseTimeBetweenBatches': 'PT0S'}}"),
                set("'upgradePolicy': {'mode': 'Manual'}"),
                set("'upgradePolicy': {'mode': 'Rolling'}"),
                "2020-06-01");
    }

    @Test
    void partsOfAPropertyThatNobodyKnowsAreKeptAndUnsure() {
        Merge.Merged<ScaleSet> merged = merged(
                set("'newFeature': {'a': 1, 'b': {'c': 1, 'd': 2}, 'e': []}"),
                set("'newFeature': {'B': {'c': 3}}"),
                NEWEST);
        assertSame(set("'newFeature': {'a': 1, 'b': {'c': 3, 'd': 2}, 'e': []}"), merged.model());
        assertEquals(
                List.of("properties.newFeature.a", "properties.newFeature.b.d"),
                merged.uncertain().stream()
                        .map(unsure -> unsure.place().toString())
                        .toList());
    }

    @Test
    void whatATypeCannotHoldIsHeldAllTheSame() {
        assertMerged("{'sku': {'capacity': -5}}", "{'sku': {'capacity': 2}}", "{'sku': {'capacity': -5}}", NEWEST);
        assertMerged("{'sku': {'capacity': 2}}", "{'sku': {'capacity': -5}}", "{'sku': {'capacity': 2}}", NEWEST);
        assertMerged(
                "{'sku': {'name': 'a'}}",
                "{'sku': {'name': 'a', 'capacity': -5}}",
                "{'sku': {'capacity': null}}",
                NEWEST);
        assertMerged("{'zones': [null]}", "{'zones': ['1']}", "{'zones': [null]}", NEWEST);
    }
}
