package dev.vmss.testkit;

import java.util.List;

/** How to break the rules about mixes of sizes. */
final class InstanceMixBreakers {

    private static final String MIX = "{'allocationStrategy': 'LowestPrice', 'vmSizes': [{'name': 'Standard_D2s_v5'}]}";

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("instance-mix-needs-size-mix")
                    .on(sets -> sets.flexible().plain())
                    .by("skuProfile", MIX),
            RuleBreaker.of("instance-mix-has-no-tier")
                    .on(sets -> sets.flexible().plain())
                    .given("sku.tier", "Standard")
                    .by("sku.name", "Mix")
                    .by("skuProfile", MIX),
            RuleBreaker.of("instance-mix-has-five-sizes-at-most")
                    .on(sets -> sets.flexible().plain())
                    .given("sku.name", "Mix")
                    .given("skuProfile", MIX)
                    .by(
                            "skuProfile.vmSizes",
                            "[{'name': 'A'}, {'name': 'B'}, {'name': 'C'}, {'name': 'D'}, {'name': 'E'}, {'name': 'F'}]"),
            RuleBreaker.of("instance-mix-size-twice")
                    .on(sets -> sets.flexible().plain())
                    .given("sku.name", "Mix")
                    .given("skuProfile", MIX)
                    .by("skuProfile.vmSizes", "[{'name': 'A'}, {'name': 'a'}]"),
            RuleBreaker.of("instance-mix-needs-sizes")
                    .on(sets -> sets.flexible().plain())
                    .given("sku.name", "Mix")
                    .given("skuProfile", MIX)
                    .by("skuProfile.vmSizes", "[]"),
            RuleBreaker.of("instance-mix-strategy-invalid")
                    .on(sets -> sets.flexible().plain())
                    .given("sku.name", "Mix")
                    .given("skuProfile", MIX)
                    .by("skuProfile.allocationStrategy", "Cheapest"),
            RuleBreaker.of("instance-mix-without-groups")
                    .on(sets -> sets.flexible().plain().regional())
                    .given("proximityPlacementGroup.id", SetKind.GROUP + "Microsoft.Compute/proximityPlacementGroups/p")
                    .by("sku.name", "Mix")
                    .by("skuProfile", MIX));

    private InstanceMixBreakers() {}
}
