package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceView;
import dev.vmss.model.json.InvalidModelException.Problem;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in which a property has a value of another JSON type or occurs twice, and documents of another kind. */
class WrongDocumentsTest {

    @Test
    void allWrongTypesAreReportedWithTheirPathsAndLines() {
        InvalidModelException refusal = refusal("""
                {
                  "location": {},
                  "tags": ["a"],
                  "properties": {
                    "overprovision": 1,
                    "virtualMachineProfile": {
                      "storageProfile": {
                        "dataDisks": [
                          {"lun": 0},
                          {"lun": "zero"}
                        ]
                      }
                    }
                  },
                  "sku": {"capacity": 3.5}
                }
                """);
        assertEquals(
                List.of(
                        new Problem("location", "expected a string, found an object", 2),
                        new Problem("tags", "expected an object, found an array", 3),
                        new Problem("properties.overprovision", "expected true or false, found a number", 5),
                        new Problem(
                                "properties.virtualMachineProfile.storageProfile.dataDisks[1].lun",
                                "expected an integer, found a string",
                                10),
                        new Problem("sku.capacity", "expected an integer, found a number", 15)),
                refusal.problems());
    }

    @Test
    void theMessageNamesEveryPlace() {
        InvalidModelException refusal = refusal("{\"zones\": {},\n\"properties\": 5}");
        assertEquals(
                "zones: expected an array, found an object (line 1); properties: expected an object, found a number (line 2)",
                refusal.getMessage());
    }

    @Test
    void thePathIsThatOfTheFirstProblem() {
        assertEquals("zones", refusal("{\"zones\": {}, \"properties\": 5}").path());
    }

    @Test
    void aProblemBelowAMemberThatWasHeldBackHasItsWholePath() {
        assertEquals(
                "sku.capacity",
                refusal("{\"sku\": {\"capacity\": {}}, \"properties\": {}}").path());
        assertEquals(
                "zones[1]",
                refusal("{\"zones\": [\"1\", []], \"properties\": {}}").path());
        assertEquals(
                "tags.env",
                refusal("{\"tags\": {\"env\": []}, \"properties\": {}}").path());
    }

    @Test
    void theCommandLinesPathsAreThoseOfTheDocument() {
        assertEquals(
                "upgradePolicy.mode",
                refusal("{\"upgradePolicy\": {\"mode\": {}}}").path());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\": \"a\", \"name\": \"b\"} | name",
                "{\"name\": \"a\", \"NAME\": \"b\"} | NAME",
                "{\"name\": null, \"name\": null} | name",
                "{\"name\": \"a\", \"properties\": {}, \"Name\": \"b\"} | Name",
                "{\"properties\": {}, \"properties\": {}} | properties",
                "{\"properties\": {\"overprovision\": true, \"overProvision\": true}} | properties.overProvision",
                "{\"properties\": {\"newKnob\": 1, \"newKNOB\": 2}} | properties.newKNOB",
                "{\"overprovision\": true, \"overProvision\": null} | overProvision",
                "{\"overprovision\": true, \"properties\": {\"overprovision\": true}} | properties.overprovision",
                "{\"overprovision\": true, \"properties\": {}, \"properties\": {}} | properties",
                "{\"properties\": {}, \"tags\": {\"env\": \"a\", \"env\": \"b\"}} | tags.env",
                "{\"properties\": {}, \"tags\": {\"env\": \"a\", \"Env\": null}} | tags.Env"
            })
    void aMemberThatIsGivenTwiceIsReported(String json, String path) {
        InvalidModelException refusal = refusal(json);
        assertEquals(
                List.of(path), refusal.problems().stream().map(Problem::path).toList());
        assertEquals("occurs twice", refusal.problems().get(0).message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tags\": {\"env\": \"a\", \"env\": \"b\"}}",
                "{\"properties\": {\"newKnob\": {\"a\": 1, \"a\": 2}}}",
                "{\"newKnob\": {\"a\": 1, \"a\": 2}}"
            })
    void aMemberThatIsGivenTwiceInAnyJsonIsReported(String json) {
        assertEquals(1, refusal(json).problems().size());
    }

    @Test
    void twoNamesOfTheCommandLineForOnePropertyAreGivenTwice() {
        String members = "\"type\": \"CustomScript\", \"type1\": \"CustomScript\"";
        String json = "{\"virtualMachineProfile\": {\"extensionProfile\": {\"extensions\": [{" + members + "}]}}}";
        assertEquals("occurs twice", refusal(json).problems().get(0).message());
    }

    @Test
    void theNumberOfReportedProblemsIsLimited() {
        String disks =
                IntStream.range(0, 1_000).mapToObj(lun -> "{\"lun\": {}}").collect(Collectors.joining(","));
        String json =
                "{\"properties\": {\"virtualMachineProfile\": {\"storageProfile\": {\"dataDisks\": [" + disks + "]}}}}";
        assertEquals(100, refusal(json).problems().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[] | expected an object",
                "\"front\" | expected an object",
                "null | expected an object",
                "{\"type\": \"Microsoft.Compute/virtualMachines\"} "
                        + "| is a Microsoft.Compute/virtualMachines, not a scale set",
                "{\"type\": \"VMSS\"} | is of another resource type, not a scale set",
                "{\"vmAgent\": {}, \"statuses\": []} | is the instance view of an instance, not a scale set",
                "{\"virtualMachine\": {}} | is the instance view of a scale set, not a scale set",
                "{\"name\": \"a\", \"instanceId\": \"0\", \"properties\": {\"latestModelApplied\": true}} "
                        + "| is an instance of a scale set, not a scale set",
                "{\"properties\": {\"runningStatus\": {}}} | is the status of a rolling upgrade, not a scale set",
                "{\"value\": [{\"name\": \"a\"}], \"nextLink\": \"n\"} | is a page of a list, not a scale set",
                "{\"count\": 0, \"value\": [], \"name\": \"a\"} | is a page of a list, not a scale set",
                "{\"foo\": 1} | has no property of a scale set"
            })
    void aDocumentOfAnotherKindIsRefusedInOneSentence(String json, String sentence) {
        List<Problem> problems = refusal(json).problems();
        assertEquals(1, problems.size());
        assertEquals(sentence, problems.get(0).message());
        assertEquals("", problems.get(0).path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$schema': 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', 'resources': []}",
                "{'$schema': 'http://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',"
                        + " 'contentVersion': '1.0.0.0', 'parameters': {'a': {'type': 'int'}}, 'resources': '[variables(1)]'}",
                "{'resources': [{'type': 'Microsoft.Compute/virtualMachineScaleSets', 'apiVersion': '2024-07-01'}]}",
                "{'languageVersion': '2.0', 'resources': {'set': {'apiVersion': '2024-07-01', 'properties': '[variables(1)]'}}}"
            })
    void aTemplateIsRefusedWithWhatToGiveInstead(String json) {
        assertEquals(
                "is a template, not a scale set; supply only its resource of type"
                        + " Microsoft.Compute/virtualMachineScaleSets, with values instead of expressions",
                refusal(json.replace('\'', '"')).getMessage());
        assertEquals(
                "is a template, not the instance view of an instance; supply the answer of the service,"
                        + " with values instead of expressions",
                refusal(InstanceView.class, json.replace('\'', '"')).getMessage());
    }

    @Test
    void aSetWithResourcesOfItsOwnIsNoTemplateAndNoInstance() {
        String json = "{\"properties\": {\"overprovision\": true}, \"resources\":"
                + " [{\"type\": \"extensions\", \"apiVersion\": \"2024-07-01\"}]}";
        assertEquals(Shape.REST, ModelReader.create().read(ScaleSet.class, json).shape());
    }

    @Test
    void theViewsAreToldApart() {
        String ofInstance = "{\"osName\": \"ubuntu\", \"statuses\": []}";
        String ofSet = "{\"virtualMachine\": {\"statusesSummary\": []}, \"statuses\": []}";
        assertEquals(
                "is the instance view of an instance, not the instance view of a scale set",
                refusal(ScaleSetInstanceView.class, ofInstance).getMessage());
        assertEquals(
                "is the instance view of a scale set, not the instance view of an instance",
                refusal(InstanceView.class, ofSet).getMessage());
    }

    @Test
    void aScaleSetIsNoInstance() {
        String json = "{\"sku\": {\"capacity\": 1}, \"properties\": {\"overprovision\": true}}";
        assertEquals(
                "is a scale set, not an instance of a scale set",
                refusal(ScaleSetInstance.class, json).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\": \"microsoft.compute/VIRTUALMACHINESCALESETS\"}",
                "{\"plan\": null, \"newKnob\": 1}",
                "{\"sku\": \"[variables('sku')]\", \"newKnob\": 1}",
                "{\"location\": \"westus\", \"newKnob\": 1}"
            })
    void aDocumentThatMayBeOfItsKindIsRead(String json) {
        assertEquals(Shape.REST, ModelReader.create().read(ScaleSet.class, json).shape());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zones\": \"hunter2\"}",
                "{\"zones\": {\"a\": \"hunter2\"}}",
                "{\"properties\": {\"overprovision\": \"hunter2\"}}",
                "{\"properties\": {\"virtualMachineProfile\": \"hunter2\"}}",
                "{\"properties\": {\"virtualMachineProfile\": {\"osProfile\": [\"hunter2\"]}}}",
                "{\"name\": \"a\", \"name\": \"hunter2\"}",
                "{\"type\": \"hunter2\"}",
                "{\"newKnob\": \"hunter2\"}",
                "{\"name\": \"hunter2\", }",
                "{\"name\": hunter2}",
                "{\"name\": \"hunter2",
                "{\"name\": \"hunter2\\q\"}",
                "{} hunter2",
                "hunter2",
                "\"hunter2\"",
                "{\"newKnob\": {\"a\": \"hunter2\", \"a\": \"hunter2\"}}"
            })
    void noMessageHoldsAValue(String json) {
        InvalidModelException refusal = refusal(json);
        assertFalse(refusal.toString().contains("hunter2"), refusal::toString);
        assertNull(refusal.getCause());
    }

    private static InvalidModelException refusal(String json) {
        return refusal(ScaleSet.class, json);
    }

    private static InvalidModelException refusal(Class<? extends ModelObject> type, String json) {
        return assertThrows(
                InvalidModelException.class, () -> ModelReader.create().read(type, json));
    }
}
