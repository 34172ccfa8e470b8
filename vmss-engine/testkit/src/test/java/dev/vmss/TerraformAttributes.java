package dev.vmss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.engine.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Azure's JSON written as attributes of the Terraform provider, line by line of the table: the other way round than the library
 * reads them, and by code of its own.
 */
final class TerraformAttributes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A line of the table. */
    record Line(String attribute, String type, String arm, String conversion) {

        /** A block has no value of its own, and these are of no property. */
        boolean hasValue() {
            return !type.startsWith("block") && !arm.equals("-");
        }

        /** The place to read the value from, of which a list's elements are the last step. */
        String[] steps(String place) {
            return place.split("\\.(?![^{]*})");
        }

        List<String> places() {
            return List.of(arm.split(" \\+ "));
        }
    }

    private TerraformAttributes() {}

    /**
     * The lines of a resource.
     *
     * @param resource the resource's word in its type; for an orchestrated set, which has one operating system of two, that
     *     follows
     */
    static List<Line> lines(String resource) {
        List<String> words = List.of(resource.split(" "));
        String other = words.contains("windows") ? "linux_configuration" : "windows_configuration";
        List<Line> lines = new ArrayList<>();
        for (String line : table().lines().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            boolean isOfOther = words.contains("orchestrated") && cells[1].contains(other);
            if (List.of(cells[0].split("\\+")).contains(words.get(0)) && !isOfOther) {
                lines.add(new Line(cells[1], cells[2], cells[6], cells[7]));
            }
        }
        return lines;
    }

    private static String table() {
        try (InputStream stream =
                Objects.requireNonNull(Sources.class.getResourceAsStream("terraform-attributes.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All attributes of a resource that a set says something for. */
    static ObjectNode of(String resource, JsonNode set) {
        ObjectNode attributes = NODES.objectNode();
        attributes.put("resource_group_name", "rg");
        for (Line line : lines(resource)) {
            if (line.hasValue()) {
                for (String place : line.places()) {
                    read(line, set, line.steps(place), 0, new ArrayList<>(), attributes);
                }
            } else if (line.conversion().equals("block present = enabled")
                    && set.at("/properties/virtualMachineProfile/diagnosticsProfile/bootDiagnostics/enabled")
                            .asBoolean()) {
                attributes.withArray(line.attribute().replace("[0]", "")).addObject();
            }
        }
        return attributes;
    }

    private static void read(
            Line line, JsonNode node, String[] steps, int step, List<Integer> indices, ObjectNode attributes) {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        boolean isList = line.type().startsWith("list")
                || line.type().startsWith("set(")
                || line.type().startsWith("map");
        String rest = String.join(".", List.of(steps).subList(step, steps.length));
        if (rest.isEmpty() || isList && List.of("{*}").contains(rest)) {
            write(line, attributes, indices, value(line, node));
            return;
        }
        String name = steps[step].replace("[]", "");
        JsonNode inner = node.path(name);
        boolean isLast =
                isList && (rest.equals(name + "[]") || rest.equals(name + "[].id") || rest.equals(name + "[].name"))
                        || rest.equals(name + "[]");
        if (isLast) {
            if (inner.isArray()) {
                write(line, attributes, indices, value(line, inner));
            }
        } else if (steps[step].endsWith("[]")) {
            for (int i = 0; i < inner.size(); i++) {
                List<Integer> longer = new ArrayList<>(indices);
                longer.add(i);
                read(line, inner.get(i), steps, step + 1, longer, attributes);
            }
        } else {
            read(line, inner, steps, step + 1, indices, attributes);
        }
    }

    private static JsonNode value(Line line, JsonNode value) {
        return switch (line.conversion()) {
            case "boolean inverted" -> NODES.booleanNode(!value.booleanValue());
            case "JSON text" -> TextNode.valueOf(value.toString());
            case "one value = list of one" -> value.get(0);
            case "minus 1 (1..3 to 0..2); 0 or null = absent" -> NODES.numberNode(value.intValue() + 1);
            case "/home/{username}/.ssh/authorized_keys" ->
                TextNode.valueOf(value.asText().split("/")[2]);
            case "id = {id}", "name = {name}" -> {
                ArrayNode array = NODES.arrayNode();
                value.forEach(each ->
                        array.add(each.path(line.conversion().split(" ")[0]).asText()));
                yield array;
            }
            case "element = key, value {}" -> {
                ArrayNode array = NODES.arrayNode();
                value.fieldNames().forEachRemaining(array::add);
                yield array;
            }
            default -> value;
        };
    }

    private static void write(Line line, ObjectNode attributes, List<Integer> indices, JsonNode value) {
        // The provider sends the first public address only.
        String path = line.attribute()
                .replace("public_ip_address[]", "public_ip_address[0]")
                .replace(".{*}", "");
        String[] steps = path.split("\\.");
        ObjectNode object = attributes;
        int next = 0;
        for (int i = 0; i < steps.length - 1; i++) {
            ArrayNode blocks = object.withArray(steps[i].replaceAll("\\[0?]$", ""));
            int index = steps[i].endsWith("[]") ? indices.get(next++) : 0;
            while (blocks.size() <= index) {
                blocks.addObject();
            }
            object = (ObjectNode) blocks.get(index);
        }
        String last = steps[steps.length - 1].replace("[]", "");
        if (line.conversion().equals("{name}_{tier}")) {
            object.put(last, object.has(last) ? object.get(last).asText() + "_" + value.asText() : value.asText());
        } else {
            object.set(last, value);
        }
    }

    /** A set in which each attribute has a value. */
    static ObjectNode everything(String resource) {
        ObjectNode set = NODES.objectNode();
        int number = 0;
        for (Line line : lines(resource)) {
            if (line.hasValue()) {
                number++;
                fill(set, line, line.places().get(0), number);
                if (line.conversion().equals("{name}_{tier}")) {
                    fill(set, line, line.places().get(1), number);
                }
            }
        }
        return set;
    }

    private static void fill(ObjectNode set, Line line, String place, int number) {
        String[] steps = line.steps(place);
        ObjectNode object = set;
        for (int i = 0; i < steps.length - 1; i++) {
            String name = steps[i].replace("[]", "");
            if (steps[i].endsWith("[]")) {
                ArrayNode array = object.withArray(name);
                object = (ObjectNode) (array.isEmpty() ? array.addObject() : array.get(0));
            } else {
                object = object.get(name) instanceof ObjectNode inner ? inner : object.putObject(name);
            }
        }
        String last = steps[steps.length - 1];
        if (last.equals("{*}")) {
            JsonNode entry = line.type().startsWith("map") ? TextNode.valueOf("v" + number) : NODES.objectNode();
            object.set("/k/" + number, entry);
        } else if (last.endsWith("[]")) {
            object.putArray(last.replace("[]", "")).add("v" + number);
        } else if (!object.has(last)) {
            object.set(last, example(line, number));
        }
    }

    private static JsonNode example(Line line, int number) {
        return switch (line.type()) {
            case "bool" -> NODES.booleanNode(true);
            case "int" -> NODES.numberNode(line.attribute().endsWith("rank") ? 1 : 5 + number % 15);
            case "float" -> NODES.numberNode(2);
            default ->
                switch (line.conversion()) {
                    case "JSON text" -> NODES.objectNode().put("k", "v" + number);
                    case "/home/{username}/.ssh/authorized_keys" -> TextNode.valueOf("/home/az/.ssh/authorized_keys");
                    case "ISO 8601" -> TextNode.valueOf("PT" + number + "M");
                    default ->
                        TextNode.valueOf(
                                line.attribute().equals("id")
                                        ? "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/v"
                                        : "v" + number);
                };
        };
    }

    /** The text of a plan that changes nothing. */
    static String plan(String resource, ObjectNode before, ObjectNode after) {
        ObjectNode plan = NODES.objectNode().put("format_version", "1.2");
        ObjectNode change = plan.putArray("resource_changes")
                .addObject()
                .put("address", "x.web")
                .put("mode", "managed")
                .put("type", "azurerm_" + resource.split(" ")[0] + "_virtual_machine_scale_set")
                .putObject("change");
        change.putArray("actions").add("update");
        change.set("before", before);
        change.set("after", after);
        return plan.toString();
    }

    /** What the provider sends beside the attributes, where the set has the objects for it. */
    static ObjectNode withConstants(String resource, ObjectNode set) {
        ObjectNode copy = set.deepCopy();
        boolean isFlexible = resource.startsWith("orchestrated");
        copy.put("type", "Microsoft.Compute/virtualMachineScaleSets");
        put(copy, "/sku", Map.of("tier", "Standard"));
        put(copy, "/extendedLocation", Map.of("type", "EdgeZone"));
        put(copy, "/properties", Map.of("orchestrationMode", isFlexible ? "Flexible" : "Uniform"));
        String profile = "/properties/virtualMachineProfile";
        put(
                copy,
                profile + "/storageProfile/osDisk",
                Map.of("createOption", "FromImage", "osType", resource.endsWith("windows") ? "Windows" : "Linux"));
        if (!isFlexible) {
            put(copy, profile + "/securityProfile", Map.of("securityType", "ConfidentialVM"));
        }
        put(
                copy,
                profile + "/osProfile/windowsConfiguration/additionalUnattendContent/0",
                Map.of("passName", "OobeSystem", "componentName", "Microsoft-Windows-Shell-Setup"));
        put(copy, profile + "/diagnosticsProfile/bootDiagnostics", Map.of("enabled", "true"));
        return copy;
    }

    private static void put(ObjectNode set, String pointer, Map<String, String> members) {
        if (set.at(pointer) instanceof ObjectNode object) {
            members.forEach((name, value) ->
                    object.set(name, value.equals("true") ? NODES.booleanNode(true) : TextNode.valueOf(value)));
        }
    }
}
