package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static final String REST = """
            {
              "id": "/subscriptions/s/resourceGroups/web/providers/Microsoft.Compute/virtualMachineScaleSets/front",
              "name": "front",
              "location": "westus",
              "properties": {
                "upgradePolicy": {"mode": "Manual"},
                "virtualMachineProfile": {
                  "networkProfile": {"networkInterfaceConfigurations": [{
                    "name": "nic",
                    "properties": {"primary": true, "ipConfigurations": [{"name": "ip", "properties": {"primary": true}}]}
                  }]}
                }
              }
            }
            """;

    private static final String CLI = """
            {
              "additionalProperties": {},
              "automaticRepairsPolicy": null,
              "id": "/subscriptions/s/resourceGroups/web/providers/Microsoft.Compute/virtualMachineScaleSets/front",
              "identity": null,
              "location": "westus",
              "name": "front",
              "resourceGroup": "web",
              "upgradePolicy": {"additionalProperties": {}, "mode": "Manual", "rollingUpgradePolicy": null},
              "virtualMachineProfile": {
                "networkProfile": {"networkInterfaceConfigurations": [{
                  "ipConfigurations": [{"name": "ip", "primary": true, "subnet": null}],
                  "name": "nic",
                  "primary": true
                }]}
              },
              "zones": null
            }
            """;

    @Test
    void bothShapesGiveEqualValues() {
        assertEquals(scaleSet(REST), scaleSet(CLI));
        assertEquals(scaleSet(REST).hashCode(), scaleSet(CLI).hashCode());
    }

    @Test
    void theShapeIsTold() {
        assertEquals(Shape.REST, ModelReader.create().read(ScaleSet.class, REST).shape());
        assertEquals(Shape.CLI, ModelReader.create().read(ScaleSet.class, CLI).shape());
    }

    @Test
    void theShapeOfADocumentWithNeitherEnvelopeNorMarkIsTheRestApis() {
        assertEquals(
                Shape.REST,
                ModelReader.create()
                        .read(ScaleSet.class, "{\"name\": \"front\"}")
                        .shape());
    }

    @Test
    void theMarkAloneTellsTheCommandLine() {
        String json = "{\"additionalProperties\": {}, \"name\": \"front\", \"zones\": null}";
        ModelDocument<ScaleSet> document = ModelReader.create().read(ScaleSet.class, json);
        assertEquals(Shape.CLI, document.shape());
        assertEquals(ScaleSet.builder().name("front").build(), document.value());
    }

    @Test
    void theMarkTellsTheShapeOfAViewToo() {
        String json = "{\"additionalProperties\": {}, \"computerName\": null, \"osName\": \"ubuntu\"}";
        ModelDocument<InstanceView> document = ModelReader.create().read(InstanceView.class, json);
        assertEquals(Shape.CLI, document.shape());
        assertEquals(InstanceView.builder().osName("ubuntu").build(), document.value());
    }

    @Test
    void nullsOfTheCommandLineHaveNoMeaning() {
        assertEquals(List.of(), List.copyOf(scaleSet(CLI).remainder().nulls()));
    }

    @Test
    void whatHasNoMeaningIsWrittenAgainInTheCommandLinesShape() throws JsonProcessingException {
        assertEquals(ModelReader.readTree(CLI), ModelWriter.of(Shape.CLI).toTree(scaleSet(CLI)));
    }

    @Test
    void whatHasNoMeaningIsNotWrittenInTheRestShape() throws JsonProcessingException {
        assertEquals(ModelReader.readTree(REST), ModelWriter.rest().toTree(scaleSet(CLI)));
    }

    @Test
    void aValueThatHasBeenSetReplacesTheSilentNull() {
        ScaleSet changed = scaleSet(CLI).withZones(ModelList.of("1"));
        JsonNode json = ModelWriter.of(Shape.CLI).toTree(changed);
        assertEquals("[\"1\"]", json.path("zones").toString());
    }

    @Test
    void theResourceGroupBesideAnIdIsNoPropertyOfItsOwn() {
        assertEquals(List.of(), Untyped.paths(scaleSet(CLI)));
    }

    @Test
    void theResourceGroupInTheRestShapeIsUnknown() {
        ScaleSet scaleSet = scaleSet("{\"resourceGroup\": \"web\", \"properties\": {}}");
        assertEquals(List.of("resourceGroup"), Untyped.paths(scaleSet));
    }

    @Test
    void anEnvelopeOfNothingButNullsIsAbsent() {
        String rest = "{\"properties\": {\"networkProfile\": {\"networkInterfaces\": [{\"id\": \"/nic\"}]}}}";
        String cli = "{\"networkProfile\": {\"networkInterfaces\": [{\"id\": \"/nic\", \"primary\": null}]}}";
        assertEquals(instance(rest), instance(cli));
    }

    @Test
    void theNullsOfAnAbsentEnvelopeAreWrittenAgain() throws JsonProcessingException {
        String cli = "{\"networkProfile\": {\"networkInterfaces\": [{\"id\": \"/nic\", \"primary\": null}]}}";
        assertEquals(ModelReader.readTree(cli), ModelWriter.of(Shape.CLI).toTree(instance(cli)));
    }

    @Test
    void anEnvelopeThatHasBeenSetReplacesItsSilentNulls() {
        String cli = "{\"overprovision\": null, \"zones\": [\"1\"]}";
        ScaleSet changed = scaleSet(cli)
                .withProperties(ScaleSetProperties.builder().overprovision(true).build());
        assertEquals(
                "{\"overprovision\":true,\"zones\":[\"1\"]}",
                ModelWriter.of(Shape.CLI).toTree(changed).toString());
    }

    @Test
    void anEnvelopeBesideFlattenedMembersIsReadWithThem() {
        ScaleSet mixed =
                scaleSet("{\"overprovision\": true, \"properties\": {\"upgradePolicy\": {\"mode\": \"Manual\"}}}");
        ScaleSetProperties properties = mixed.properties().orElseThrow();
        assertEquals(Optional.of(true), properties.overprovision());
        assertEquals(Optional.of(UpgradeMode.MANUAL), mixed.upgradePolicy().flatMap(UpgradePolicy::mode));
    }

    @Test
    void aFlattenedMemberBehindTheEnvelopeIsUnknown() {
        ScaleSet scaleSet = scaleSet("{\"properties\": {}, \"overprovision\": true}");
        assertEquals(List.of("overprovision"), Untyped.paths(scaleSet));
    }

    @Test
    void jsonIsIndentedForReaders() {
        assertEquals(
                "{" + System.lineSeparator() + "  \"name\" : \"front\"" + System.lineSeparator() + "}",
                ModelWriter.rest().toJson(ScaleSet.builder().name("front").build()));
    }

    private static ScaleSet scaleSet(String json) {
        return read(ScaleSet.class, json);
    }

    private static ScaleSetInstance instance(String json) {
        return read(ScaleSetInstance.class, json);
    }

    private static <T extends ModelObject> T read(Class<T> type, String json) {
        return ModelReader.create().read(type, json).value();
    }
}
