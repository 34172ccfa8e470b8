package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.engine.plan.ResourceStep;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the commands of the steps on other resources. Values that only these resources contain, such as ports, are
 * placeholders.
 *
 * @see <a href="https://learn.microsoft.com/azure/load-balancer/load-balancer-nat-pool-migration">Migrate from inbound NAT rules
 *     version 1 to version 2</a>
 * @see <a href="https://learn.microsoft.com/rest/api/load-balancer/">REST API of the load balancer</a>
 */
final class ResourceWriter {

    /** A version of the network API that has NAT rules for backend pools. */
    private static final ApiVersion VERSION = new ApiVersion("2024-05-01");

    private static final String FRONTEND = "<frontend>";
    private static final String PORTS = " --protocol Tcp --frontend-port-range-start '<first-frontend-port>'"
            + " --frontend-port-range-end '<last-frontend-port>' --backend-port '<backend-port>'";
    private static final String PUBLIC_ADDRESS = "<public-ip-address>";

    private final Optional<String> location;

    /**
     * A writer.
     *
     * @param location the region of the set, in which its load balancers are
     */
    ResourceWriter(Optional<String> location) {
        this.location = location;
    }

    /** Whether to delete something is the operator's choice, so that nothing is sent. */
    static StepCommand release(SetStep.ReleaseResources step) {
        List<String> az = new ArrayList<>();
        List<String> power = new ArrayList<>();
        for (String id : step.resources()) {
            OtherResource resource = OtherResource.of(id);
            az.add(Bash.comment("can be deleted now: " + id));
            power.add(PowerShell.comment("can be deleted now: " + id));
            resource.azDelete().forEach(line -> az.add(Bash.comment(line)));
            resource.powerShellDelete().forEach(line -> power.add(PowerShell.comment(line)));
        }
        return new StepCommand(step, List.of(), az, power);
    }

    /**
     * The commands of a step on another resource.
     *
     * @throws IllegalArgumentException if the step is none
     */
    StepCommand command(Step step) {
        if (step instanceof ResourceStep.DeleteResource delete) {
            return delete(delete);
        } else if (step instanceof ResourceStep.CreateLoadBalancer create) {
            return createBalancer(create);
        } else if (step instanceof ResourceStep.CreateNatRule create) {
            return createRule(create);
        }
        throw new IllegalArgumentException(step.kind() + " is on no other resource");
    }

    private static StepCommand delete(ResourceStep.DeleteResource step) {
        OtherResource resource = OtherResource.of(step.resource());
        List<RestRequest> rest = resource.isPartOfItsParent()
                ? List.of(
                        request("GET", resource.parent(), Optional.empty()),
                        request(
                                "PUT",
                                resource.parent(),
                                Optional.of(TextNode.valueOf(
                                                Placeholders.named("load-balancer-without-" + resource.name())))
                                        .map(JsonValue::of)))
                : List.of(request("DELETE", resource.id(), Optional.empty()));
        List<String> az =
                new ArrayList<>(resource.azShow().stream().map(Bash::comment).toList());
        az.addAll(resource.azDelete());
        return new StepCommand(step, rest, az, resource.powerShellDelete());
    }

    private StepCommand createBalancer(ResourceStep.CreateLoadBalancer step) {
        OtherResource balancer = OtherResource.of(step.resource());
        List<String> names = step.backendPools().stream()
                .map(pool -> OtherResource.of(pool).name())
                .toList();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("location", location.orElse("<location>"));
        body.withObject("/sku").put("name", "Standard");
        ObjectNode properties = body.withObject("/properties");
        properties.put("frontendIPConfigurations", "<frontend-ip-configurations>");
        names.forEach(
                name -> properties.withArray("/backendAddressPools").addObject().put("name", name));
        for (String pool : step.natPools()) {
            properties
                    .withArray("/inboundNatPools")
                    .addObject()
                    .put("name", OtherResource.of(pool).name())
                    .put("properties", "<inbound-nat-pool-properties>");
        }
        properties.put("loadBalancingRules", "<load-balancing-rules>").put("probes", "<probes>");

        List<String> az = new ArrayList<>();
        az.add(Bash.comment("A public address of the Basic SKU first:"
                + balancer.group("az network public-ip update", "--name", PUBLIC_ADDRESS) + " --sku Standard"));
        az.add(balancer.group("az network lb create", "--name", balancer.name()) + " --sku Standard --frontend-ip-name "
                + Bash.quote(FRONTEND) + " --public-ip-address " + Bash.quote(PUBLIC_ADDRESS)
                + names.stream()
                        .findFirst()
                        .map(name -> " " + String.join(" ", BashLines.option("--backend-pool-name", name)))
                        .orElse(""));
        names.stream()
                .skip(1)
                .map(name -> balancer.group("az network lb address-pool create", "--lb-name", balancer.name()) + " "
                        + String.join(" ", BashLines.option("--name", name)))
                .forEach(az::add);
        step.natPools().stream()
                .map(pool -> balancer.group("az network lb inbound-nat-pool create", "--lb-name", balancer.name()) + " "
                        + String.join(
                                " ",
                                BashLines.option(
                                        "--name", OtherResource.of(pool).name()))
                        + PORTS)
                .forEach(az::add);
        az.add(Bash.comment(
                "then the probes and rules that it had: az network lb probe create, az network lb rule create"));

        List<String> power = List.of(
                "$frontend = New-AzLoadBalancerFrontendIpConfig -Name " + PowerShell.quote(FRONTEND)
                        + " -PublicIpAddress (Get-AzPublicIpAddress -ResourceGroupName "
                        + PowerShell.quote(balancer.group()) + " -Name " + PowerShell.quote(PUBLIC_ADDRESS) + ")",
                "$pools = @(" + PowerShell.quote(names)
                        + ") | ForEach-Object { New-AzLoadBalancerBackendAddressPoolConfig -Name $_ }",
                "New-AzLoadBalancer -ResourceGroupName " + PowerShell.quote(balancer.group()) + " -Name "
                        + PowerShell.quote(balancer.name()) + " -Location "
                        + PowerShell.quote(location.orElse("<location>"))
                        + " -Sku Standard -FrontendIpConfiguration $frontend -BackendAddressPool $pools",
                PowerShell.comment("then the probes, rules and inbound NAT pools that it had"));
        return new StepCommand(
                step, List.of(request("PUT", balancer.id(), Optional.of(JsonValue.of(body)))), az, power);
    }

    private static StepCommand createRule(ResourceStep.CreateNatRule step) {
        OtherResource rule = OtherResource.of(step.resource());
        OtherResource pool = OtherResource.of(step.backendPool());
        OtherResource balancer = OtherResource.of(rule.parent());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = body.withObject("/properties");
        properties.put("protocol", "Tcp");
        properties.withObject("/frontendIPConfiguration").put("id", "<frontend-ip-configuration>");
        properties.put("frontendPortRangeStart", "<first-frontend-port>");
        properties.put("frontendPortRangeEnd", "<last-frontend-port>");
        properties.put("backendPort", "<backend-port>");
        properties.withObject("/backendAddressPool").put("id", step.backendPool());
        String az = balancer.group("az network lb inbound-nat-rule create", "--lb-name", balancer.name()) + " "
                + String.join(" ", BashLines.option("--name", rule.name()))
                + PORTS + " "
                + String.join(" ", BashLines.option("--backend-address-pool", pool.name()));
        String onBalancer = " -ResourceGroupName " + PowerShell.quote(balancer.group()) + " -LoadBalancerName "
                + PowerShell.quote(balancer.name());
        List<String> power = List.of(
                "$balancer = Get-AzLoadBalancer -ResourceGroupName " + PowerShell.quote(balancer.group()) + " -Name "
                        + PowerShell.quote(balancer.name()),
                "$pool = Get-AzLoadBalancerBackendAddressPool" + onBalancer + " -Name " + PowerShell.quote(pool.name()),
                "$balancer | Add-AzLoadBalancerInboundNatRuleConfig -Name " + PowerShell.quote(rule.name())
                        + " -FrontendIpConfiguration $balancer.FrontendIpConfigurations[0] -Protocol Tcp"
                        + " -FrontendPortRangeStart '<first-frontend-port>' -FrontendPortRangeEnd '<last-frontend-port>'"
                        + " -BackendPort '<backend-port>' -BackendAddressPool $pool | Set-AzLoadBalancer");
        return new StepCommand(
                step, List.of(request("PUT", rule.id(), Optional.of(JsonValue.of(body)))), List.of(az), power);
    }

    private static RestRequest request(String method, String id, Optional<JsonValue> body) {
        return new RestRequest(method, Address.encodePath(id), VERSION, body);
    }

    /** A resource that has an id: which command deletes it. */
    private record OtherResource(ArmId arm) {

        static OtherResource of(String id) {
            return new OtherResource(ArmId.of(id));
        }

        String id() {
            return arm.text();
        }

        String name() {
            return arm.name().orElse("<name>");
        }

        String group() {
            return arm.resourceGroup().orElse("<resource-group>");
        }

        String parent() {
            return arm.parent().map(ArmId::text).orElse("<resource>");
        }

        private String parentName() {
            return arm.parent().flatMap(ArmId::name).orElse("<name>");
        }

        /** Whether it has no requests of its own. */
        boolean isPartOfItsParent() {
            return arm.isOfType("Microsoft.Network/loadBalancers/inboundNatPools");
        }

        /** A command with the subscription, the group and an option of its own. */
        String group(String command, String option, String value) {
            List<String> words = new ArrayList<>(List.of(command));
            arm.subscription().ifPresent(id -> words.addAll(BashLines.option("--subscription", id)));
            words.addAll(BashLines.option("--resource-group", group()));
            words.addAll(BashLines.option(option, value));
            return String.join(" ", words);
        }

        /** What tells how it is, before it goes. */
        List<String> azShow() {
            if (arm.isOfType("Microsoft.Network/loadBalancers")) {
                return List.of("how it is now: " + group("az network lb show", "--name", name()));
            }
            return isPartOfItsParent()
                    ? List.of("its ports: " + group("az network lb inbound-nat-pool show", "--lb-name", parentName())
                            + " " + String.join(" ", BashLines.option("--name", name())))
                    : List.of();
        }

        List<String> azDelete() {
            if (arm.isOfType("Microsoft.Network/loadBalancers")) {
                return List.of(group("az network lb delete", "--name", name()));
            } else if (arm.isOfType("Microsoft.Network/loadBalancers/backendAddressPools")) {
                return List.of(ofParent("az network lb address-pool delete", "--lb-name"));
            } else if (isPartOfItsParent()) {
                return List.of(ofParent("az network lb inbound-nat-pool delete", "--lb-name"));
            } else if (arm.isOfType("Microsoft.Network/applicationGateways/backendAddressPools")) {
                return List.of(ofParent("az network application-gateway address-pool delete", "--gateway-name"));
            } else if (arm.isOfType("Microsoft.ManagedIdentity/userAssignedIdentities")) {
                return List.of(group("az identity delete", "--name", name()));
            }
            return List.of();
        }

        private String ofParent(String command, String option) {
            return group(command, option, parentName()) + " " + String.join(" ", BashLines.option("--name", name()));
        }

        List<String> powerShellDelete() {
            String group = " -ResourceGroupName " + PowerShell.quote(group());
            String name = " -Name " + PowerShell.quote(name());
            String parent = PowerShell.quote(parentName());
            if (arm.isOfType("Microsoft.Network/loadBalancers")) {
                return List.of("Remove-AzLoadBalancer" + group + name + " -Force");
            } else if (arm.isOfType("Microsoft.Network/loadBalancers/backendAddressPools")) {
                return List.of(
                        "Remove-AzLoadBalancerBackendAddressPool" + group + " -LoadBalancerName " + parent + name);
            } else if (isPartOfItsParent()) {
                return List.of("Get-AzLoadBalancer" + group + " -Name " + parent
                        + " | Remove-AzLoadBalancerInboundNatPoolConfig" + name + " | Set-AzLoadBalancer");
            } else if (arm.isOfType("Microsoft.Network/applicationGateways/backendAddressPools")) {
                return List.of("Get-AzApplicationGateway" + group + " -Name " + parent
                        + " | Remove-AzApplicationGatewayBackendAddressPool" + name + " | Set-AzApplicationGateway");
            } else if (arm.isOfType("Microsoft.ManagedIdentity/userAssignedIdentities")) {
                return List.of("Remove-AzUserAssignedIdentity" + group + name);
            }
            return List.of();
        }
    }
}
