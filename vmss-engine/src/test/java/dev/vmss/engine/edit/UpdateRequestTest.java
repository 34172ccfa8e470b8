package dev.vmss.engine.edit;

import static dev.vmss.engine.testing.Documents.assertSame;
import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.extensions;
import static dev.vmss.engine.testing.Documents.ipConfiguration;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.Fingerprints;
import dev.vmss.engine.edit.UpdateRequest.Method;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateRequestTest {

    private static final String LATEST = "2026-04-01";
    private static final String STORAGE = "'storageProfile': {'imageReference': {'sku': 's', 'version': '%s'},"
            + " 'osDisk': {%s'caching': 'None', 'diskSizeGB': 64}, 'dataDisks': [{'lun': 0, 'diskSizeGB': 4}]}";

    private static UpdateRequest request(String applied, String desired, String... ignored) {
        return request(
                applied, desired, DiffOptions.builder().addIgnored(ignored).build(), LATEST);
    }

    private static UpdateRequest request(String applied, String desired, DiffOptions options, String apiVersion) {
        return UpdateRequest.between(
                Fixtures.scaleSet(applied),
                Fixtures.scaleSet(desired),
                options.withApiVersion(new ApiVersion(apiVersion)));
    }

    private static void assertPatch(String body, UpdateRequest request) {
        assertEquals(Method.PATCH, request.method(), () -> request.reasons().toString());
        assertSame(body, request.body());
    }

    @Test
    void onlyWhatDiffersIsSaidAndAllTagsIfOneDoes() {
        UpdateRequest request = request(
                "{'location': 'x', 'sku': {'name': 'a', 'capacity': 2}, 'tags': {'a': '1', 'b': '2'}, 'properties':"
                        + " {'overprovision': true, 'virtualMachineProfile': {'licenseType': 'None'}}}",
                "{'location': 'x', 'sku': {'name': 'a', 'capacity': 3}, 'tags': {'a': '1', 'b': '3'}, 'properties':"
                        + " {'overprovision': false, 'virtualMachineProfile': {'licenseType': 'None'}}}");
        assertPatch(
                "{'sku': {'capacity': 3}, 'tags': {'a': '1', 'b': '3'}, 'properties': {'overprovision': false}}",
                request);
        assertEquals(List.of(), request.reasons());
    }

    @Test
    void anUnchangedProfileIsLeftOut() {
        ScaleSet set = Fixtures.scaleSet(profile(STORAGE.formatted("1", "") + ", 'licenseType': 'None'"));
        assertSame("{}", UpdateRequest.between(set, set).body());
        assertSame(
                "{'sku': {'capacity': 3}}",
                UpdateRequest.between(
                                set, ModelEdit.none().set("sku.capacity", "3").apply(set))
                        .body());
    }

    @Test
    void listsAreSaidAsAWhole() {
        assertPatch("{'zones': ['1', '2']}", request("{'zones': ['1']}", "{'zones': ['1', '2']}"));
        assertPatch(
                extensions("{'name': 'a', 'properties': {'type': 't'}}, {'name': 'b', 'properties': {'type': 'u'}}"),
                request(
                        extensions("{'name': 'a', 'properties': {'publisher': 'p', 'type': 't'}}"),
                        extensions(
                                "{'name': 'a', 'properties': {'type': 't'}}, {'name': 'b', 'properties': {'type': 'u'}}")));
    }

    @Test
    void anElementIsSaidWithWhatIsNotKnownToStay() {
        assertPatch(
                disks("{'lun': 0, 'diskSizeGB': 2, 'caching': 'ReadOnly'}"),
                request(
                        disks("{'lun': 0, 'diskSizeGB': 1, 'caching': 'ReadOnly'}"),
                        disks("{'lun': 0, 'diskSizeGB': 2}")));
    }

    @Test
    void anObjectThatTheServiceReplacesIsSaidAsAWhole() {
        assertPatch(
                "{'properties': {'scaleInPolicy': {'forceDeletion': true, 'rules': ['OldestVM']}}}",
                request(
                        "{'properties': {'scaleInPolicy': {'rules': ['OldestVM']}, 'overprovision': true}}",
                        "{'properties': {'scaleInPolicy': {'forceDeletion': true, 'rules': ['OldestVM']}}}"));
        assertPatch(
                "{'properties': {'scaleInPolicy': {'forceDeletion': true}}}",
                request(
                        "{'properties': {'scaleInPolicy': {'rules': ['OldestVM']}}}",
                        "{'properties': {'scaleInPolicy': {'forceDeletion': true}}}"));
    }

    @Test
    void whatTheServiceStoresElsewhereIsSaidWhereItTakesIt() {
        String settings = "{'properties': {'virtualMachineProfile': {'securityProfile': {'proxyAgentSettings': %s}}}}";
        String desired = settings.formatted("{'mode': 'Audit', 'wireServer': {'useLocalFileRules': false}}");
        assertPatch(desired, request(settings.formatted("{}"), desired));
    }

    @Test
    void whatTheServiceStoresElsewhereReplacesWhatIsHeldThere() {
        String settings = "{'properties': {'virtualMachineProfile': {'securityProfile': {'proxyAgentSettings': %s}}}}";
        for (String held : List.of("Audit", "")) {
            UpdateRequest request = request(
                    settings.formatted("{'enabled': true, 'wireServer': {'mode': '" + held + "'}}"),
                    settings.formatted("{'mode': 'Enforce'}"));
            assertPatch(settings.formatted("{'enabled': true, 'mode': 'Enforce'}"), request);
        }
    }

    @Test
    void whatTheServiceStoresElsewhereIsSaidAlthoughAnExpressionIsThere() {
        String settings = "{'properties': {'virtualMachineProfile': {'securityProfile': {'proxyAgentSettings': %s}}}}";
        assertPatch(
                settings.formatted("{'mode': 'Enforce'}"),
                request(
                        settings.formatted("{'wireServer': '[parameters(1)]'}"),
                        settings.formatted("{'mode': 'Enforce'}")));
        assertPatch(
                settings.formatted("{'mode': 'Enforce'}"),
                request(
                        settings.formatted("{'wireServer': {'mode': '[parameters(1)]'}}"),
                        settings.formatted("{'mode': 'Enforce'}")));
    }

    @Test
    void nullsAreSaid() {
        assertPatch(
                "{'plan': null, 'tags': {'a': null}}",
                request(
                        "{'plan': {'name': 'p'}, 'tags': {'a': '1'}}",
                        "{'plan': null, 'zones': null, 'tags': {'a': null, 'c': null}}"));
    }

    @Test
    void theStorageProfileIsCompleteWhenTheImageChanges() {
        UpdateRequest request = request(
                profile(STORAGE.formatted("1", "") + ", 'licenseType': 'None'"),
                profile("'storageProfile': {'imageReference': {'version': '2'}}"));
        assertPatch(profile(STORAGE.formatted("2", "")), request);
        assertEquals(1, request.reasons().size());
        assertTrue(request.reasons()
                .get(0)
                .startsWith("properties.virtualMachineProfile.storageProfile: is sent in full"));
    }

    @Test
    void aPatchDoesNotHaveWhatItsBodyCannotSay() {
        assertPatch(
                profile(STORAGE.formatted("2", "")),
                request(
                        profile(STORAGE.formatted("1", "'osType': 'Linux', 'createOption': 'FromImage', ")),
                        profile("'storageProfile': {'imageReference': {'version': '2'}}")));
    }

    @Test
    void withoutAnotherImageTheStorageProfileIsNotComplete() {
        assertPatch(
                disks("{'lun': 0, 'diskSizeGB': 8}"),
                request(profile(STORAGE.formatted("1", "")), disks("{'lun': 0, 'diskSizeGB': 8}")));
    }

    @Test
    void aPutSaysWhatAPatchCannot() {
        UpdateRequest request = request(
                "{'location': 'x', 'properties': {'provisioningState': 'Succeeded', 'virtualMachineProfile':"
                        + " {'licenseType': 'None',"
                        + " 'osProfile': {'adminUsername': 'a', 'computerNamePrefix': 'web'}}}}",
                profile("'osProfile': {'adminPassword': 'p4ss'}"));
        assertEquals(Method.PUT, request.method());
        assertEquals(
                List.of("properties.virtualMachineProfile.osProfile.adminPassword: a PATCH cannot contain it"),
                request.reasons());
        assertSame(
                "{'location': 'x', 'properties': {'virtualMachineProfile': {'licenseType': 'None',"
                        + " 'osProfile': {'adminUsername': 'a', 'computerNamePrefix': 'web', 'adminPassword': 'p4ss'}}}}",
                request.body());
    }

    @Test
    void anObjectThatAnEmptyOneRemovesIsSaidEmpty() {
        String storage = profile(STORAGE);
        UpdateRequest request = request(
                storage.formatted("1", "'diffDiskSettings': {'option': 'Local'}, "),
                storage.formatted("2", "'diffDiskSettings': {}, "));
        assertEquals(Method.PUT, request.method());
        assertSame(storage.formatted("2", "'diffDiskSettings': {}, "), request.body());
    }

    @Test
    void aSecretThatWasSentLastIsNotSentAgain() {
        String applied = profile("'osProfile': {'adminUsername': 'a'}");
        String desired = profile("'osProfile': {'adminUsername': 'a', 'adminPassword': 'p4ss'}");
        DiffOptions known = DiffOptions.builder()
                .lastSent(Fingerprints.of(Fixtures.scaleSet(desired)))
                .build();
        assertPatch("{}", request(applied, desired, known, LATEST));
    }

    @Test
    void whatAPatchCannotSayIsFoundWithinWhatIsSaidInFull() {
        String applied = profile(STORAGE.formatted("1", "'osType': 'Linux', "));
        UpdateRequest request = request(applied, profile(STORAGE.formatted("2", "'osType': 'Windows', ")));
        assertEquals(Method.PUT, request.method());
        assertEquals(
                List.of("properties.virtualMachineProfile.storageProfile.osDisk.osType: a PATCH cannot contain it"),
                request.reasons());
        assertSame(profile(STORAGE.formatted("2", "'osType': 'Windows', ")), request.body());
    }

    @Test
    void whatAPatchCannotSayIsFoundWithinANewObject() {
        UpdateRequest request = request(
                profile("'licenseType': 'None'"),
                profile("'osProfile': {'computerNamePrefix': 'web', 'customData': 'YQ=='}"));
        assertEquals(Method.PUT, request.method());
        assertEquals(
                List.of("properties.virtualMachineProfile.osProfile.computerNamePrefix: a PATCH cannot contain it"),
                request.reasons());
    }

    @Test
    void onlyOldVersionsNeedAPutToRemoveAnIdentity() {
        String applied = "{'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'/a': {}, '/b': {}}}}";
        String desired = "{'identity': {'userAssignedIdentities': {'/a': null}}}";
        assertPatch(desired, request(applied, desired));
        assertPatch(desired, request(applied, desired, DiffOptions.NONE, "2018-06-01"));
        UpdateRequest old = request(applied, desired, DiffOptions.NONE, "2017-12-01");
        assertEquals(Method.PUT, old.method());
        assertEquals(1, old.reasons().size());
    }

    @Test
    void whatOthersOwnIsLeftOutOfAPatchUnlessItWouldGoThen() {
        assertPatch(
                "{'tags': {'a': '1', 'b': '9'}}",
                request(
                        "{'sku': {'capacity': 2}, 'tags': {'a': '1', 'b': '2'}}",
                        "{'sku': {'capacity': 9}, 'tags': {'a': '9', 'b': '9'}}",
                        "sku.capacity",
                        "tags.a"));
    }

    @Test
    void aPutHasWhatOthersOwnAsItIsButForTheCapacity() {
        UpdateRequest request = request(
                "{'sku': {'name': 'S', 'capacity': 2}, 'properties': {'virtualMachineProfile': {'osProfile': {'computerNamePrefix': 'a'}}}}",
                "{'sku': {'name': 'L', 'capacity': 9}, 'properties': {'virtualMachineProfile': {'osProfile': {'computerNamePrefix': 'b'}}}}",
                "sku");
        assertEquals(Method.PUT, request.method());
        assertSame(
                "{'sku': {'name': 'S'}, 'properties': {'virtualMachineProfile': {'osProfile': {'computerNamePrefix': 'b'}}}}",
                request.body());
    }

    @Test
    void aListThatIsSaidAsAWholeHasTheElementsThatOthersOwn() {
        String pools = "'loadBalancerBackendAddressPools': [%s]";
        String mine =
                "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=nic].properties"
                        + ".ipConfigurations[name=ip].properties.loadBalancerBackendAddressPools";
        assertPatch(
                ipConfiguration(pools.formatted("{'id': '/mine'}, {'id': '/new'}, {'id': '/theirs'}")),
                request(
                        ipConfiguration(pools.formatted("{'id': '/mine'}, {'id': '/theirs'}")),
                        ipConfiguration(pools.formatted("{'id': '/mine'}, {'id': '/new'}")),
                        mine + "[id=/theirs]"));
    }

    @Test
    void anElementOfAListThatIsSaidAsAWholeHasWhatOthersOwnOfIt() {
        assertPatch(
                disks("{'lun': 0, 'diskSizeGB': 4}, {'lun': 1, 'diskSizeGB': 9}"),
                request(
                        disks("{'lun': 0, 'diskSizeGB': 4}, {'lun': 1, 'diskSizeGB': 8}"),
                        disks("{'lun': 0, 'diskSizeGB': 9}, {'lun': 1, 'diskSizeGB': 9}"),
                        "properties.virtualMachineProfile.storageProfile.dataDisks[lun=0].diskSizeGB"));
    }

    @Test
    void anUnknownPropertyIsSaid() {
        assertPatch(
                "{'properties': {'newFeature': {'a': 2}}}",
                request(
                        "{'properties': {'newFeature': {'a': 1}, 'other': 1}}",
                        "{'properties': {'newFeature': {'a': 2}, 'other': 1}}"));
    }
}
