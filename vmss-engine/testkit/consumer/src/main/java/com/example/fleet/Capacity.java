package com.example.fleet;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.model.ScaleSet;

/** How many instances a set has. */
final class Capacity {

    private Capacity() {}

    static ScaleSet doubled(ScaleSet set) {
        int now = set.sku().flatMap(sku -> sku.capacity()).orElse(0);
        return ModelEdit.none().set("sku.capacity", Integer.toString(2 * now)).apply(set);
    }
}
