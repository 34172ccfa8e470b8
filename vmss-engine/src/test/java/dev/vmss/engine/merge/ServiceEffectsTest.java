package dev.vmss.engine.merge;

import static dev.vmss.engine.testing.Documents.assertSame;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.testing.RequestDiffs;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service adds to a model, and where it adds nothing. */
class ServiceEffectsTest {

    private static final String APPLICATION =
            "'applicationProfile': {'galleryApplications': [{'packageReferenceId': '/a', 'enableAutomaticUpgrade': false,"
                    + " 'manuallyManaged': false, 'treatFailureAsDeploymentFailure': false}]}";
    private static final ApiVersion APPLICATIONS = new ApiVersion("2025-04-01");
    private static final ApiVersion POLICIES = new ApiVersion("2020-06-01");

    private static void assertMerged(String expected, String applied, String request, ApiVersion version) {
        ScaleSet before = Fixtures.scaleSet(applied);
        ScaleSet change = Fixtures.scaleSet(request);
        RequestDiffs.checked(before, change, version);
        assertSame(expected, Merge.of(before, change, version).model());
    }

    private static List<String> uncertain(String applied, String request) {
        return RequestDiffs.checked(Fixtures.scaleSet(applied), Fixtures.scaleSet(request), ApiVersion.LATEST)
                .uncertain()
                .stream()
                .map(unsure -> unsure.place().toString())
                .toList();
    }

    private static String storage(String osDisk, String dataDisk) {
        return profile("'storageProfile': {'osDisk': {'managedDisk': {'storageAccountType': '" + osDisk
                + "'}}, 'dataDisks': [{'lun': 0" + dataDisk + "}]}");
    }

    @Test
    void aStorageTypeThatIsLeftOutStaysWhereItIsThatOfTheOsDisk() {
        String managed = ", 'managedDisk': {'storageAccountType': 'Premium_LRS'%s}";
        String request = profile("'storageProfile': {'dataDisks': [{'lun': 0, 'diskSizeGB': 8}]}");
        String place = "properties.virtualMachineProfile.storageProfile.dataDisks[lun=0].managedDisk";
        assertEquals(List.of(), uncertain(storage("Premium_LRS", managed.formatted("")), request));
        assertEquals(List.of(place), uncertain(storage("StandardSSD_LRS", managed.formatted("")), request));
        assertEquals(
                List.of(place),
                uncertain(storage("Premium_LRS", managed.formatted(", 'diskEncryptionSet': {'id': '/e'}")), request));
        assertEquals(
                List.of(place),
                uncertain(
                        storage("Premium_LRS", managed.formatted("")),
                        storage("StandardSSD_LRS", ", 'diskSizeGB': 8")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'storageProfile': {'osDisk': {'osType': 'Windows'}}",
                "'osProfile': {'windowsConfiguration': {'timeZone': 'UTC'}}"
            })
    void applicationsOnWindowsBringItsExtension(String windows) {
        assertMerged(
                profile(windows + ", " + APPLICATION + ", " + extensions("Windows")),
                profile(windows),
                profile(APPLICATION),
                APPLICATIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'storageProfile': {'osDisk': {'osType': 'Linux'}}",
                "'osProfile': {'linuxConfiguration': {'provisionVMAgent': true}}"
            })
    void applicationsElsewhereBringThatOfLinux(String linux) {
        assertMerged(
                profile(linux + ", " + APPLICATION + ", " + extensions("Linux")),
                profile(linux),
                profile(APPLICATION),
                APPLICATIONS);
    }

    @Test
    void anEmptyListOfApplicationsCountsAsNone() {
        assertMerged(
                profile(APPLICATION + ", " + extensions("Linux")),
                profile("'applicationProfile': {'galleryApplications': []}"),
                profile(APPLICATION),
                APPLICATIONS);
    }

    @Test
    void anExtensionThatIsThereIsNotBroughtAgain() {
        String there = "'extensionProfile': {'extensions': [{'name': 'vmappextension', 'properties': {'type': 't'}}]}";
        assertMerged(profile(APPLICATION + ", " + there), profile(there), profile(APPLICATION), APPLICATIONS);
    }

    @Test
    void theExtensionComesBesideOthersThatTheRequestDoesNotList() {
        String others = "'extensionProfile': {'extensions': [{'name': 'a', 'properties': {'type': 't'}}%s]%s}";
        assertMerged(
                profile(APPLICATION + ", "
                        + others.formatted(", " + extension("Linux"), ", 'extensionsTimeBudget': 'PT20M'")),
                profile(others.formatted("", "")),
                profile(APPLICATION + ", 'extensionProfile': {'extensionsTimeBudget': 'PT20M'}"),
                APPLICATIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'extensionProfile': null",
                "'extensionProfile': {'extensions': null}",
                "'extensionProfile': {'extensions': []}"
            })
    void aRequestThatSaysWhichExtensionsThereAreGetsNoMore(String extensions) {
        ScaleSet merged = Merge.of(
                        Fixtures.scaleSet("{}"),
                        Fixtures.scaleSet(profile(APPLICATION + ", " + extensions)),
                        APPLICATIONS)
                .model();
        assertSame(profile(APPLICATION), merged);
    }

    @Test
    void furtherApplicationsBringNothing() {
        String further = APPLICATION.replace("}]}", "}, {'packageReferenceId': '/b'}]}");
        ScaleSet merged = Merge.of(
                        Fixtures.scaleSet(profile(APPLICATION)), Fixtures.scaleSet(profile(further)), APPLICATIONS)
                .model();
        assertEquals(
                Optional.empty(), merged.virtualMachineProfile().orElseThrow().extensionProfile());
        assertMerged(
                profile("'licenseType': 'None', 'applicationProfile': {}"),
                profile("'licenseType': 'None', 'applicationProfile': {}"),
                profile("'applicationProfile': {'galleryApplications': []}"),
                APPLICATIONS);
    }

    @Test
    void onlyTheModeRollingBringsAPolicyAndOnlyOnce() {
        String policy = "{'properties': {'upgradePolicy': {'mode': '%s'%s}}}";
        String given = ", 'rollingUpgradePolicy': {'maxBatchInstancePercent': 10}";
        assertMerged(
                policy.formatted("Automatic", ""),
                policy.formatted("Manual", ""),
                policy.formatted("Automatic", ""),
                POLICIES);
        assertMerged(
                policy.formatted("Rolling", ", 'automaticOSUpgradePolicy': {'enableAutomaticOSUpgrade': true}"),
                policy.formatted("Rolling", ""),
                policy.formatted("Rolling", ", 'automaticOSUpgradePolicy': {'enableAutomaticOSUpgrade': true}"),
                POLICIES);
        assertMerged(
                policy.formatted("Rolling", given),
                policy.formatted("Manual", given),
                policy.formatted("Rolling", ""),
                POLICIES);
    }

    private static String extensions(String os) {
        return "'extensionProfile': {'extensions': [" + extension(os) + "]}";
    }

    private static String extension(String os) {
        return "{'name': 'VMAppExtension', 'properties': {'publisher': 'Microsoft.CPlat.Core',"
                + " 'type': 'VMApplicationManager" + os + "', 'typeHandlerVersion': '1.0',"
                + " 'autoUpgradeMinorVersion': true, 'settings': {}}}";
    }

    @Test
    void aRequestWhoseExtensionsAreAnExpressionGetsNoMore() {
        ScaleSet merged = Merge.of(
                        Fixtures.scaleSet("{}"),
                        Fixtures.scaleSet(profile(APPLICATION + ", 'extensionProfile': '[parameters(1)]'")),
                        APPLICATIONS)
                .model();
        assertEquals(
                Optional.empty(), merged.virtualMachineProfile().orElseThrow().extensionProfile());
    }

    @Test
    void whatIsNotKnownIsSaidWithARemedy() {
        Uncertainty unsure = new Uncertainty(Place.of("sku.tier"), "Nobody has tried.", "recorded answers");
        assertEquals(
                "The request omits this property; whether the service keeps it is not known. Nobody has tried.",
                unsure.message());
        assertEquals("Send the value to keep it, or null to remove it.", unsure.remedy());
    }
}
