package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What-if answers: each change of a set has the set before and after, of which one is missing where it is created or deleted.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-what-if">What-if</a>
 */
final class WhatIfReader {

    private static final String COMMAND = "az deployment group what-if --no-pretty-print";

    private WhatIfReader() {}

    static boolean isWhatIf(JsonNode tree) {
        JsonNode changes = changes(tree);
        return changes.isArray()
                && (changes.isEmpty()
                        || changes.get(0).isObject() && changes.get(0).has("changeType"));
    }

    private static JsonNode changes(JsonNode tree) {
        JsonNode changes = tree.path("changes");
        return changes.isMissingNode() ? tree.path("properties").path("changes") : changes;
    }

    static List<SourceDocument> read(JsonNode tree) {
        SetReader reader = new SetReader(SourceFormat.WHAT_IF);
        List<SourceDocument> found = new ArrayList<>();
        boolean holdsIdsOnly = false;
        JsonNode changes = changes(tree);
        for (int i = 0; i < changes.size(); i++) {
            JsonNode change = changes.get(i);
            if (!SetReader.isSetId(SourceJson.text(change, "resourceId"))) {
                continue;
            }
            String address = "changes[" + i + "]";
            JsonNode before = change.path("before");
            JsonNode after = change.path("after");
            holdsIdsOnly |= !before.isObject() && !after.isObject();
            List<SourceNote> notes = notes(change.path("changeType").asText());
            if (before.isObject()) {
                found.add(reader.read(before, Side.BEFORE, address, notes));
            }
            if (after.isObject()) {
                found.add(reader.read(after, Side.AFTER, address, notes));
            }
        }
        if (found.isEmpty()) {
            refuse(tree, changes, holdsIdsOnly);
        }
        return found;
    }

    private static void refuse(JsonNode tree, JsonNode changes, boolean holdsIdsOnly) {
        if (tree.path("error").isObject()) {
            throw new InvalidSourceException(
                    "is a what-if answer with an error instead of changes; correct the template, and"
                            + " write it again with " + COMMAND);
        } else if (holdsIdsOnly) {
            throw new InvalidSourceException("is a what-if answer without the sets before and after; write it with "
                    + COMMAND + " --result-format FullResourcePayloads");
        } else if (changes.isEmpty()) {
            throw new InvalidSourceException("is a what-if answer without changes; write it with " + COMMAND
                    + " for a template that has the scale set");
        }
        throw new InvalidSourceException(
                "is a what-if answer without a scale set; write it with " + COMMAND + " for a template that has one");
    }

    private static List<SourceNote> notes(String changeType) {
        return switch (changeType) {
            case "Unsupported" -> List.of(SourceNote.of("what-if could not predict the result for the set"));
            case "Deploy" ->
                List.of(SourceNote.of("what-if reports that the set may change, but not which properties"));
            default -> List.of();
        };
    }
}
