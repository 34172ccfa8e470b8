package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Entries of the activity log: a write has the request's body and what the service answered, both as text in JSON. Of each set
 * the newest of both counts, since a write has several entries, and an old one says little about a set.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/essentials/activity-log-schema">Schema of the activity log</a>
 */
final class ActivityReader {

    private static final String COMMAND =
            "az monitor activity-log list --resource-id ID (or Get-AzActivityLog | ConvertTo-Json -Depth 20)";

    private ActivityReader() {}

    static boolean isLog(JsonNode tree) {
        if (isEntry(tree)) {
            return true;
        }
        for (JsonNode entry : entries(tree)) {
            return isEntry(entry);
        }
        return false;
    }

    private static boolean isEntry(JsonNode entry) {
        return !SourceJson.member(entry, "operationName").isMissingNode()
                && (!SourceJson.member(entry, "resourceId").isMissingNode()
                        || !SourceJson.member(entry, "eventTimestamp").isMissingNode());
    }

    private static List<JsonNode> entries(JsonNode tree) {
        List<JsonNode> entries = new ArrayList<>();
        if (isEntry(tree)) {
            entries.add(tree);
        } else {
            (tree.isArray() ? tree : tree.path("value")).forEach(entries::add);
        }
        return entries;
    }

    static List<SourceDocument> read(JsonNode tree) {
        SetReader reader = new SetReader(SourceFormat.ACTIVITY_LOG);
        List<SourceDocument> found = new ArrayList<>();
        Map<String, String> addresses = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : newestFirst(tree)) {
            // The request and the answer of one set are of one address, though they may come from two entries.
            String address = addresses.computeIfAbsent(entry.id.toLowerCase(Locale.ROOT), id -> entry.address);
            entry.body("requestbody")
                    .filter(body -> seen.add(address + " request"))
                    .ifPresent(body -> found.add(named(reader.read(body, Side.AFTER, address), entry)));
            entry.body("responseBody")
                    .filter(body -> body.has("properties"))
                    .filter(body -> seen.add(address + " answer"))
                    .ifPresent(body -> found.add(named(reader.read(body, Side.STATE, address), entry)));
        }
        if (found.isEmpty()) {
            throw new InvalidSourceException("is an activity log without the body of a request to a scale set or of its"
                    + " answer; write one that has a write of the set with " + COMMAND);
        }
        return found;
    }

    private static SourceDocument named(SourceDocument document, Entry entry) {
        return document.name().isPresent()
                ? document
                : document.named(entry.id.substring(entry.id.lastIndexOf('/') + 1));
    }

    private static List<Entry> newestFirst(JsonNode tree) {
        List<JsonNode> all = entries(tree);
        List<Entry> writes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String id = SourceJson.text(all.get(i), "resourceId");
            if (SetReader.isSetId(id)) {
                writes.add(new Entry(all.get(i), id, isEntry(tree) ? "" : "[" + i + "]"));
            }
        }
        // The sort is stable, and the log itself has the newest first.
        writes.sort(Comparator.comparing(Entry::time).reversed());
        return writes;
    }

    private record Entry(JsonNode json, String id, String address) {

        String time() {
            return SourceJson.text(json, "eventTimestamp");
        }

        Optional<JsonNode> body(String name) {
            JsonNode properties = SourceJson.member(json, "properties");
            JsonNode content = SourceJson.member(properties, "Content");
            JsonNode body = SourceJson.member(content.isObject() ? content : properties, name);
            return (body.isTextual() ? SourceJson.parse(body.textValue()) : Optional.of(body))
                    .filter(JsonNode::isObject);
        }
    }
}
