package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.source.TerraformTable.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Terraform plans as JSON: each change of a scale set has its attributes before and after.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">JSON output format</a>
 */
final class TerraformReader {

    private static final String COMMAND = "terraform plan -out=tfplan and terraform show -json tfplan";

    /** Resources whose content is a part of a set of another resource. */
    private static final Set<String> PARTS = Set.of("azurerm_virtual_machine_scale_set_extension");

    private final JsonNode plan;
    private final SetReader reader = new SetReader(SourceFormat.TERRAFORM_PLAN);
    private final SensitiveValues sensitive;

    private TerraformReader(JsonNode plan) {
        this.plan = plan;
        this.sensitive = SensitiveValues.of(plan);
    }

    static boolean isPlanOrState(JsonNode tree) {
        return tree.has("resource_changes") || tree.has("format_version") || isStateFile(tree);
    }

    private static boolean isStateFile(JsonNode tree) {
        return tree.has("terraform_version") && (tree.has("lineage") || tree.has("serial"));
    }

    static List<SourceDocument> read(JsonNode plan) {
        // A plan without changes has planned values, and a state without resources has nothing.
        if (isStateFile(plan) || !plan.has("resource_changes") && !plan.has("planned_values")) {
            throw new InvalidSourceException(
                    "is a Terraform state, which says nothing about a change; give a plan: " + COMMAND);
        }
        String version = plan.path("format_version").asText();
        if (!version.startsWith("0.") && !version.startsWith("1.")) {
            throw new InvalidSourceException(
                    "is a Terraform plan of a format that is not known here (known are 0.1 to 1.2);"
                            + " write it with a version 1 of Terraform: " + COMMAND);
        }
        TerraformProvider.refuseOthers(plan);
        return new TerraformReader(plan).documents();
    }

    private List<SourceDocument> documents() {
        List<SourceDocument> found = new ArrayList<>();
        List<SourceNote> parts = new ArrayList<>();
        for (JsonNode resource : plan.path("resource_changes")) {
            String type = resource.path("type").asText();
            boolean isManaged = resource.path("mode").asText("managed").equals("managed");
            if (!isManaged || resource.has("deposed")) {
                continue;
            }
            if (PARTS.contains(type) && changesSomething(resource)) {
                parts.add(SourceNote.of("the plan also changes "
                        + resource.path("address").asText() + ", an extension of a set, which is not looked at here"));
            }
            if (AzapiReader.isUpdateOfSet(resource) && changesSomething(resource)) {
                parts.add(
                        SourceNote.of(
                                "the plan also changes "
                                        + resource.path("address").asText()
                                        + ", whose body is merged into a set when the plan is applied, and which is not looked at here"));
            }
            Stream.of(Resource.values())
                    .filter(known -> known.type().equals(type))
                    .forEach(known -> read(resource, known, found));
            AzapiReader.read(reader, sensitive.ofResource(), resource, found);
        }
        if (found.isEmpty()) {
            refuseUpdatesOfSets();
            throw new InvalidSourceException(
                    "is a Terraform plan without a scale set; write one in whose configuration there is"
                            + " one (azurerm_linux_, azurerm_windows_ or azurerm_orchestrated_virtual_machine_scale_set, or"
                            + " azapi_resource): " + COMMAND);
        }
        parts.addAll(aboutAll());
        return found.stream()
                .map(document -> document.withNotes(
                        Stream.concat(document.notes().stream(), parts.stream()).toList()))
                .toList();
    }

    private void refuseUpdatesOfSets() {
        for (JsonNode resource : plan.path("resource_changes")) {
            if (AzapiReader.isUpdateOfSet(resource)) {
                throw new InvalidSourceException("is a Terraform plan whose only scale set is "
                        + resource.path("address").asText()
                        + ": azapi_update_resource reads the set when the plan is applied, merges its body into it and sends the"
                        + " whole; give the set as it is by --applied, and with the body merged into it by --desired");
            }
        }
    }

    private static boolean changesSomething(JsonNode resource) {
        String action = resource.path("change").path("actions").path(0).asText("no-op");
        return !action.equals("no-op") && !action.equals("read");
    }

    private List<SourceNote> aboutAll() {
        List<SourceNote> notes = new ArrayList<>();
        if (plan.path("errored").asBoolean()) {
            notes.add(SourceNote.of("planning ended with an error, so that the plan is not complete"));
        } else if (plan.path("complete").isBoolean() && !plan.path("complete").asBoolean()) {
            notes.add(SourceNote.of("the plan is not complete: another one is needed after it"));
        }
        return notes;
    }

    private void read(JsonNode resource, Resource known, List<SourceDocument> found) {
        JsonNode change = resource.path("change");
        String address = resource.path("address").asText();
        SensitiveValues hidden = sensitive.ofResource();
        TerraformMapping mapping = new TerraformMapping(known, hidden);
        JsonNode none = SourceJson.NODES.objectNode();
        Optional<ObjectNode> before = map(mapping, known, change.path("before"), none, change.path("before_sensitive"));
        hidden.turnToAfter();
        Optional<ObjectNode> after =
                map(mapping, known, change.path("after"), change.path("after_unknown"), change.path("after_sensitive"));
        before.ifPresent(set -> ArmObject.settle(set, none));
        after.ifPresent(set ->
                ArmObject.settle(set, before.<JsonNode>map(given -> given).orElse(none)));

        TerraformChanges changes = TerraformChanges.of(
                TerraformTable.of(known), change.path("before"), change.path("after"), change.path("after_unknown"));
        List<SourceNote> notes = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            notes.addAll(new TerraformApply(known, change, changes, features(resource)).notes());
        }
        if (!mapping.unmapped().isEmpty()) {
            notes.add(SourceNote.of("there is no known property for these attributes, which are ignored: "
                    + String.join(", ", mapping.unmapped())));
        }
        addOthers(hidden, resource, notes);
        before.ifPresent(set -> found.add(reader.read(set, Side.BEFORE, address, notes)));
        after.ifPresent(set -> found.add(reader.read(set, Side.AFTER, address, withUnknown(set, notes))));
    }

    /** The notes, and one on what only the apply will tell. */
    static List<SourceNote> withUnknown(JsonNode set, List<SourceNote> notes) {
        List<String> unknown = SourceJson.expressions(set, TerraformMapping.UNKNOWN);
        if (unknown.isEmpty()) {
            return notes;
        }
        List<SourceNote> all = new ArrayList<>(notes);
        all.add(SourceNote.of("known only after the apply, so the effect of a change is not known here: "
                + String.join(", ", unknown)));
        return all;
    }

    private static Optional<ObjectNode> map(
            TerraformMapping mapping, Resource resource, JsonNode values, JsonNode unknown, JsonNode marks) {
        if (!values.isObject()) {
            return Optional.empty();
        }
        ObjectNode set = mapping.map(values, unknown, marks);
        TerraformConstants.addTo(set, resource);
        return Optional.of(set);
    }

    private void addOthers(SensitiveValues hidden, JsonNode resource, List<SourceNote> notes) {
        JsonNode change = resource.path("change");
        hidden.note().ifPresent(notes::add);
        if (change.has("importing")) {
            notes.add(SourceNote.of("Terraform imports the set; the state before is what Terraform read"));
        }
        for (JsonNode drifted : plan.path("resource_drift")) {
            if (drifted.path("address").equals(resource.path("address"))
                    && change.path("before").isObject()) {
                notes.add(SourceNote.of("the set was changed by others than Terraform since the last apply"));
            }
        }
    }

    /** What the configuration says about the provider's features, as far as it is constant. */
    private JsonNode features(JsonNode resource) {
        String provider = resource.path("provider_name").asText();
        for (JsonNode configured : plan.path("configuration").path("provider_config")) {
            boolean isAzure = configured.path("name").asText().equals("azurerm");
            boolean isSame = provider.isEmpty()
                    || configured
                            .path("full_name")
                            .asText(provider)
                            .toLowerCase(Locale.ROOT)
                            .equals(provider);
            if (isAzure && isSame && !configured.has("alias")) {
                return configured.path("expressions").path("features").path(0);
            }
        }
        return SourceJson.NODES.objectNode();
    }
}
