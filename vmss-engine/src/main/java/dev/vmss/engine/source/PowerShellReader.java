package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code Get-AzVmss | ConvertTo-Json} prints: the members of {@code properties} stand beside the others, names start with a
 * capital, and enums are numbers in Windows PowerShell. Below its depth PowerShell prints the name of a type, or nothing, in
 * place of a value; such an output is refused, since what is missing would look as if the set had none.
 *
 * @see <a href="https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertto-json">ConvertTo-Json</a>
 */
final class PowerShellReader {

    private static final Pattern TYPE_NAME = Pattern.compile(
            "(Microsoft\\.Azure\\.(Management|Commands)|System\\.(Collections|Object))[\\w.`\\[\\], =+]*");

    /** What PowerShell prints of an object of its own. */
    private static final Pattern PRINTED_OBJECT = Pattern.compile("@\\{.*}");

    /** Members whose own members are named by people, not by the SDK. */
    private static final Set<String> OF_PEOPLE =
            Set.of("tags", "settings", "protectedsettings", "userassignedidentities");

    /**
     * The enums of Microsoft.Azure.Management.Compute.Models that are numbers, by the member that has them. The SDK generates
     * them in the order of the REST API's schema.
     */
    private static final Map<String, List<String>> ENUMS = Map.of(
            "UpgradePolicy.Mode", List.of("Automatic", "Manual", "Rolling"),
            "Identity.Type", List.of("SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned", "None"),
            ".Caching", List.of("None", "ReadOnly", "ReadWrite"),
            ".OsType", List.of("Windows", "Linux"),
            ".PassName", List.of("OobeSystem"),
            ".ComponentName", List.of("Microsoft-Windows-Shell-Setup"),
            ".SettingName", List.of("AutoLogon", "FirstLogonCommands"),
            ".Protocol", List.of("Http", "Https"));

    private PowerShellReader() {}

    static boolean isPowerShell(JsonNode tree) {
        JsonNode first = tree.isArray() && !tree.isEmpty() ? tree.get(0) : tree;
        return first.has("Id") && first.has("Name") && (first.has("Sku") || first.has("VirtualMachineProfile"));
    }

    static List<SourceDocument> read(JsonNode tree) {
        SetReader reader = new SetReader(SourceFormat.POWERSHELL);
        List<SourceDocument> found = new ArrayList<>();
        for (int i = 0; i < (tree.isArray() ? tree.size() : 1); i++) {
            JsonNode set = tree.isArray() ? tree.get(i) : tree;
            String address = tree.isArray() ? "[" + i + "]" : "";
            refuseIfCut(set, "", tree.isArray() ? 1 : 0);
            if (!SetReader.isOtherType(set)) {
                JsonNode renamed = renamed("", set);
                if (renamed instanceof ObjectNode object) {
                    object.remove("resourceGroupName");
                }
                found.add(reader.read(renamed, Side.STATE, address));
            }
        }
        if (found.isEmpty()) {
            throw new InvalidSourceException(
                    "is an output of PowerShell without a scale set; write one with Get-AzVmss | ConvertTo-Json -Depth 20");
        }
        return found;
    }

    /** Depth counts the objects and arrays around a value; of {@code -Depth 2} three are printed. */
    private static void refuseIfCut(JsonNode tree, String path, int depth) {
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            String place = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            JsonNode value = member.getValue();
            if (value.isTextual() && isCut(value.textValue())) {
                throw new InvalidSourceException(
                        "is cut at depth " + depth + ", where " + place
                                + " has the name of a type instead of its value; write it with Get-AzVmss | ConvertTo-Json -Depth 20");
            }
            refuseIfCut(value, place, depth + 1);
        }
        if (tree.isArray()) {
            for (int i = 0; i < tree.size(); i++) {
                refuseIfCut(tree.get(i), path + "[" + i + "]", depth + 1);
            }
        }
    }

    private static boolean isCut(String text) {
        return TYPE_NAME.matcher(text).matches() || PRINTED_OBJECT.matcher(text).matches();
    }

    private static JsonNode renamed(String around, JsonNode value) {
        if (value.isArray()) {
            ArrayNode array = SourceJson.NODES.arrayNode();
            value.forEach(element -> array.add(renamed(around, element)));
            return array;
        } else if (!value.isObject()) {
            return value;
        }
        ObjectNode object = SourceJson.NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = member.getKey();
            boolean ofPeople = OF_PEOPLE.contains(name.toLowerCase(Locale.ROOT));
            JsonNode inner = ofPeople ? member.getValue() : renamed(name, named(around, name, member.getValue()));
            object.set(lowerFirst(name), inner);
        }
        return object;
    }

    /** The word that a number stands for; the number itself where none is known. */
    private static JsonNode named(String around, String name, JsonNode value) {
        if (!value.isIntegralNumber()) {
            return value;
        }
        List<String> words = ENUMS.getOrDefault(around + "." + name, ENUMS.getOrDefault("." + name, List.of()));
        int number = value.intValue();
        return number >= 0 && number < words.size() ? SourceJson.NODES.textNode(words.get(number)) : value;
    }

    private static String lowerFirst(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
