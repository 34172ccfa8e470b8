package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where members that no accessor has belong, if those of an envelope stand beside the others. */
class FlatteningTest {

    private static final String NETWORK =
            "{'virtualMachineProfile': {'networkProfile': {'networkInterfaceConfigurations': [%s]}}}";

    private static final String EXTENSIONS = "{'virtualMachineProfile': {'extensionProfile': {'extensions': [%s]}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'newThing': 1, 'virtualMachineProfile': {}} | {'newThing': 1, 'virtualMachineProfile': {}}",
                "{'virtualMachineProfile': {}, 'newThing': {'a': []}, 'name': 'web'}"
                        + " | {'virtualMachineProfile': {}, 'newThing': {'a': []}}, 'name': 'web'",
                "{'overprovision': true, 'virtualMachineProfile': {'newThing': 1}}"
                        + " | {'overprovision': true, 'virtualMachineProfile': {'newThing': 1}}"
            })
    void anUnknownMemberBelongsToTheEnvelope(String cli, String rest) {
        assertSameInBothShapes("{'properties': " + rest + "}", cli);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 'n', 'newThing': 1} | {'name': 'n', 'properties': {'newThing': 1}}",
                "{'ipConfigurations': [{'name': 'ip', 'newThing': 1, 'primary': true}]}"
                        + " | {'properties': {'ipConfigurations': [{'name': 'ip', 'properties': {'newThing': 1, 'primary': true}}]}}",
                "{'dnsSettings': {'newThing': 1}} | {'properties': {'dnsSettings': {'newThing': 1}}}"
            })
    void soDoesThatOfAnInnerOne(String cli, String rest) {
        assertSameInBothShapes("{'properties': " + NETWORK.formatted(rest) + "}", NETWORK.formatted(cli));
    }

    private static void assertSameInBothShapes(String rest, String cli) {
        ScaleSet ofRest = scaleSet(rest);
        ScaleSet ofCli = scaleSet(cli);
        assertEquals(ofRest, ofCli);
        assertEquals(ofRest.hashCode(), ofCli.hashCode());
        assertEquals(tree(rest), ModelWriter.rest().toTree(ofCli));
        assertEquals(tree(cli), ModelWriter.of(Shape.CLI).toTree(ofRest));
        assertEquals(tree(cli), ModelWriter.of(Shape.CLI).toTree(ofCli));
    }

    @Test
    void theCommandLinesOwnMembersAreNoProperties() {
        String cli = "{'additionalProperties': {}, 'newThing': null, 'overprovision': true, 'resourceGroup': 'g'}";
        assertEquals(List.of(), Untyped.paths(scaleSet(cli)));
        assertEquals(scaleSet("{'properties': {'overprovision': true}}"), scaleSet(cli));
        assertEquals(tree(cli), ModelWriter.of(Shape.CLI).toTree(scaleSet(cli)));
    }

    @Test
    void whatOlderVersionsDidNotKnowStaysBesideTheEnvelope() {
        ScaleSet scaleSet = scaleSet("{'additionalProperties': {'newThing': 1}, 'overprovision': true}");
        assertEquals(List.of("additionalProperties"), Untyped.paths(scaleSet));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'virtualMachineProfile': {}, 'properties': {}}",
                "{'virtualMachineProfile': {}, 'properties': null}",
                "{'virtualMachineProfile': null, 'properties': {}}",
                "{'virtualMachineProfile': null, 'properties': '[variables(1)]'}",
                "{'virtualMachineProfile': {}, 'properties': {'zone': 1}}",
                "{'virtualMachineProfile': {}, 'PROPERTIES': {'OverProvision': true, 'newThing': null}, 'other': 2}",
                "{'additionalProperties': {}, 'overprovision': true, 'properties': {'additionalProperties': {}}}",
                "{'newThing': null, 'overprovision': true, 'properties': {'newThing': 1}}",
                "{'overprovision': '', 'zones': ['1']}",
                "{'virtualMachineProfile': {'networkProfile': {'networkInterfaceConfigurations': ["
                        + "{'name': 'n', 'properties': {'primary': true}}, {'name': 'o', 'properties': {}}, "
                        + "{'name': 'p', 'primary': true, 'properties': {'name': 'q'}}]}}}"
            })
    void anEnvelopeInADocumentWithoutOneIsWrittenAsItCame(String json) {
        ModelDocument<ScaleSet> document = ModelReader.create().read(ScaleSet.class, json.replace('\'', '"'));
        assertEquals(Shape.CLI, document.shape());
        assertEquals(tree(json), ModelWriter.of(Shape.CLI).toTree(document.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties': '[variables(1)]', 'virtualMachineProfile': null}",
                "{'virtualMachineProfile': null, 'PROPERTIES': '[variables(1)]'}",
                "{'properties': null, 'overprovision': true}",
                "{'overprovision': true, 'properties': null}"
            })
    void anEnvelopeWithoutMembersDoesNotTellTheFormatWhereverItStands(String json) {
        ModelDocument<ScaleSet> document = ModelReader.create().read(ScaleSet.class, json.replace('\'', '"'));
        assertEquals(Shape.CLI, document.shape());
        String written = ModelWriter.of(Shape.CLI).toJson(document.value());
        assertEquals(tree(json), tree(written));
        assertEquals(document.value(), scaleSet(written));
    }

    @Test
    void newMembersBesideAnExpressionAreThoseOfTheObject() {
        String network =
                "{'properties': {'virtualMachineProfile': {'networkProfile': {'networkInterfaceConfigurations': ["
                        + "{'name': 'n', 'properties': '[variables(1)]', 'newThing': 1}]}}}}";
        ScaleSet set = scaleSet(network);
        assertEquals(set, scaleSet(ModelWriter.of(Shape.CLI).toJson(set)));
    }

    @Test
    void itsMembersAreTheSameAsThoseBesideIt() {
        assertEquals(
                scaleSet("{'properties': {'virtualMachineProfile': {}, 'newThing': 1, 'overprovision': true}}"),
                scaleSet("{'virtualMachineProfile': {}, 'properties': {'newThing': 1, 'overprovision': true}}"));
        assertEquals(scaleSet("{'properties': {}}"), scaleSet("{'virtualMachineProfile': null, 'properties': {}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "properties.foo | {'virtualMachineProfile': {}, 'foo': 2, 'properties': {'foo': 1}}",
                "FOO | {'virtualMachineProfile': {}, 'properties': {'foo': 1}, 'FOO': 1}",
                "foo | {'virtualMachineProfile': {}, 'foo': null, 'foo': 1}",
                "properties.overProvision | {'overprovision': true, 'properties': {'overProvision': true}}",
                "Properties | {'overprovision': true, 'properties': {}, 'Properties': {}}"
            })
    void aMemberThatIsGivenTwiceIsRefused(String path, String json) {
        InvalidModelException refusal = refusal(json);
        assertEquals(path, refusal.path());
        assertEquals("occurs twice", refusal.problems().get(0).message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "properties | {'virtualMachineProfile': {}, 'properties': '[concat(]'}",
                "properties | {'properties': '[concat(]', 'virtualMachineProfile': {}}",
                "virtualMachineProfile.networkProfile.networkInterfaceConfigurations[0].properties"
                        + " | {'virtualMachineProfile': {'networkProfile': {'networkInterfaceConfigurations': ["
                        + "{'name': 'n', 'properties': '[variables(1)]', 'primary': true}]}}}"
            })
    void anExpressionCannotStandForMembersThatAreGiven(String path, String json) {
        InvalidModelException refusal = refusal(json);
        assertEquals(path, refusal.path());
        assertEquals(
                "is an expression, but some of its members are also present",
                refusal.problems().get(0).message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | {'name': 'n', 'properties': {'name': 'm'}}",
                "name | {'properties': {'name': 'm'}}",
                "ID | {'id': 'x', 'properties': {'ID': 'm'}}",
                "properties | {'properties': {'properties': {}}}",
                "newThing | {'newThing': 1, 'properties': {'newThing': 2}}",
                "ipConfigurations[1].properties.name"
                        + " | {'properties': {'ipConfigurations': [{}, {'properties': {'name': 'm'}}]}}"
            })
    void aNameThatMeansSomethingElseBesideTheEnvelopeIsNotWrittenThere(String name, String networkInterface) {
        ScaleSet scaleSet = scaleSet("{'properties': " + NETWORK.formatted(networkInterface) + "}");
        InvalidModelException refusal = assertThrows(
                InvalidModelException.class, () -> ModelWriter.of(Shape.CLI).toJson(scaleSet));
        assertEquals(
                "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[0].properties." + name
                        + ": cannot be written in the Azure CLI's format, because another member would have"
                        + " the same name",
                refusal.getMessage());
    }

    @Test
    void anUnknownMemberBesideTheEnvelopeIsNotWrittenUnderANameOfTheEnvelopes() {
        ScaleSet scaleSet = scaleSet("{'properties': {}, 'overprovision': true}");
        InvalidModelException refusal = assertThrows(
                InvalidModelException.class, () -> ModelWriter.of(Shape.CLI).toJson(scaleSet));
        assertEquals("overprovision", refusal.path());
    }

    @Test
    void norOneInsideItUnderANameThatOnlyTheCommandLineUses() {
        ScaleSet scaleSet =
                scaleSet("{'properties': " + EXTENSIONS.formatted("{'properties': {'typePropertiesType': 'a'}}") + "}");
        InvalidModelException refusal = assertThrows(
                InvalidModelException.class, () -> ModelWriter.of(Shape.CLI).toJson(scaleSet));
        assertEquals(
                "properties.virtualMachineProfile.extensionProfile.extensions[0].properties.typePropertiesType",
                refusal.path());
    }

    @Test
    void inTheRestShapeSuchNamesAreWrittenAsTheyCame() {
        String json = "{'properties': " + NETWORK.formatted("{'name': 'n', 'properties': {'name': 'm'}}") + "}";
        assertEquals(tree(json), ModelWriter.rest().toTree(scaleSet(json)));
    }

    @Test
    void aTypeThatIsWrittenAsOldVersionsDoGivesWayToTheResourceType() {
        ScaleSet old = scaleSet(EXTENSIONS.formatted("{'name': 'a', 'type': 'CustomScript'}"));
        ScaleSet changed = old.mapProperties(properties -> properties.mapVirtualMachineProfile(
                profile -> profile.mapExtensionProfile(extensions -> extensions.withExtensions(ModelList.of(extensions
                        .extensions()
                        .orElseThrow()
                        .get(0)
                        .withType("Microsoft.Compute/virtualMachineScaleSets/extensions"))))));
        assertEquals(
                tree(EXTENSIONS.formatted(
                        "{'name': 'a', 'type': 'Microsoft.Compute/virtualMachineScaleSets/extensions',"
                                + " 'typePropertiesType': 'CustomScript'}")),
                ModelWriter.of(Shape.CLI).toTree(changed));
    }

    @Test
    void aValueTakesThePlaceOfWhatMeantNothing() {
        ModelObject extension = Extension.builder()
                .name("a")
                .properties(ExtensionProperties.builder()
                        .remainder(Remainder.NONE.withUnknown("newThing", JsonValue.of(true)))
                        .build())
                .remainder(silent("newThing"))
                .build();
        assertEquals(
                tree("{'name': 'a', 'newThing': true}"),
                ModelWriter.of(Shape.CLI).toTree(extension));
    }

    private static Remainder silent(String name) {
        Remainder.Recorder recorder = new Remainder.Recorder();
        recorder.setSilent(name, JsonValue.NULL);
        return recorder.toRemainder();
    }

    private static InvalidModelException refusal(String json) {
        return assertThrows(InvalidModelException.class, () -> scaleSet(json));
    }

    private static ScaleSet scaleSet(String json) {
        return ModelReader.create()
                .read(ScaleSet.class, json.replace('\'', '"'))
                .value();
    }

    private static JsonNode tree(String json) {
        return ModelReader.readTree(json.replace('\'', '"'));
    }
}
