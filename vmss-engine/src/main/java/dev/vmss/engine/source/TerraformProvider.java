package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a plan is of a provider whose attributes the table has. */
final class TerraformProvider {

    /** A version that is asked for, and not one that is excluded or a bound from above. */
    private static final Pattern WANTED = Pattern.compile("(?:^|,)\\s*(~>|>=|=)?\\s*v?(\\d+)(?:\\.\\d+)*");

    private static final Pattern UPPER = Pattern.compile("(<=?)\\s*v?(\\d+)((?:\\.\\d+)*)");

    private static final int OLDEST = 4;
    private static final int NEWEST = 5;

    /** Attributes and blocks that the provider had up to 3.x only. */
    private static final Set<String> OLD = Set.of("terminate_notification", "scale_in_policy", "gallery_applications");

    private static final String COMMAND =
            "; the attributes of versions 4 and 5 are known: run terraform init -upgrade with"
                    + " such a version, then terraform plan -out=tfplan and terraform show -json tfplan";

    private TerraformProvider() {}

    static void refuseOthers(JsonNode plan) {
        for (JsonNode provider : plan.path("configuration").path("provider_config")) {
            String constraint = provider.path("version_constraint").asText();
            if (provider.path("name").asText().equals("azurerm") && !admitsKnown(constraint)) {
                throw new InvalidSourceException("is a plan of another version of the provider azurerm" + COMMAND);
            }
        }
        for (JsonNode resource : plan.path("resource_changes")) {
            String type = resource.path("type").asText();
            boolean isManaged = resource.path("mode").asText("managed").equals("managed");
            JsonNode change = resource.path("change");
            boolean isOld = type.equals("azurerm_virtual_machine_scale_set")
                    || type.startsWith("azurerm_")
                            && type.endsWith("virtual_machine_scale_set")
                            && OLD.stream()
                                    .anyMatch(name -> isGiven(change.path("before"), name)
                                            || isGiven(change.path("after"), name));
            if (isManaged && isOld) {
                throw new InvalidSourceException("is a plan of the provider azurerm before its version 4" + COMMAND);
            }
        }
    }

    private static boolean isGiven(JsonNode values, String name) {
        JsonNode value = values.path(name);
        return !value.isMissingNode() && !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }

    /** Whether a constraint such as {@code ~> 4.0} or {@code >= 3.0, < 5.0} can be met by a version that is known. */
    static boolean admitsKnown(String constraint) {
        Matcher wanted = WANTED.matcher(constraint);
        while (wanted.find()) {
            int major = Integer.parseInt(wanted.group(2));
            boolean isFloor = ">=".equals(wanted.group(1))
                    // Without a minor version, ~> admits later major ones.
                    || "~>".equals(wanted.group(1)) && !wanted.group().contains(".");
            if (major > NEWEST || !isFloor && major < OLDEST) {
                return false;
            }
        }
        Matcher upper = UPPER.matcher(constraint);
        while (upper.find()) {
            boolean isWhole =
                    upper.group(3).matches("(\\.0)*") && upper.group(1).equals("<");
            int last = Integer.parseInt(upper.group(2)) - (isWhole ? 1 : 0);
            if (last < OLDEST) {
                return false;
            }
        }
        return true;
    }
}
