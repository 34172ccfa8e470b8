package dev.vmss.testkit;

import static dev.vmss.testkit.SetKind.IP;

import dev.vmss.engine.rules.SizeFacts;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.value.ApiVersion;
import java.util.List;

/** How to break the rules about addresses, ids and accelerated networking. */
final class AddressBreakers {

    private static final String PUBLIC = IP + ".publicIPAddressConfiguration";
    private static final String POOLS = IP + ".loadBalancerBackendAddressPools";
    private static final String POOL = "{'id': '" + SetKind.NETWORK + "loadBalancers/b/backendAddressPools/p'}";

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("public-ip-sku-fixed")
                    .given(PUBLIC, "{'name': 'public', 'sku': {'name': 'Basic'}}")
                    .by(PUBLIC + ".sku.name", "Standard"),
            RuleBreaker.of("public-ip-sku-of-load-balancer")
                    .given(PUBLIC, "{'name': 'public', 'sku': {'name': 'Basic'}}")
                    .given(POOLS, "[]")
                    .byAdding(POOLS, POOL)
                    .knowing(
                            UpdateContext.builder().usesBasicLoadBalancer(false).build()),
            RuleBreaker.of("pool-needs-one-address-version")
                    .given(POOLS, "[" + POOL + "]")
                    .byAdding(
                            SetKind.NIC + ".ipConfigurations",
                            "{'name': 'ipv6', 'properties': {'privateIPAddressVersion': 'IPv6',"
                                    + " 'loadBalancerBackendAddressPools': [" + POOL + "]}}"),
            RuleBreaker.of("id-must-be-resource-id").by(SetKind.NIC + ".networkSecurityGroup.id", "group"),
            RuleBreaker.of("accelerated-networking-not-for-size")
                    .given(SetKind.NIC + ".enableAcceleratedNetworking", "true")
                    .by("sku.name", "Standard_B1s")
                    .knowing(UpdateContext.builder()
                            .desiredSize(SizeFacts.UNKNOWN.withAcceleratedNetworking(false))
                            .build()),
            RuleBreaker.of("property-not-in-api-version")
                    .by("scaleInPolicy.forceDeletion", "true")
                    .knowing(UpdateContext.builder()
                            .apiVersion(new ApiVersion("2018-04-01"))
                            .build()));

    private AddressBreakers() {}
}
