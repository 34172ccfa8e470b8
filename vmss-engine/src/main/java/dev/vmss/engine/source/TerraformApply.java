package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.source.TerraformChanges.Changed;
import dev.vmss.engine.source.TerraformTable.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code terraform apply} does otherwise than the service would with one update in place: it replaces the set, it leaves
 * planned changes out, and it upgrades instances by itself. What is known of one attribute stands in the table's notes.
 *
 * @see <a href="https://github.com/hashicorp/terraform-provider-azurerm">terraform-provider-azurerm v4.81.0 and v5.2.0</a>
 */
final class TerraformApply {

    private static final String COMPUTE = "terraform-provider-azurerm, internal/services/compute/";
    private static final String DELETE = COMPUTE + "linux_virtual_machine_scale_set_resource.go, function Delete";
    private static final String ROLL = COMPUTE + "virtual_machine_scale_set_update.go";

    /** What makes linux and windows sets bring their instances to the latest model. */
    private static final List<String> ROLLED = List.of(
            "sku",
            "source_image_id",
            "source_image_reference",
            "os_disk",
            "data_disk",
            "custom_data",
            "user_data",
            "extension",
            "extensions_time_budget",
            "boot_diagnostics");

    private final Resource resource;
    private final JsonNode change;
    private final TerraformChanges changes;
    private final JsonNode features;

    TerraformApply(Resource resource, JsonNode change, TerraformChanges changes, JsonNode features) {
        this.resource = resource;
        this.change = change;
        this.changes = changes;
        this.features = features;
    }

    List<SourceNote> notes() {
        List<SourceNote> notes = new ArrayList<>();
        if (isReplacement(change)) {
            notes.add(replacement());
            return notes;
        } else if (changes.all().isEmpty()) {
            return notes;
        }
        addLeftOut(notes);
        addInstances(notes);
        return notes;
    }

    static boolean isReplacement(JsonNode change) {
        Set<String> actions = new LinkedHashSet<>();
        change.path("actions").forEach(action -> actions.add(action.asText()));
        return actions.contains("create") && (actions.contains("delete") || actions.contains("forget"));
    }

    private SourceNote replacement() {
        Set<String> causes = replacePaths(change);
        if (causes.isEmpty()) {
            causes = changes.all().stream()
                    .filter(changed -> changed.attribute().row().forceNew().equals("yes"))
                    .map(changed -> changed.attribute().path())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return new SourceNote(replaces(causes), DELETE);
    }

    static String replaces(Set<String> causes) {
        return "Terraform does not update this set but replaces it"
                + (causes.isEmpty() ? "" : " because of " + String.join(", ", causes))
                + ": it deletes the set with all its instances and creates it anew; what is said here is what Azure would do"
                + " with an update in place";
    }

    /** The attributes that make Terraform replace the set, as the plan names them. */
    static Set<String> replacePaths(JsonNode change) {
        Set<String> paths = new LinkedHashSet<>();
        for (JsonNode path : change.path("replace_paths")) {
            StringBuilder text = new StringBuilder();
            for (JsonNode step : path) {
                text.append(step.isNumber() ? "[" + step.asText() + "]" : (text.isEmpty() ? "" : ".") + step.asText());
            }
            paths.add(text.toString());
        }
        return paths;
    }

    private void addLeftOut(List<SourceNote> notes) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (Changed changed : changes.all()) {
            for (String clause : changed.attribute().row().note().split("; ")) {
                boolean fails = clause.contains("fails at apply") || clause.contains("apply fails");
                boolean isLeftOut = clause.contains("not sent") || clause.contains("sent instead");
                if ((fails || isLeftOut) && applies(clause, changed)) {
                    paths.computeIfAbsent(clause, key -> new ArrayList<>())
                            .add(changed.attribute().path());
                }
            }
        }
        paths.forEach((clause, at) -> notes.add(new SourceNote(
                "the plan changes " + String.join(", ", at) + ", and yet: " + clause,
                COMPUTE + resource.inTable() + "_virtual_machine_scale_set_resource.go")));
    }

    /** Whether what a clause speaks of is what happens here; where that cannot be told, it may be. */
    private boolean applies(String clause, Changed changed) {
        JsonNode after = change.path("after");
        if (clause.startsWith("removal ")) {
            return changed.isRemoved();
        } else if (clause.startsWith("false to true ")) {
            return changed.after().asBoolean();
        } else if (clause.contains("without priority Spot")) {
            return !after.path("priority").asText("Spot").equalsIgnoreCase("Spot");
        } else if (clause.contains("with upgrade_mode Automatic")) {
            return after.path("upgrade_mode").asText("Automatic").equalsIgnoreCase("Automatic");
        } else if (clause.contains("change of the image")) {
            return changes.touch("source_image_id") || changes.touch("source_image_reference");
        } else if (clause.contains("DiskWithVMGuestState")) {
            String type = after.path("os_disk")
                    .path(0)
                    .path("security_encryption_type")
                    .asText();
            return changed.after().asBoolean() && type.equalsIgnoreCase("DiskWithVMGuestState");
        } else if (clause.contains("UltraSSD_LRS fails")) {
            return after.path("data_disk").toString().toUpperCase(Locale.ROOT).contains("ULTRASSD_LRS");
        }
        return true;
    }

    private void addInstances(List<SourceNote> notes) {
        List<String> rolled = ROLLED.stream().filter(changes::touch).toList();
        String mode = change.path("after")
                .path("upgrade_mode")
                .asText(change.path("before").path("upgrade_mode").asText("Manual"));
        boolean isManual = mode.equalsIgnoreCase("Manual");
        if (resource == Resource.ORCHESTRATED) {
            if (isManual) {
                notes.add(new SourceNote("Terraform itself brings no instance to the latest model", ROLL));
            }
        } else if (rolled.isEmpty()) {
            if (isManual) {
                notes.add(new SourceNote(
                        "Terraform itself brings no instance to the latest model for these changes", ROLL));
            }
        } else if (isOff("roll_instances_when_required")) {
            notes.add(new SourceNote(
                    "Terraform itself brings no instance to the latest model, since the provider's features say"
                            + " roll_instances_when_required = false",
                    ROLL));
        } else if (isManual) {
            notes.add(new SourceNote(
                    "after the update Terraform brings every instance that lacks the latest model to it, one after the other:"
                            + " it updates the instance"
                            + (isOff("reimage_on_manual_upgrade")
                                    ? ""
                                    : ", then reimages it, whose OS disk is replaced")
                            + "; it does so because of " + String.join(", ", rolled)
                            + ", unless the provider's features say roll_instances_when_required = false",
                    ROLL));
        } else if (mode.equalsIgnoreCase("Automatic")) {
            String version = change.path("after")
                    .path("source_image_reference")
                    .path(0)
                    .path("version")
                    .asText();
            notes.add(new SourceNote(
                    version.equalsIgnoreCase("latest")
                            ? "after the update Terraform starts a rolling upgrade of the OS image"
                            : "Terraform itself does nothing to the instances after the update",
                    ROLL));
        }
        if (resource != Resource.ORCHESTRATED && !rolled.isEmpty() && upgradesOsByItself()) {
            notes.add(new SourceNote(
                    "Terraform turns automatic OS upgrades off before it acts on the instances, and on again after it",
                    ROLL));
        }
    }

    private boolean upgradesOsByItself() {
        JsonNode policy =
                change.path("after").path("automatic_os_upgrade_policy").path(0);
        return policy.path("enable_automatic_os_upgrade").asBoolean()
                || policy.path("automatic_os_upgrade_enabled").asBoolean();
    }

    private boolean isOff(String feature) {
        JsonNode value =
                features.path("virtual_machine_scale_set").path(0).path(feature).path("constant_value");
        return value.isBoolean() && !value.booleanValue();
    }
}
