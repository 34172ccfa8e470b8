package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Lists and pages of sets, and answers of Resource Graph, which are lists with members of its own in each row. */
final class ListReader {

    /** What Resource Graph adds to a resource. */
    private static final List<String> OF_RESOURCE_GRAPH =
            List.of("resourceGroup", "subscriptionId", "tenantId", "kind", "managedBy", "resourceId");

    private static final String QUERY =
            "az graph query -q \"resources | where type =~" + " 'microsoft.compute/virtualmachinescalesets'\"";

    private ListReader() {}

    static boolean isList(JsonNode tree) {
        return tree.isArray() || tree.path("value").isArray();
    }

    static List<SourceDocument> list(JsonNode tree) {
        JsonNode sets = tree.isArray() ? tree : tree.path("value");
        SetReader reader = new SetReader(SourceFormat.LIST);
        List<SourceNote> notes = tree.path("nextLink").isTextual()
                ? List.of(SourceNote.of("the list continues at its nextLink, which is not followed"))
                : List.of();
        List<SourceDocument> found = new ArrayList<>();
        String other = "";
        for (int i = 0; i < sets.size(); i++) {
            if (SetReader.isOtherType(sets.get(i))) {
                other = SourceJson.text(sets.get(i), "type");
            } else {
                found.add(reader.read(sets.get(i), Side.STATE, address(tree, "value", i), notes));
            }
        }
        if (found.isEmpty()) {
            throw new InvalidSourceException((other.isEmpty() ? "is an empty list" : "is a list without a scale set")
                    + "; write one with az vmss list");
        }
        return found;
    }

    static boolean isResourceGraph(JsonNode tree) {
        JsonNode data = SourceJson.member(tree, "data");
        return tree.isObject()
                && (data.isArray() || data.path("rows").isArray())
                && (tree.has("count")
                        || tree.has("totalRecords")
                        || tree.has("total_records")
                        || tree.has("skip_token")
                        || tree.has("$skipToken")
                        || !SourceJson.member(tree, "resultTruncated").isMissingNode()
                        || !SourceJson.member(tree, "skipToken").isMissingNode());
    }

    static List<SourceDocument> resourceGraph(JsonNode tree) {
        JsonNode data = SourceJson.member(tree, "data");
        if (!data.isArray()) {
            throw new InvalidSourceException(
                    "is a Resource Graph answer as a table; ask for the resultFormat objectArray, as " + QUERY
                            + " does");
        }
        SetReader reader = new SetReader(SourceFormat.RESOURCE_GRAPH);
        List<SourceDocument> found = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i) instanceof ObjectNode row && !SetReader.isOtherType(row)) {
                ObjectNode set = row.deepCopy();
                set.remove(OF_RESOURCE_GRAPH);
                if (!set.path("properties").isObject()) {
                    throw new InvalidSourceException(
                            "is a Resource Graph answer without the properties of its resources;"
                                    + " write one without project, as " + QUERY + " does");
                }
                found.add(reader.read(set, Side.STATE, address(tree, "data", i)));
            }
        }
        if (found.isEmpty()) {
            throw new InvalidSourceException("is a Resource Graph answer without a scale set; write one with " + QUERY);
        }
        return found;
    }

    private static String address(JsonNode tree, String member, int index) {
        return (tree.isArray() ? "" : member) + "[" + index + "]";
    }
}
