package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.InvalidModelException.Problem;
import dev.vmss.model.json.ModelReader;
import java.util.List;

/** Makes documents of the trees that the readers find. */
final class SetReader {

    static final String SET_TYPE = "Microsoft.Compute/virtualMachineScaleSets";

    private final SourceFormat format;

    SetReader(SourceFormat format) {
        this.format = format;
    }

    /**
     * Reads a set.
     *
     * @throws InvalidModelException if it is none; the paths start with the address
     */
    SourceDocument read(JsonNode set, Side side, String address, List<SourceNote> notes) {
        try {
            ScaleSet read = ModelReader.create().read(ScaleSet.class, set).value();
            return new SourceDocument(read, format, side, address, SourceJson.expressions(set), notes);
        } catch (InvalidModelException e) {
            throw new InvalidModelException(e.problems().stream()
                    .map(problem -> new Problem(join(address, problem.path()), problem.message(), -1))
                    .toList());
        }
    }

    SourceDocument read(JsonNode set, Side side, String address) {
        return read(set, side, address, List.of());
    }

    private static String join(String address, String path) {
        return address.isEmpty() || path.isEmpty() ? address + path : address + "." + path;
    }

    /** Whether an id is that of a scale set, and not of something within one. */
    static boolean isSetId(String id) {
        String[] parts = id.split("/", -1);
        return parts.length > 3 && (parts[parts.length - 3] + "/" + parts[parts.length - 2]).equalsIgnoreCase(SET_TYPE);
    }

    /** Whether a resource says that it is something else than a scale set. */
    static boolean isOtherType(JsonNode resource) {
        String type = SourceJson.text(resource, "type");
        return !type.isEmpty() && !type.equalsIgnoreCase(SET_TYPE);
    }
}
