package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.merge.Uncertainty;
import java.util.List;

/** The uncertain properties of an update as JSON. */
public final class UncertaintyJson {

    private UncertaintyJson() {}

    /**
     * Adds the member {@code uncertain}: for each entry {@code path}, {@code message}, {@code source} and {@code remedy}.
     *
     * @param json the object that gets the member
     * @param uncertain the entries
     */
    public static void put(ObjectNode json, List<Uncertainty> uncertain) {
        ArrayNode entries = json.putArray("uncertain");
        uncertain.forEach(unsure -> entries.addObject()
                .put("path", unsure.place().toString())
                .put("message", unsure.message())
                .put("source", unsure.source())
                .put("remedy", unsure.remedy()));
    }
}
