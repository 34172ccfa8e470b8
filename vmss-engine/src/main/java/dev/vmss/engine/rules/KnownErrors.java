package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;
import static dev.vmss.engine.rules.Sources.seen;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The errors that no rule predicts. */
final class KnownErrors {

    private static final String CLI_RECORDINGS =
            "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/";
    private static final String AUTOMATIC_UPGRADE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade";
    private static final String ROLLING_UPGRADES =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-configure-rolling-upgrades";
    private static final String POLICY = "properties.upgradePolicy.rollingUpgradePolicy";
    private static final String IMAGE = "properties.virtualMachineProfile.storageProfile.imageReference";
    private static final String IP_CONFIGURATION =
            "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.ipConfigurations[].properties";

    static final List<KnownError> ALL = Stream.of(service(), subscription(), rolling(), instances(), resources())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(KnownError::id))
            .toList();

    private KnownErrors() {}

    private static List<KnownError> service() {
        return List.of(
                KnownError.of("resource-not-found", "ResourceNotFound", "")
                        .means("The resource group has no such scale set.")
                        .remedy("Check the names of the set, the group and the subscription.")
                        .source(recorded("Azure Service Operator, Test_Compute_v1api_CreationAndDeletion")),
                KnownError.of("resource-group-not-found", "ResourceGroupNotFound", "")
                        .means("The subscription has no such resource group.")
                        .remedy("Check the names of the group and the subscription.")
                        .source(recorded("Azure Service Operator, Test_Compute_v1api_CreationAndDeletion")),
                KnownError.of("parent-resource-not-found", "ParentResourceNotFound", "")
                        .means("The scale set or instance that the request refers to does not exist.")
                        .remedy("Check whether the set and the instance still exist.")
                        .source(recorded("Azure Service Operator, Test_Compute_v1api_CreationAndDeletion")),
                KnownError.of("entity-not-found", "NotFound", "The entity was not found in this Azure location.")
                        .means("The instance does not exist, or does not exist yet.")
                        .remedy("List the instances of the set again.")
                        .source(recorded("Azure CLI, test_mgmt_compute_vmss.test_compute_vmss_vm")),
                KnownError.of("gateway-timeout", "GatewayTimeout", "")
                        .means("The service did not answer in time; it may have carried out the request.")
                        .remedy("Read the set, and send the request again if it had no effect.")
                        .source(recorded(CLI_RECORDINGS + "test_vmss_create_options.yaml")),
                KnownError.of("internal-server-error", "InternalServerError", "")
                        .means("The service failed; it may have carried out the request.")
                        .remedy("Read the set, send the request again after a while, and if it fails again,"
                                + " report the tracking id to Microsoft's support.")
                        .source(recorded("Azure CLI, test_cli_mgmt_maintenance.test_maintenance")));
    }

    private static List<KnownError> subscription() {
        return List.of(
                KnownError.of("terms-not-accepted", "ResourcePurchaseValidationFailed", "")
                        .about("plan", IMAGE)
                        .means("The legal terms of the image have not been accepted for this subscription.")
                        .remedy("Accept the terms of the image once with az vm image terms accept.")
                        .source(recorded("Azure SDK for .NET, VMScaleSetMarketplaceTests/TestVMScaleSetMarketplace")),
                KnownError.of("feature-not-registered", "SubscriptionNotRegisteredForFeature", "")
                        .means("The request uses a preview for which the subscription is not registered.")
                        .remedy("Register the subscription for the feature that the message names with az feature"
                                + " register, or omit the property.")
                        .source(recorded("Azure PowerShell, TestVirtualMachineScaleSetRollingUpgrade")),
                KnownError.of(
                                "compute-feature-not-registered",
                                "OperationNotAllowed",
                                "This subscription is not registred to use feature …")
                        .means("The request uses a preview for which the subscription is not registered.")
                        .remedy("Register the subscription for the feature that the message names with az feature"
                                + " register, or omit the property.")
                        .source(recorded("Azure PowerShell, TestVirtualMachineScaleSetReimageUpdate")),
                KnownError.of(
                                "maintenance-not-eligible",
                                "OperationNotAllowed",
                                "Operation '…' is not allowed on VM '…' since the Subscription of this VM is not"
                                        + " eligible.")
                        .means("The subscription has no maintenance that a customer can start now.")
                        .remedy("Wait until the service announces maintenance for the instances.")
                        .source(recorded("Azure SDK for .NET,"
                                + " VMScaleSetOperationalTests/TestVMScaleSetOperations_PerformMaintenance")),
                KnownError.of("allocation-failed", "AllocationFailed", "")
                        .about("sku")
                        .means("The region, the zone or the placement group does not have enough capacity for"
                                + " the size now.")
                        .remedy("Try again later, choose another size, zone or region, or reserve capacity.")
                        .source(
                                documented(
                                        "https://learn.microsoft.com/azure/virtual-machine-scale-sets/proximity-placement-groups")),
                KnownError.of("overconstrained-allocation", "OverconstrainedAllocationRequest", "")
                        .about("sku", "properties.proximityPlacementGroup", "zones")
                        .means("No location satisfies all constraints of the set together, such as its size, its"
                                + " zone and its proximity placement group.")
                        .remedy("Deallocate all machines of the proximity placement group and start them again,"
                                + " or relax a constraint.")
                        .source(
                                documented(
                                        "https://learn.microsoft.com/azure/virtual-machine-scale-sets/proximity-placement-groups")));
    }

    private static List<KnownError> rolling() {
        return List.of(
                KnownError.of(
                                "no-rolling-upgrade-to-cancel",
                                "OperationNotAllowed",
                                "There is no ongoing Rolling Upgrade to cancel.")
                        .about("properties.upgradePolicy")
                        .means("No rolling upgrade is running: it is complete, or never started.")
                        .remedy("Read the state of the latest rolling upgrade.")
                        .source(
                                recorded(CLI_RECORDINGS + "test_vmss_rolling_upgrade.yaml"),
                                seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/15634")),
                KnownError.of(
                                "unhealthy-before-rolling-upgrade",
                                "MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade",
                                "")
                        .about(POLICY + ".maxUnhealthyInstancePercent")
                        .means("More instances were unhealthy before the first batch than the policy allows, so"
                                + " nothing was upgraded.")
                        .remedy("Repair the instances, or allow more unhealthy instances for a while, then send"
                                + " the update again.")
                        .source(
                                documented(AUTOMATIC_UPGRADE),
                                seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/15196")
                                        .readOn(READ_ANEW)),
                KnownError.of("unhealthy-in-rolling-upgrade", "MaxUnhealthyInstancePercentExceededInRollingUpgrade", "")
                        .about(POLICY + ".maxUnhealthyInstancePercent")
                        .means("More instances were unhealthy before a later batch than the policy allows; the"
                                + " upgraded ones stay upgraded.")
                        .remedy("Repair the instances, or allow more unhealthy instances for a while, then send"
                                + " the update again.")
                        .source(documented(AUTOMATIC_UPGRADE), seen("https://github.com/opencb/opencga/issues/987")),
                KnownError.of(
                                "unhealthy-after-batch",
                                "MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade",
                                "")
                        .about(POLICY + ".maxUnhealthyUpgradedInstancePercent")
                        .means("More of the upgraded instances were unhealthy than the policy allows; they stay"
                                + " upgraded.")
                        .remedy("Fix the cause, and send the update again; a small set needs a larger percentage.")
                        .source(
                                documented(AUTOMATIC_UPGRADE),
                                seen("https://github.com/microsoft/AzureTRE/issues/1591")),
                KnownError.of(
                                "rolling-upgrade-with-failed-instances",
                                "RollingUpgradeInProgressWithFailedUpgradedVMs",
                                "")
                        .about(POLICY)
                        .means("The rolling upgrade continues, or pauses, with instances whose upgrade failed.")
                        .remedy("Check the failed instances, and cancel the upgrade if the update is at fault.")
                        .source(documented(AUTOMATIC_UPGRADE)),
                KnownError.of("rolling-upgrade-timeout", "RollingUpgradeTimeoutError", "")
                        .about(POLICY)
                        .means("The rolling upgrade as a whole took longer than the platform allows.")
                        .remedy("Check which instances lack the latest model, and send the update again.")
                        .source(documented(AUTOMATIC_UPGRADE)),
                KnownError.of("rolling-upgrade-internal-error", "InternalExecutionError", "")
                        .about(POLICY)
                        .means("The rolling upgrade failed for a reason that the platform does not report.")
                        .remedy("Send the update again; an update without changes restarts the rolling upgrade.")
                        .source(documented(AUTOMATIC_UPGRADE), documented(ROLLING_UPGRADES)));
    }

    private static List<KnownError> instances() {
        return List.of(
                KnownError.of(
                                "instance-not-active",
                                "InvalidParameter",
                                "The provided instanceId … is not an active Virtual Machine Scale Set VM instanceId.")
                        .means("The set has no instance with this id.")
                        .remedy("List the instances of the set again.")
                        .source(
                                recorded(
                                        "Azure CLI 1.0,"
                                                + " arm-cli-vmss-parameter-create-tests/arm_compute_vmss_delete_wrong_instances_should_fail")),
                KnownError.of("parameter-value-invalid", "InvalidParameter", "The value of parameter … is invalid.")
                        .means("The property does not accept the value, or the value contradicts the rest of the"
                                + " model.")
                        .remedy("Look up the property with vmss explain or in the schema.")
                        .source(recorded("Azure Service Operator, Test_OperationRejected")));
    }

    private static List<KnownError> resources() {
        return List.of(
                KnownError.of("nat-pool-in-use", "LoadBalancerInboundNatPoolInUseByVirtualMachineScaleSet", "")
                        .about(IP_CONFIGURATION + ".loadBalancerInboundNatPools[]")
                        .means("The NAT pool of the load balancer is still in use, by the model of the set or by"
                                + " instances that lack the latest model.")
                        .remedy("Remove the pool from the set, bring every instance to the latest model, then"
                                + " remove it from the load balancer.")
                        .source(seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/4769")),
                KnownError.of("rule-of-probe-in-use", "CannotRemoveRuleUsedByProbeUsedByVMSS", "")
                        .about("properties.virtualMachineProfile.networkProfile.healthProbe")
                        .means("The rule of the load balancer belongs to the health probe of the set.")
                        .remedy("Give the set another health signal, bring every instance to the latest model, then"
                                + " remove the rule.")
                        .source(seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/4769")));
    }
}
