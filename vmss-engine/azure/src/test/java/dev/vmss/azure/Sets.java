package dev.vmss.azure;

import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;

/** A set of six instances behind a load balancer, and services that hold it. */
final class Sets {

    static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/shop";
    static final String ID = GROUP + "/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    private Sets() {}

    static ScaleSet web() {
        return ModelReader.create()
                .read(ScaleSet.class, """
                        {"id": "$set", "name": "web", "location": "westeurope",
                         "sku": {"name": "Standard_D2s_v5", "tier": "Standard", "capacity": 6},
                         "tags": {"owner": "shop"},
                         "properties": {
                           "orchestrationMode": "Uniform", "overprovision": false,
                           "upgradePolicy": {"mode": "Manual"},
                           "virtualMachineProfile": {
                             "osProfile": {"computerNamePrefix": "web", "adminUsername": "operator",
                               "linuxConfiguration": {"disablePasswordAuthentication": true}},
                             "storageProfile": {
                               "imageReference": {"publisher": "Canonical", "offer": "ubuntu", "sku": "server", "version": "1.0.0"},
                               "osDisk": {"createOption": "FromImage", "osType": "Linux",
                                 "managedDisk": {"storageAccountType": "Premium_LRS"}}},
                             "networkProfile": {
                               "healthProbe": {"id": "$network/loadBalancers/lb/probes/http"},
                               "networkInterfaceConfigurations": [{"name": "nic", "properties": {"primary": true,
                                 "ipConfigurations": [{"name": "ip", "properties": {"primary": true,
                                   "subnet": {"id": "$network/virtualNetworks/net/subnets/front"},
                                   "loadBalancerBackendAddressPools": [{"id": "$network/loadBalancers/lb/backendAddressPools/web"}],
                                   "loadBalancerInboundNatPools": [{"id": "$network/loadBalancers/lb/inboundNatPools/ssh"}]}}]}}]}}}}
                        """.replace("$set", ID)
                        .replace("$network", GROUP + "/providers/Microsoft.Network"))
                .value();
    }

    static FakeScaleSets service() {
        FakeScaleSets service = FakeScaleSets.create();
        service.add(web());
        return service;
    }
}
