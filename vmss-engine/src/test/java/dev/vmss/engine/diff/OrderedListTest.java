package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedListTest {

    private static final String NIC =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=nic]";

    @Test
    void aReorderIsAChangeOfTheWholeList() {
        assertEquals(
                List.of("~ " + NIC + ".properties.dnsSettings.dnsServers: [\"a\",\"b\"] → [\"b\",\"a\"]"),
                changes(servers("'a', 'b'"), servers("'b', 'a'")));
    }

    @Test
    void theSameOrderIsNoChange() {
        assertEquals(List.of(), changes(servers("'a', 'b'"), servers("'a', 'b'")));
    }

    @Test
    void aShorterListIsAChange() {
        assertEquals(
                List.of("~ " + NIC + ".properties.dnsSettings.dnsServers: [\"a\",\"b\"] → [\"a\"]"),
                changes(servers("'a', 'b'"), servers("'a'")));
    }

    private static String servers(String servers) {
        return profile("'networkProfile': {'networkInterfaceConfigurations': [{'name': 'nic',"
                + " 'properties': {'dnsSettings': {'dnsServers': [" + servers + "]}}}]}");
    }
}
