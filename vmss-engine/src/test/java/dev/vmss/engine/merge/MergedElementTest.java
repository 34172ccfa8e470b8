package dev.vmss.engine.merge;

import static dev.vmss.engine.merge.Merges.NEWEST;
import static dev.vmss.engine.merge.Merges.assertMerged;
import static dev.vmss.engine.merge.Merges.assertUncertain;
import static dev.vmss.engine.merge.Merges.merged;
import static dev.vmss.engine.merge.Merges.set;
import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.ipConfiguration;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service makes of what a request leaves out of an element of a list. */
class MergedElementTest {

    @Test
    void galleryApplicationsKeepTheirMembers() {
        String application = "'applicationProfile': {'galleryApplications': [{'packageReferenceId': '/a'%s}]}";
        assertMerged(
                profile(application.formatted(", 'configurationReference': 'https://c/', 'order': 2")),
                profile(application.formatted(", 'configurationReference': 'https://c/', 'order': 1")),
                profile(application.formatted(", 'order': 2")),
                NEWEST);
    }

    @Test
    void newGalleryApplicationsAreFilledInAndBringTheirExtension() {
        String extension =
                "{'name': 'VMAppExtension', 'properties': {'publisher': 'Microsoft.CPlat.Core', 'type': '%s',"
                        + " 'typeHandlerVersion': '1.0', 'autoUpgradeMinorVersion': true, 'settings': {}}}";
        String application = "'applicationProfile': {'galleryApplications': [{'packageReferenceId': '/a'%s}]}";
        String filled = application.formatted(
                ", 'enableAutomaticUpgrade': false, 'manuallyManaged': false, 'treatFailureAsDeploymentFailure': false");
        assertMerged(
                profile(filled + ", 'licenseType': 'None', 'extensionProfile': {'extensions': ["
                        + extension.formatted("VMApplicationManagerLinux") + "]}"),
                profile("'licenseType': 'None'"),
                profile(application.formatted("")),
                "2025-04-01");
        assertMerged(
                profile(filled + ", 'extensionProfile': {'extensions': []}"),
                profile(filled + ", 'extensionProfile': {'extensions': ["
                        + extension.formatted("VMApplicationManagerLinux") + "]}"),
                profile("'extensionProfile': {'extensions': []}"),
                NEWEST);
    }

    @Test
    void membersOfDataDisksAreUnsureUnlessTheServiceAssumesThem() {
        assertUncertain(
                "properties.virtualMachineProfile.storageProfile.dataDisks[lun=0].caching",
                disks("{'lun': 0, 'diskSizeGB': 1, 'caching': 'ReadOnly'}"),
                disks("{'lun': 0, 'diskSizeGB': 2}"),
                NEWEST);
        assertMerged(
                disks("{'lun': 0, 'diskSizeGB': 2, 'caching': 'None', 'writeAcceleratorEnabled': false}"),
                disks("{'lun': 0, 'diskSizeGB': 1, 'caching': 'None', 'writeAcceleratorEnabled': false}"),
                disks("{'lun': 0, 'diskSizeGB': 2}"),
                NEWEST);
    }

    @Test
    void membersOfNetworkInterfacesGoUnlessTheServiceFillsThemIn() {
        assertMerged(
                ipConfiguration("'subnet': {'id': '/s'}, 'privateIPAddressVersion': 'IPv4'"),
                ipConfiguration("'subnet': {'id': '/s'}, 'privateIPAddressVersion': 'IPv4',"
                        + " 'publicIPAddressConfiguration': {'name': 'p'}"),
                ipConfiguration("'subnet': {'id': '/s'}"),
                NEWEST);
    }

    @Test
    void sizesOfAnInstanceMixAreReplaced() {
        assertMerged(
                set("'skuProfile': {'allocationStrategy': 'Prioritized', 'vmSizes': [{'name': 'a'}]}"),
                set("'skuProfile': {'allocationStrategy': 'Prioritized', 'vmSizes': [{'name': 'a', 'rank': 1}]}"),
                set("'skuProfile': {'vmSizes': [{'name': 'a'}]}"),
                NEWEST);
    }

    @Test
    void anUnknownMemberOfAReplacedElementIsUnsureUnlessItSaysNothing() {
        String sizes = "'skuProfile': {'vmSizes': [{'name': 'a'%s}]}";
        String rank = set(sizes.formatted(", 'rank': 1"));
        assertUncertain(
                "properties.skuProfile.vmSizes[name=a].newer", set(sizes.formatted(", 'newer': 1")), rank, NEWEST);
        assertMerged(
                set(sizes.formatted(", 'newer': [], 'rank': 1")), set(sizes.formatted(", 'newer': []")), rank, NEWEST);
        assertMerged(
                "{'sku': {'newer': 1, 'name': 'a', 'newest': 2}}",
                "{'sku': {'newer': 1}}",
                "{'sku': {'name': 'a', 'newest': 2}}",
                NEWEST);
    }

    @Test
    void whatTheServiceFillsInComesBackInAReplacedElement() {
        assertMerged(
                ipConfiguration("'subnet': {'id': '/t'}, 'privateIPAddressVersion': 'IPv4'"),
                ipConfiguration("'subnet': {'id': '/s'}, 'privateIPAddressVersion': 'IPv6'"),
                ipConfiguration("'subnet': {'id': '/t'}"),
                NEWEST);
    }

    @Test
    void tagsInAnElementOfAnInstanceAreKeptAndUnsure() {
        String nic = "{\"properties\":{\"networkProfileConfiguration\":{\"networkInterfaceConfigurations\":"
                + "[{\"name\":\"n\",\"tags\":{%s}}]}}}";
        Merge.Merged<ScaleSetInstance> merged = Merge.of(
                instance(nic.formatted("\"a\":\"1\",\"b\":\"2\"")),
                instance(nic.formatted("\"B\":\"3\"")),
                ApiVersion.LATEST);
        assertEquals(
                nic.formatted("\"a\":\"1\",\"B\":\"3\""),
                ModelWriter.rest().toTree(merged.model()).toString());
        assertEquals(
                List.of("properties.networkProfileConfiguration.networkInterfaceConfigurations[name=n].tags.a"),
                merged.uncertain().stream()
                        .map(unsure -> unsure.place().toString())
                        .toList());
    }

    private static ScaleSetInstance instance(String json) {
        return ModelReader.create().read(ScaleSetInstance.class, json).value();
    }

    @Test
    void aNewDataDiskGetsTheStorageTypeOfAnOsDiskThatIsNewToo() {
        String os = "'osDisk': {'managedDisk': {'storageAccountType': 'Premium_LRS'}}, 'dataDisks': [{'lun': 0%s}]";
        Merge.Merged<ScaleSet> merged =
                merged(set("'overprovision': true"), profile("'storageProfile': {" + os.formatted("") + "}"), NEWEST);
        assertEquals(
                "[Premium_LRS]",
                merged
                        .model()
                        .virtualMachineProfile()
                        .orElseThrow()
                        .storageProfile()
                        .orElseThrow()
                        .dataDisks()
                        .orElseThrow()
                        .stream()
                        .map(disk -> disk.managedDisk()
                                .orElseThrow()
                                .storageAccountType()
                                .orElseThrow()
                                .toString())
                        .toList()
                        .toString());
    }
}
