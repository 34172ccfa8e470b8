package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.resource.Sku;

/**
 * Requests for the sizes that a set can have, as the recordings show them, but only the one that it has: which others a region
 * offers is not known here.
 */
final class SkuRequests {

    private final FakeWorld world;

    SkuRequests(FakeWorld world) {
        this.world = world;
    }

    FakeResponse list(ArmAddress address) {
        FakeSet set = world.requireParent(address);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ObjectNode size = page.putArray("value").addObject();
        size.put("resourceType", NewSets.TYPE);
        size.set("sku", sku(set));
        size.putObject("capacity")
                .put("minimum", 0)
                .put("maximum", EffectiveSet.of(set.model()).isInSeveralPlacementGroups() ? 1000 : 100)
                .put("defaultCapacity", 1)
                .put("scaleType", "Automatic");
        return FakeResponse.of(200, page);
    }

    private static ObjectNode sku(FakeSet set) {
        ObjectNode sku = JsonNodeFactory.instance.objectNode();
        set.model().sku().flatMap(Sku::name).ifPresent(name -> sku.put("name", name));
        set.model().sku().flatMap(Sku::tier).ifPresent(tier -> sku.put("tier", tier));
        return sku;
    }
}
