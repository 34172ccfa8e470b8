package dev.vmss.engine.merge;

import static dev.vmss.engine.testing.Documents.assertSame;
import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.extensions;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.testing.RequestDiffs;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ApiVersion;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static void assertMerged(String expected, String applied, String request) {
        ScaleSet before = Fixtures.scaleSet(applied);
        ScaleSet change = Fixtures.scaleSet(request);
        assertSame(expected, Merge.merge(before, change));
        RequestDiffs.checked(before, change, ApiVersion.LATEST);
    }

    @Test
    void whatTheRequestDoesNotMentionStays() {
        assertMerged(
                "{'location': 'x', 'sku': {'name': 'a', 'capacity': 3}, 'zones': ['1']}",
                "{'location': 'x', 'sku': {'name': 'a', 'capacity': 2}, 'zones': ['1']}",
                "{'sku': {'capacity': 3}}");
    }

    @Test
    void listsAreReplacedAsAWhole() {
        assertMerged("{'zones': ['3']}", "{'zones': ['1', '2']}", "{'zones': ['3']}");
        assertMerged("{'zones': []}", "{'zones': ['1']}", "{'zones': []}");
        assertMerged(disks("{'lun': 5, 'caching': 'None'}"), disks("{'lun': 0}, {'lun': 1}"), disks("{'lun': 5}"));
    }

    @Test
    void anElementOfTheSameKeyKeepsWhatTheRequestLeavesOutUnlessTheListIsKnownToReplaceIt() {
        assertMerged(
                disks("{'lun': 1, 'diskSizeGB': 9, 'caching': 'None'}, {'lun': 0, 'caching': 'ReadOnly'}"),
                disks("{'lun': 0, 'caching': 'ReadOnly'}, {'lun': 1, 'diskSizeGB': 1, 'caching': 'None'}"),
                disks("{'lun': 1, 'diskSizeGB': 9}, {'lun': 0}"));
        assertMerged(
                extensions("{'name': 'App', 'properties': {'type': 't'}}"),
                extensions("{'name': 'app', 'properties': {'publisher': 'p'}}"),
                extensions("{'name': 'App', 'properties': {'type': 't'}}"));
    }

    @Test
    void settingsAreReplaced() {
        assertMerged(
                extensions("{'name': 'a', 'properties': {'settings': {'b': 2}}}"),
                extensions("{'name': 'a', 'properties': {'settings': {'a': 1}}}"),
                extensions("{'name': 'a', 'properties': {'settings': {'b': 2}}}"));
    }

    @Test
    void nullRemoves() {
        assertMerged(
                "{'location': 'x'}",
                "{'location': 'x', 'plan': {'name': 'p'}, 'zones': ['1']}",
                "{'plan': null, 'zones': null}");
    }

    @Test
    void whatTheServiceNeverShowsIsInNoAnswerEvenIfTheRequestRepeatsWhatIsThere() {
        String secret = "{'tags': {'a': '%s'}, 'properties': {'virtualMachineProfile': {'licenseType': 'L',"
                + " 'osProfile': {'adminUsername': 'u', 'adminPassword': 'p'}}}}";

        assertMerged(
                "{'tags': {'a': '2'}, 'properties': {'virtualMachineProfile': {'licenseType': 'L',"
                        + " 'osProfile': {'adminUsername': 'u'}}}}",
                secret.formatted("1"),
                secret.formatted("2"));
    }

    @Test
    void whatTheServiceNeverShowsIsInNoAnswerEvenIfTheRequestIsSilentAboutIt() {
        String set = "{'properties': {'virtualMachineProfile': {'osProfile': {'adminUsername': 'u'%s},"
                + " 'extensionProfile': {'extensions': [{'name': 'e', 'properties': {'type': 't'%s}}]}}}%s}";

        assertMerged(
                set.formatted("", "", ", 'tags': {'a': '1'}"),
                set.formatted(", 'adminPassword': 'p'", ", 'protectedSettings': {'k': 'p'}", ""),
                "{'tags': {'a': '1'}}");
    }

    @Test
    void whatIsSaidOfAnUnknownMemberHoldsForItsOtherSpellings() {
        String applied = "{'location': 'x', 'newer': {'A': [], 'a': false, 'b': 1}}";

        assertMerged("{'location': 'x', 'newer': {'b': 1}}", applied, "{'location': 'x', 'newer': {'A': null}}");
        assertMerged("{'location': 'x', 'newer': {'a': 2, 'b': 1}}", applied, "{'location': 'x', 'newer': {'a': 2}}");
        assertMerged(
                "{'location': 'x', 'newer': {'A': 3, 'a': 2, 'b': 1}}",
                applied,
                "{'location': 'x', 'newer': {'a': 2, 'A': 3}}");
    }

    @Test
    void tagsAreReplacedAsAWhole() {
        assertMerged("{'tags': {'A': '3'}}", "{'tags': {'a': '1', 'b': '2'}}", "{'tags': {'A': '3'}}");
        assertMerged("{'tags': {'b': '2'}}", "{'tags': {'a': '1', 'b': '2'}}", "{'tags': {'A': null, 'b': '2'}}");
    }

    @Test
    void identitiesOfTheUserAreRemovedByNull() {
        assertMerged(
                "{'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'/b': {'clientId': '2'}}}}",
                "{'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'/a': {'clientId': '1'}, '/b':"
                        + " {'clientId': '2'}}}}",
                "{'identity': {'userAssignedIdentities': {'/a': null}}}");
    }

    @Test
    void identitiesOfTheUserGoWithTheirType() {
        assertMerged(
                "{'identity': {'type': 'SystemAssigned', 'principalId': '7'}}",
                "{'identity': {'type': 'SystemAssigned, UserAssigned', 'principalId': '7', 'userAssignedIdentities':"
                        + " {'/a': {}}}}",
                "{'identity': {'type': 'SystemAssigned'}}");
    }

    @Test
    void anIdentityOfTypeNoneIsNone() {
        assertMerged(
                "{'location': 'x'}",
                "{'location': 'x', 'identity': {'type': 'SystemAssigned', 'principalId': '7'}}",
                "{'identity': {'type': 'None'}}");
    }

    @Test
    void aProfileThatIsTurnedOffIsDropped() {
        String scheduled = "'scheduledEventsProfile': {'terminateNotificationProfile': {'enable': %s}}";
        assertMerged(
                profile("'licenseType': 'None', 'scheduledEventsProfile': {}"),
                profile("'licenseType': 'None', " + scheduled.formatted("true")),
                profile(scheduled.formatted("false")));
    }

    @Test
    void whatTheServiceNeverShowsIsNotThere() {
        assertMerged(
                profile("'osProfile': {'adminUsername': 'a'}"),
                profile("'osProfile': {'adminUsername': 'a'}"),
                profile("'osProfile': {'adminPassword': 'p4ss', 'customData': 'YQ=='}, 'userData': 'YQ=='"));
        assertMerged(
                extensions("{'name': 'a', 'properties': {'type': 't', 'autoUpgradeMinorVersion': false}}"),
                "{}",
                extensions("{'name': 'a', 'properties': {'type': 't', 'protectedSettings': {'k': 'v'}}}"));
    }

    @Test
    void whatOnlyTheServiceWritesIsKept() {
        assertMerged(
                "{'id': '/a', 'properties': {'provisioningState': 'Succeeded', 'uniqueId': '1'}}",
                "{'id': '/a', 'properties': {'provisioningState': 'Succeeded', 'uniqueId': '1'}}",
                "{'id': '/b', 'properties': {'provisioningState': 'Failed', 'uniqueId': null}}");
    }

    @Test
    void whatSaysNothingIsNotKept() {
        assertMerged("{'location': 'x'}", "{'location': 'x'}", "{'zones': [], 'tags': {}, 'properties': {}}");
    }

    @Test
    void aNewDataDiskGetsTheStorageTypeOfTheOsDisk() {
        String osDisk = "'osDisk': {'managedDisk': {'storageAccountType': 'Premium_LRS'}}";
        assertMerged(
                profile("'storageProfile': {" + osDisk + ", 'dataDisks': [{'lun': 0, 'diskSizeGB': 4,"
                        + " 'caching': 'None', 'managedDisk': {'storageAccountType': 'Premium_LRS'}}]}"),
                profile("'storageProfile': {" + osDisk + "}"),
                disks("{'lun': 0, 'diskSizeGB': 4}"));
    }

    @Test
    void whatIsStoredElsewhereStaysWhereItIsHeldIfItIsSaidAgain() {
        String held = profile("'securityProfile': {'proxyAgentSettings': {'mode': 'Audit'}}");
        String more = profile("'securityProfile': {'proxyAgentSettings': {'mode': 'Audit', 'keyIncarnationId': 1}}");
        assertMerged(held, held, held);
        assertMerged(more, held, more);
    }

    @Test
    void anIdentityThatIsSaidAgainIsTheSame() {
        String odd = "{'identity': {'type': 'SystemAssigned', 'userAssignedIdentities': {'/a': {}}}}";
        assertMerged(odd, odd, odd);
    }

    @Test
    void aDataDiskKeepsItsStorageTypeWhenItsManagedDiskIsRemoved() {
        String disk = disks("{'lun': 0, 'managedDisk': {'storageAccountType': 'Premium_LRS'}}");
        assertMerged(disk, disk, disks("{'lun': 0, 'managedDisk': null}"));
    }

    @Test
    void aNewUltraDiskGetsTheThroughputOfItsSize() {
        String ultra = "'managedDisk': {'storageAccountType': 'UltraSSD_LRS'}";
        assertMerged(
                disks(
                        "{'lun': 0, 'diskSizeGB': 4, 'diskIOPSReadWrite': 650, 'diskMBpsReadWrite': 82, 'caching': 'None', "
                                + ultra + "}"),
                "{}",
                disks("{'lun': 0, 'diskSizeGB': 4, " + ultra + "}"));
    }

    @Test
    void aDataDiskThatAnInstanceLosesIsMarkedForAWhile() {
        String disks = "{\"properties\":{\"storageProfile\":{\"dataDisks\":[%s]}}}";
        assertEquals(
                disks.formatted("{\"lun\":1},{\"lun\":0,\"toBeDetached\":true}"),
                ModelWriter.rest()
                        .toTree(Merge.merge(
                                instance(disks.formatted("{\"lun\":0},{\"lun\":1}")),
                                instance(disks.formatted("{\"lun\":1}"))))
                        .toString());
    }

    @Test
    void theTagsOfAnInstanceAreNotStored() {
        assertEquals(
                "{\"tags\":{\"a\":\"1\"}}",
                ModelWriter.rest()
                        .toTree(Merge.merge(
                                instance("{\"tags\":{\"a\":\"1\"}}"), instance("{\"tags\":{\"a\":\"2\",\"b\":\"3\"}}")))
                        .toString());
    }

    private static ScaleSetInstance instance(String json) {
        return ModelReader.create().read(ScaleSetInstance.class, json).value();
    }
}
