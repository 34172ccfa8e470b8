package dev.vmss.engine.impact;

import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far the model of an instance is from that of its set, by value. */
class DriftTest {

    private static final String SAME =
            """
            {
              'instanceId': '0',
              'sku': {'name': 'Standard_D2s_v5', 'tier': 'Standard'},
              'properties': {
                'latestModelApplied': false,
                'storageProfile': {
                  'imageReference': {'publisher': 'canonical', 'offer': 'ubuntu', 'sku': 'server', 'version': '1.0.0',
                    'exactVersion': '1.0.0'},
                  'osDisk': {'name': 'web_0_OsDisk', 'createOption': 'FromImage',
                    'managedDisk': {'storageAccountType': 'Premium_LRS', 'id': '/disks/os'}},
                  'dataDisks': [
                    {'lun': 0, 'createOption': 'Empty', 'diskSizeGB': 64, 'toBeDetached': false},
                    {'lun': 1, 'createOption': 'Empty', 'diskSizeGB': 128, 'toBeDetached': false}
                  ]
                },
                'osProfile': {'computerName': 'web000000', 'adminUsername': 'operator'},
                'networkProfileConfiguration': {'networkInterfaceConfigurations': [{
                  'name': 'nic',
                  'properties': {'primary': true, 'ipConfigurations': [{
                    'name': 'ip',
                    'properties': {
                      'subnet': {'id': '$network/virtualNetworks/n/subnets/a'},
                      'loadBalancerBackendAddressPools': [
                        {'id': '$network/loadBalancers/l/backendAddressPools/blue'},
                        {'id': '$network/loadBalancers/l/backendAddressPools/green'}
                      ]
                    }
                  }]}
                }]}
              }
            }
            """.replace("$network", "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network");

    private static List<String> drift(String instance) {
        return Drift.of(webSet(), Fixtures.read(ScaleSetInstance.class, instance)).changes().stream()
                .map(Change::path)
                .map(Object::toString)
                .toList();
    }

    @Test
    void anOutdatedInstanceMayHaveNone() {
        assertEquals(List.of(), drift(SAME));
    }

    @Test
    void anOlderImageIsSome() {
        assertEquals(
                List.of("properties.storageProfile.imageReference.version"),
                drift(SAME.replace("'version': '1.0.0'", "'version': '0.9.0'")));
    }

    @Test
    void aDiskOfItsOwnIsSome() {
        assertEquals(
                List.of("properties.storageProfile.dataDisks[lun=5]"),
                drift(SAME.replace("'dataDisks': [", "'dataDisks': [{'lun': 5, 'createOption': 'Attach'},")));
    }

    @Test
    void anotherSizeIsSome() {
        assertEquals(List.of("sku.name"), drift(SAME.replace("Standard_D2s_v5", "Standard_D4s_v5")));
    }

    @Test
    void aSizeInOtherCaseIsNone() {
        assertEquals(List.of(), drift(SAME.replace("Standard_D2s_v5", "standard_d2S_V5")));
    }

    @Test
    void anInterfaceThatMissesAPoolIsSome() {
        String pools = "properties.networkProfileConfiguration.networkInterfaceConfigurations[name=nic].properties"
                + ".ipConfigurations[name=ip].properties.loadBalancerBackendAddressPools";
        List<String> drift = drift(SAME.replace("backendAddressPools/green", "backendAddressPools/red"));
        assertEquals(2, drift.size());
        assertTrue(drift.stream().allMatch(path -> path.startsWith(pools + "[id=")));
    }

    @Test
    void aSetWithoutAProfileAsksForNothing() {
        ScaleSet set = Fixtures.scaleSet("{'sku': {'name': 'Standard_D2s_v5'}}");
        ScaleSetInstance instance = Fixtures.read(ScaleSetInstance.class, SAME);
        assertEquals(List.of(), Drift.of(set, instance).changes());
    }
}
