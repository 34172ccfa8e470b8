package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.testing.PlantedSecrets;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in all places that the schema has, taken through the commands and the batch. */
class PlantedSecretsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectNode SET = SampleFiles.document(Sample.APPLIED);
    private static final ObjectNode INSTANCE = instance();
    private static final Map<String, ObjectNode> SETS = planted(ScaleSet.class, named(SET));
    private static final Map<String, ObjectNode> INSTANCES = planted(ScaleSetInstance.class, named(INSTANCE));

    @TempDir
    private Path folder;

    private static ObjectNode instance() {
        try {
            return ModelWriter.rest().toTree(Sample.instances().get(0));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Only what tells which set or instance it is. */
    private static ObjectNode named(ObjectNode full) {
        ObjectNode named = full.deepCopy();
        named.properties().removeIf(member -> member.getValue().isContainerNode());
        return named;
    }

    /** One document for each form of a secret, with that form in every place. */
    private static Map<String, ObjectNode> planted(Class<? extends ModelObject> root, ObjectNode base) {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        PlantedSecrets.in(root, base).forEach((place, document) -> {
            String form = place.replaceFirst("^[^ ]*", "")
                    .replaceFirst(" as [^:]*[a-z][^:]*:", "")
                    .replaceFirst(" as .*:", " upper case:");
            merge(documents.computeIfAbsent(form, any -> base.deepCopy()), document);
        });
        return documents;
    }

    private static void merge(JsonNode into, JsonNode from) {
        if (into instanceof ObjectNode object) {
            from.properties().forEach(member -> {
                JsonNode there = object.get(member.getKey());
                if (there == null || !there.isContainerNode()) {
                    object.set(member.getKey(), member.getValue().deepCopy());
                } else {
                    merge(there, member.getValue());
                }
            });
        } else if (into instanceof ArrayNode array) {
            for (int i = 0; i < from.size(); i++) {
                if (i < array.size() && array.get(i).isObject()) {
                    merge(array.get(i), from.get(i));
                } else if (i >= array.size()) {
                    array.add(from.get(i).deepCopy());
                }
            }
        }
    }

    private static void look(List<String> shown, String what, String text) {
        if (PlantedSecrets.shownIn(text)) {
            int at = text.indexOf(PlantedSecrets.SECRET);
            shown.add(what + ": " + text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 40)));
        }
    }

    private static void look(List<String> shown, String what, Run run) {
        assertTrue(!run.out().isEmpty() || !run.err().isEmpty(), what);
        look(shown, what + " on standard output", run.out());
        look(shown, what + " on standard error", run.err());
    }

    @Test
    void theyAreInTheDocuments() {
        assertTrue(SETS.size() > 20, SETS.keySet().toString());
        SETS.forEach((form, document) -> {
            ScaleSet set = ModelReader.create().read(ScaleSet.class, document).value();
            assertTrue(PlantedSecrets.shownIn(ModelWriter.rest().toJson(set)), form);
        });
        INSTANCES.forEach((form, document) -> assertTrue(PlantedSecrets.shownIn(document.toString()), form));
    }

    @Test
    void noCommandShowsOne() {
        String applied = SampleFiles.write(folder, "applied.json", SET.toString());
        List<String> shown = new ArrayList<>();
        SETS.forEach((form, document) -> {
            String planted = SampleFiles.write(folder, "planted.json", document.toString());
            for (String[] args : new String[][] {
                {"diff", "--applied", applied, "--desired", planted},
                {"diff", "--applied", planted, "--desired", applied, "--format", "json"},
                {"diff", "--applied", applied, "--desired", planted, "--format", "markdown"},
                {"check", "--applied", applied, "--desired", planted},
                {"check", "--applied", planted, "--desired", applied, "--format", "json"},
                {"check", "--applied", applied, "--desired", planted, "--format", "markdown"},
                {"request", "--applied", applied, "--desired", planted},
                {"request", "--applied", applied, "--desired", planted, "--format", "json"},
                {"simulate", "--sample", "--applied", applied, "--desired", planted},
                {"edit", planted, "--set", "sku.capacity=many"},
                {"edit", planted, "--set", "virtualMachineProfile.osProfile=1"},
                {"edit", planted, "--remove", "virtualMachineProfile.osProfile.adminPassword.x"}
            }) {
                look(shown, String.join(" ", args) + form, Run.vmss(args));
            }
        });
        assertEquals(List.of(), shown);
    }

    @Test
    void noFormatOfAPlanShowsOne() {
        List<String> shown = new ArrayList<>();
        SETS.forEach((form, document) -> {
            String planted = SampleFiles.write(folder, "planted.json", document.toString());
            for (PlanFormat format : PlanFormat.values()) {
                String name = format.name().toLowerCase(Locale.ROOT);
                Run run = Run.vmss("plan", "--sample", "--desired", planted, "--format", name);
                look(shown, "plan " + name + form, run);
            }
        });
        assertEquals(List.of(), shown);
    }

    @Test
    void noPlanOfInstancesShowsOne() {
        List<String> shown = new ArrayList<>();
        INSTANCES.forEach((form, document) -> {
            String planted = SampleFiles.write(folder, "planted.json", "[" + document + "]");
            String plain = SampleFiles.write(folder, "instances.json", "[" + INSTANCE + "]");
            for (String format : List.of("text", "json", "report", "az")) {
                look(
                        shown,
                        "plan of instances" + form,
                        Run.vmss("plan", "--sample", "--instances", planted, "--format", format));
                look(
                        shown,
                        "plan of desired instances" + form,
                        Run.vmss(
                                "plan",
                                "--sample",
                                "--instances",
                                plain,
                                "--desired-instances",
                                planted,
                                "--format",
                                format));
            }
        });
        assertEquals(List.of(), shown);
    }

    @Test
    void noAnswerOfTheBatchShowsOneButTheDocumentAskedFor() throws IOException {
        List<String> shown = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> form : SETS.entrySet()) {
            ObjectNode planted = form.getValue();
            List<ObjectNode> requests = new ArrayList<>();
            for (String op : List.of("diff", "check", "plan", "simulate")) {
                requests.add(request(op, "applied", SET, "desired", planted));
                requests.add(request(op, "applied", planted, "desired", SET));
                requests.add(request(op, "applied", planted, "desired", planted.get("properties")));
                // A document where none belongs.
                requests.add(request(op, "applied", SET, "desired", SET, "instances", planted));
                for (String field : List.of("options", "health", "ignore", "edition", "availableSizes", "coreQuota")) {
                    requests.add(request(op, "applied", SET, "desired", SET, field, planted));
                }
            }
            requests.add(request("parse", "document", planted));
            requests.add(request("parse", "document", planted).put("kind", "instance"));
            requests.add(request("parse", "document", MAPPER.createArrayNode().add(planted)));
            requests.add(request("merge", "applied", SET, "request", planted).put("method", "PUT"));
            requests.add(request("merge", "applied", planted, "request", SET).put("method", "PATCH"));
            requests.add(request("merge", "applied", SET, "request", SET, "method", planted));
            requests.add(request(
                    "edit",
                    "document",
                    planted,
                    "args",
                    MAPPER.createArrayNode().add("--remove").add("zones.x")));
            requests.add(request("edit", "document", SET, "args", planted));
            requests.add(request(
                    "edit", "document", SET, "args", MAPPER.createArrayNode().add(planted)));
            StringBuilder lines = new StringBuilder();
            for (ObjectNode request : requests) {
                lines.append(request).append('\n');
            }
            // A line that ends within a secret, and one with a second value.
            String parse = request("parse", "document", planted).toString();
            lines.append(parse, 0, parse.indexOf(PlantedSecrets.SECRET) + 7).append('\n');
            lines.append(parse).append(" \"").append(PlantedSecrets.SECRET).append("\"\n");
            Run run = Run.withInput(lines.toString(), "batch");
            List<String> answers = run.out().lines().toList();
            assertEquals(requests.size() + 2, answers.size());
            for (int i = 0; i < answers.size(); i++) {
                ObjectNode answer = (ObjectNode) MAPPER.readTree(answers.get(i));
                if (answer.path("result") instanceof ObjectNode result) {
                    result.remove("document");
                }
                look(
                        shown,
                        (i < requests.size() ? requests.get(i).get("op") : "a broken line") + form.getKey(),
                        answer.toString());
            }
            look(shown, "batch on standard error", run.err());
        }
        assertEquals(List.of(), shown);
    }

    private static ObjectNode request(String op, Object... fields) {
        ObjectNode request = MAPPER.createObjectNode().put("op", op);
        request.set("instances", MAPPER.createArrayNode().add(INSTANCE));
        for (int i = 0; i < fields.length; i += 2) {
            request.set((String) fields[i], (JsonNode) fields[i + 1]);
        }
        return request;
    }
}
