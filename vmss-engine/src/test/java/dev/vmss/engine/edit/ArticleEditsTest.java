package dev.vmss.engine.edit;

import static dev.vmss.engine.edit.Edits.assertEdited;
import static dev.vmss.engine.testing.Documents.ipConfiguration;
import static dev.vmss.engine.testing.Documents.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The commands of Microsoft's article on modifying scale sets, word for word.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set">
 *     Modify a virtual machine scale set</a>
 */
class ArticleEditsTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String UPDATE = "az vmss update --resource-group myResourceGroup --name myScaleSet ";

    private static final String LOAD_BALANCED = ipConfiguration("'loadBalancerBackendAddressPools': [{'id': '/pool'}],"
            + " 'loadBalancerInboundNatPools': [{'id': '/nat'}]");

    /** The words of a command as a shell passes them on, from the first edit. */
    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command.substring(UPDATE.length()));
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words.toArray(String[]::new);
    }

    @Test
    void theVersionOfTheImage() {
        assertEdited(
                profile("'storageProfile': {'imageReference': {'sku': '16.04-LTS', 'version': '16.04.201801090'}}"),
                profile("'storageProfile': {'imageReference': {'sku': '16.04-LTS', 'version': '16.04.201709190'}}"),
                words("az vmss update --resource-group myResourceGroup --name myScaleSet --set"
                        + " virtualMachineProfile.storageProfile.imageReference.version=16.04.201801090"));
    }

    @Test
    void theIdOfTheImage() {
        String id = "/subscriptions/{subscriptionID}/resourceGroups/myResourceGroup/providers/Microsoft.Compute/images/"
                + "myNewImage";
        assertEdited(
                profile("'storageProfile': {'imageReference': {'id': '" + id + "'}}"),
                profile("'storageProfile': {'imageReference': {'id': '/images/old'}}"),
                words("az vmss update --resource-group myResourceGroup --name myScaleSet --set"
                        + " virtualMachineProfile.storageProfile.imageReference.id=" + id));
    }

    @Test
    void theBackendPoolOfTheLoadBalancerIsRemoved() {
        assertEdited(
                ipConfiguration(
                        "'loadBalancerBackendAddressPools': [], 'loadBalancerInboundNatPools': [{'id': '/nat'}]"),
                LOAD_BALANCED,
                words("az vmss update --resource-group myResourceGroup --name myScaleSet --remove"
                        + " virtualMachineProfile.networkProfile"
                        + ".networkInterfaceConfigurations[0].ipConfigurations[0].loadBalancerBackendAddressPools 0"));
    }

    @Test
    void theNatPoolIsRemoved() {
        assertEdited(
                ipConfiguration(
                        "'loadBalancerBackendAddressPools': [{'id': '/pool'}], 'loadBalancerInboundNatPools': []"),
                LOAD_BALANCED,
                words("az vmss update --resource-group myResourceGroup --name myScaleSet --remove"
                        + " virtualMachineProfile.networkProfile"
                        + ".networkInterfaceConfigurations[0].ipConfigurations[0].loadBalancerInboundNatPools 0"));
    }

    @Test
    void thePoolOfTheApplicationGatewayIsAdded() {
        String id = "/subscriptions/{subscriptionId}/resourceGroups/myResourceGroup/providers/Microsoft.Network/"
                + "applicationGateways/{applicationGatewayName}/backendAddressPools/{applicationGatewayBackendPoolName}";
        assertEdited(
                ipConfiguration(
                        "'subnet': {'id': '/s'}, 'applicationGatewayBackendAddressPools': [{'id': '" + id + "'}]"),
                ipConfiguration("'subnet': {'id': '/s'}"),
                words("az vmss update --resource-group myResourceGroup --name myScaleSet --add"
                        + " virtualMachineProfile.networkProfile"
                        + ".networkInterfaceConfigurations[0].ipConfigurations[0].ApplicationGatewayBackendAddressPools"
                        + " '{\"id\": \"" + id + "\"}'"));
    }
}
