package dev.vmss.engine.merge;

import static dev.vmss.engine.testing.Documents.assertSame;
import static dev.vmss.engine.testing.Documents.disks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.testing.RequestDiffs;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.Shape;
import dev.vmss.model.value.ApiVersion;
import org.junit.jupiter.api.Test;

/** What becomes of the parts of a document for which the model has no value, and what a whole request says. */
class MergedDocumentTest {

    private static ScaleSet set(String json) {
        return Fixtures.scaleSet(json);
    }

    private static String merged(String applied, String request) {
        RequestDiffs.checked(set(applied), set(request), ApiVersion.LATEST);
        return rest(Merge.merge(set(applied), set(request)));
    }

    private static String complete(String applied, String desired) {
        return rest(Merge.completeRequest(set(applied), set(desired)));
    }

    private static String rest(ScaleSet set) {
        return ModelWriter.rest().toTree(set).toString().replace('"', '\'');
    }

    @Test
    void whatTheModelDoesNotKnowStaysBesideWhatComes() {
        assertEquals(
                "{'location':'x','newA':1,'newB':2}",
                merged("{'location': 'x', 'newA': 1}", "{'location': 'x', 'newB': 2}"));
        assertEquals(
                "{'location':'x','NEWA':2}", merged("{'location': 'x', 'newA': 1}", "{'location': 'x', 'NEWA': 2}"));
        assertEquals("{'location':'x'}", merged("{'location': 'x', 'newA': 1}", "{'location': 'x', 'newA': null}"));
    }

    @Test
    void aValueTakesThePlaceOfAnExpressionThatTheServiceNeverShows() {
        assertEquals("{'location':'x'}", merged("{'location': '[parameters(1)]'}", "{'location': 'x'}"));
        assertEquals(
                "{'properties':{'overprovision':true}}",
                merged(
                        "{'properties': {'overprovision': '[parameters(1)]'}}",
                        "{'properties': {'overprovision': true}}"));
        assertEquals(
                "{'properties':{'singlePlacementGroup':true}}",
                merged(
                        "{'properties': {'singlePlacementGroup': true}}",
                        "{'properties': {'overprovision': '[parameters(1)]'}}"));
    }

    @Test
    void theWordingStaysBesideWhatComes() {
        assertEquals(
                "{'LOCATION':'x','plan':null,'sku':{'capacity':'2','newA':1},'zones':'[parameters(1)]','newB':2}",
                merged(
                        "{'LOCATION': 'x', 'plan': null, 'sku': {'capacity': '2'}, 'zones': '[parameters(1)]'}",
                        "{'sku': {'newA': 1}, 'newB': 2}"));
    }

    @Test
    void theNullsOfTheCommandLineStayBesideWhatComes() {
        String printed =
                "{\"location\":\"x\",\"overprovision\":null,\"tags\":null,\"upgradePolicy\":{\"mode\":\"Manual\"}}";
        ScaleSet applied = ModelReader.create().read(ScaleSet.class, printed).value();
        ScaleSet merged = Merge.merge(applied, set("{'location': 'x', 'newB': 2}"));
        assertEquals(
                ModelReader.create()
                        .read(ScaleSet.class, printed.replaceFirst("}$", ",\"newB\":2}"))
                        .value()
                        .remainder()
                        .silent(),
                merged.remainder().silent());
        assertEquals(
                "null", ModelWriter.of(Shape.CLI).toTree(merged).path("tags").toString());
    }

    @Test
    void nullDoesNotRemoveWhatTheServiceChooses() {
        assertEquals(
                "{'sku':{'name':'a','tier':'Standard'}}",
                merged("{'sku': {'name': 'a', 'tier': 'Standard'}}", "{'sku': {'tier': null}}"));
    }

    @Test
    void anObjectIsKeptIfItSaysAnything() {
        String capabilities = "{'location':'x','properties':{'additionalCapabilities':{%s}}}";
        String assumed = capabilities.formatted("'ultraSSDEnabled':false");
        assertEquals(assumed, merged("{'location': 'x'}", assumed));
        assertEquals("{'location':'x'}", merged("{'location': 'x'}", capabilities.formatted("")));
        assertEquals(
                "{'location':'x','sku':{'tier':'Basic'}}", merged("{'location': 'x'}", "{'sku': {'tier': 'Basic'}}"));
    }

    @Test
    void anObjectThatHoldsOnlyWhatTheModelDoesNotKnowIsKept() {
        assertEquals("{'location':'x','sku':{'newA':1}}", merged("{'location': 'x'}", "{'sku': {'newA': 1}}"));
    }

    @Test
    void theNullsOfTagsAreNoEntriesAndThoseOfIdentitiesAskForRemoval() {
        assertEquals("{'location':'x'}", merged("{'location': 'x'}", "{'tags': {'a': null}}"));
        assertEquals(
                "{'location':'x','tags':{'b':'1'}}",
                complete("{'location': 'x', 'tags': {'a': '2'}}", "{'tags': {'a': null, 'b': '1'}}"));
        String identities = "{'identity':{'userAssignedIdentities':{%s}},'location':'x'}";
        assertEquals(
                identities.formatted("'/b':{},'/a':null"),
                complete(
                        identities.formatted("'/a':{}"),
                        "{'identity': {'userAssignedIdentities': {'/a': null, '/b': {}}}}"));
    }

    @Test
    void elementsWithoutAKeyAreTakenAsTheyCome() {
        String secrets = "{'properties': {'virtualMachineProfile': {'osProfile': {'secrets': [%s]}}}}";
        assertSame(
                secrets.formatted("{'sourceVault': {'id': '/b'}}"),
                Merge.merge(
                        set(secrets.formatted("{'sourceVault': {'id': '/a'}, 'vaultCertificates': []}")),
                        set(secrets.formatted("{'sourceVault': {'id': '/b'}}"))));
    }

    @Test
    void anUltraDiskWithoutASizeHasNoThroughput() {
        String disk = disks("{'lun': 0, 'caching': 'None', 'managedDisk': {'storageAccountType': 'UltraSSD_LRS'}}");
        assertSame(disk, Merge.merge(set("{}"), set(disk)));
    }

    @Test
    void aWholeRequestSaysAlsoWhatIsRemoved() {
        assertEquals(
                "{'location':'x','plan':null,'zones':null}",
                complete("{'location': 'x', 'zones': ['1']}", "{'plan': null, 'zones': null}"));
        assertEquals(
                "{'location':'x','plan':null,'newA':null,'newB':2}",
                complete("{'location': 'x', 'newA': 1}", "{'plan': null, 'newA': null, 'newB': 2}"));
    }

    @Test
    void aWholeRequestSaysExpressionsInPlaceOfValues() {
        assertEquals(
                "{'location':'x','zones':'[parameters(1)]'}",
                complete("{'location': 'x', 'zones': ['1']}", "{'zones': '[parameters(1)]'}"));
        assertEquals(
                "{'location':'x','zones':['1']}", merged("{'location': 'x', 'zones': ['1']}", "{'zones': '[p()]'}"));
    }

    @Test
    void aWholeRequestSaysNothingThatOnlyTheServiceWrites() {
        assertEquals(
                "{'location':'x','properties':{'virtualMachineProfile':{'userData':'YQ=='}}}",
                complete(
                        "{'location': 'x', 'properties': {'provisioningState': 'Succeeded'}}",
                        "{'properties': {'virtualMachineProfile': {'userData': 'YQ=='}}}"));
    }

    @Test
    void aWholeRequestSaysNothingThatTheServiceMakesOfIt() {
        String upgrade = "{'properties':{'upgradePolicy':{'mode':'%s'}}}";
        assertEquals(upgrade.formatted("Rolling"), complete(upgrade.formatted("Manual"), upgrade.formatted("Rolling")));
        String events = "{'properties':{'scheduledEventsPolicy':{'userInitiatedRedeploy':{}}}}";
        assertEquals(events, complete("{}", events));
        String disk = "{'properties':{'virtualMachineProfile':{'storageProfile':{'osDisk':{'diffDiskSettings':%s}}}}}";
        assertEquals(disk.formatted("{}"), complete(disk.formatted("{'option':'Local'}"), disk.formatted("{}")));
    }

    @Test
    void aWholeRequestSaysWhereTheServiceTakesItWhatItStoresElsewhere() {
        String proxy = "{'properties':{'virtualMachineProfile':{'securityProfile':{'proxyAgentSettings':{%s}}}}}";
        assertEquals(
                proxy.formatted("'enabled':true,'mode':'Audit'"),
                complete(proxy.formatted("'enabled':true"), proxy.formatted("'mode':'Audit'")));
    }

    @Test
    void aWholeRequestDoesNotRepeatSecretsOfAnEarlierOne() {
        String os = "{'properties':{'virtualMachineProfile':{'osProfile':{%s'computerNamePrefix':'%s'}}}}";
        assertEquals(
                os.formatted("", "b"), complete(os.formatted("'adminPassword':'p4ss',", "a"), os.formatted("", "b")));
    }
}
