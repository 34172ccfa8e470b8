package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be read is written as it came. */
class LosslessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // absent, null and empty
                "{}",
                "{'zones': null}",
                "{'zones': []}",
                "{'tags': {}}",
                "{'tags': {'env': null, 'team': 'a'}}",
                "{'sku': {}}",
                "{'properties': {}}",
                "{'properties': null}",
                "{'properties': {'virtualMachineProfile': {'osProfile': null}}}",
                "{'identity': {'userAssignedIdentities': {'/id': {}, '/gone': null}}}",
                "{'zones': ['1', null]}",
                "{'zones': [null]}",
                "{'properties': {'virtualMachineProfile': {'storageProfile': {'dataDisks': [null, {'lun': 0}]}}}}",
                "{'identity': {'userAssignedIdentities': {'/id': null, '/other': '[json(1)]'}}}",
                // unknown properties
                "{'sku': {'name': 'a'}, 'newKnob': 1}",
                "{'sku': {'name': 'a', 'newKnob': {'a': null}}}",
                "{'properties': {'newKnob': [1.50], 'upgradePolicy': {'newKnob': null}}}",
                "{'properties': {'virtualMachineProfile': {'storageProfile': {'dataDisks': [{'lun': 0, 'newKnob': true}]}}}}",
                // other spellings
                "{'Location': 'westus', 'properties': {'overProvision': true}}",
                "{'SKU': {'NAME': 'a'}}",
                "{'properties': {'OverProvision': null}}",
                "{'PROPERTIES': {'overprovision': true}}",
                "{'location': 'West US', 'properties': {'upgradePolicy': {'mode': 'ROLLING'}}}",
                // other forms
                "{'properties': {'overprovision': 'true'}}",
                "{'properties': {'overprovision': 'False'}}",
                "{'properties': {'platformFaultDomainCount': '5'}}",
                "{'sku': {'capacity': '3'}}",
                "{'sku': {'capacity': 3.0}}",
                "{'sku': {'capacity': ''}}",
                "{'properties': {'OverProvision': '', 'platformFaultDomainCount': ''}}",
                "{'properties': {'virtualMachineProfile': {'billingProfile': {'maxPrice': ''}}}}",
                "{'properties': {'skuProfile': {'vmSizes': [{'name': 'a', 'rank': ''}, {'name': 'b', 'rank': '1'}]}}}",
                "{'zones': [1, '2']}",
                "{'name': 1, 'location': true}",
                "{'tags': {'number': 1, 'truth': true, 'text': 'a'}}",
                "{'properties': {'virtualMachineProfile': {'billingProfile': {'maxPrice': '-1'}}}}",
                "{'properties': {'virtualMachineProfile': {'billingProfile': {'maxPrice': 0.10}}}}",
                // template expressions
                "{'sku': '[variables(\\'sku\\')]'}",
                "{'sku': {'capacity': '[parameters(\\'count\\')]'}}",
                "{'zones': '[pickZones(\\'a\\', \\'b\\', \\'c\\')]'}",
                "{'zones': ['1', '[parameters(\\'zone\\')]']}",
                "{'tags': '[parameters(\\'tags\\')]'}",
                "{'properties': '[variables(\\'all\\')]'}",
                "{'properties': {'overprovision': '[parameters(\\'over\\')]'}}",
                "{'properties': {'virtualMachineProfile': {'storageProfile': "
                        + "{'dataDisks': [{'lun': 0}, '[variables(\\'d\\')]']}}}}",
                "{'identity': {'userAssignedIdentities': {'[variables(\\'id\\')]': '[json(\\'{}\\')]', '/id': {}}}}",
                "{'name': '[parameters(\\'name\\')]', 'type': '[variables(\\'type\\')]'}",
                "{'copy': {'name': 'loop', 'count': 2}, 'condition': '[parameters(\\'on\\')]', 'dependsOn': []}"
            })
    void aDocumentIsWrittenAsItCame(String json) throws JsonProcessingException {
        JsonNode tree = tree(json);
        assertEquals(tree, ModelWriter.rest().toTree(scaleSet(json)));
    }

    @Test
    void aNumberThatAzureDoesNotAcceptIsKept() throws JsonProcessingException {
        int seen = 0;
        for (ObjectType type : ModelTypes.all()) {
            for (Property property : type.properties()) {
                List<Long> outside = LongStream.concat(
                                property.min().stream().map(min -> min - 1),
                                property.max().stream().map(max -> max + 1))
                        .boxed()
                        .toList();
                for (long number : outside) {
                    for (String written : List.of("%d", "\"%d\"", "%d.0")) {
                        String json = "{\"" + property.name() + "\":" + written.formatted(number) + "}";
                        ModelObject read =
                                ModelReader.create().read(type.javaType(), json).value();
                        assertEquals(
                                Set.of(property.name()),
                                read.remainder().untyped().keySet());
                        assertEquals(json, ModelWriter.rest().toTree(read).toString());
                        seen++;
                    }
                }
            }
        }
        assertTrue(seen > 0);
    }

    @Test
    void absentNullAndEmptyAreThreeThings() {
        ScaleSet absent = scaleSet("{}");
        ScaleSet removed = scaleSet("{'zones': null}");
        ScaleSet empty = scaleSet("{'zones': []}");
        assertNotEquals(absent, removed);
        assertNotEquals(absent, empty);
        assertNotEquals(removed, empty);
    }

    @Test
    void aNullLeavesTheAccessorEmptyAndIsRecorded() {
        ScaleSet removed = scaleSet("{'zones': null}");
        assertEquals(Optional.empty(), removed.zones());
        assertEquals(Set.of("zones"), removed.remainder().nulls());
    }

    @Test
    void aNameWithoutAValueIsANullOfItsMap() {
        ModelMap<String> tags = scaleSet("{'tags': {'env': null}}").tags().orElseThrow();
        assertEquals(Set.of("env"), tags.nulls());
    }

    @Test
    void aValueTakesThePlaceOfANull() {
        ScaleSet changed = scaleSet("{'zones': null}").withZones(ModelList.of("1"));
        assertEquals("{\"zones\":[\"1\"]}", ModelWriter.rest().toTree(changed).toString());
    }

    @Test
    void otherSpellingsAreTheSameProperty() {
        assertEquals(
                scaleSet("{'properties': {'overprovision': true}}"),
                scaleSet("{'PROPERTIES': {'overProvision': true}}"));
    }

    @Test
    void aSpellingOutlivesAChangeOfTheValue() {
        ScaleSetProperties properties =
                scaleSet("{'properties': {'overProvision': true}}").properties().orElseThrow();
        assertEquals(
                "{\"overProvision\":false}",
                ModelWriter.rest().toTree(properties.withOverprovision(false)).toString());
    }

    @Test
    void textsAreReadAsTruthValues() {
        ScaleSetProperties properties = scaleSet("{'properties': {'overprovision': 'TRUE'}}")
                .properties()
                .orElseThrow();
        assertEquals(Optional.of(true), properties.overprovision());
    }

    @Test
    void textsAreReadAsNumbersAndNumbersAsTexts() {
        ScaleSet scaleSet = scaleSet("{'sku': {'capacity': '3'}, 'zones': [1], 'tags': {'n': 1}}");
        assertEquals(Optional.of(3), scaleSet.sku().flatMap(Sku::capacity).map(Number::intValue));
        assertEquals(Optional.of(List.of("1")), scaleSet.zones());
        assertEquals(Optional.of("1"), scaleSet.tags().orElseThrow().find("n"));
    }

    @Test
    void theEmptyTextIsNoNumberAndNoTruthValue() {
        ScaleSet scaleSet = scaleSet("{'sku': {'name': 'Mix', 'capacity': ''}, 'properties': {'overprovision': ''}}");
        assertEquals(Optional.empty(), scaleSet.sku().flatMap(Sku::capacity));
        assertEquals(Optional.empty(), scaleSet.properties().flatMap(ScaleSetProperties::overprovision));
        assertEquals(scaleSet("{'sku': {'name': 'Mix'}, 'properties': {}}"), scaleSet);
    }

    @Test
    void aValueTakesThePlaceOfTheEmptyText() {
        Sku sku = scaleSet("{'sku': {'capacity': ''}}").sku().orElseThrow();
        assertEquals(
                "{\"capacity\":2}",
                ModelWriter.rest().toTree(sku.withCapacity(2)).toString());
    }

    @Test
    void aFormOfAValueThatIsGoneIsNotWritten() {
        Sku sku = scaleSet("{'sku': {'capacity': '3'}}").sku().orElseThrow();
        assertEquals(
                "{}",
                ModelWriter.rest().toTree(sku.withCapacity(Optional.empty())).toString());
    }

    @Test
    void theEmptyTextIsATextWhereTextsBelong() {
        assertEquals(Optional.of(""), scaleSet("{'name': ''}").name());
    }

    @Test
    void aFormIsNoDifference() {
        assertEquals(scaleSet("{'sku': {'capacity': 3}}"), scaleSet("{'sku': {'capacity': '3'}}"));
    }

    @Test
    void aChangedValueIsWrittenAsItsTypeIs() {
        ScaleSetProperties properties = scaleSet("{'properties': {'overprovision': 'true'}}")
                .properties()
                .orElseThrow();
        assertEquals(
                "{\"overprovision\":false}",
                ModelWriter.rest().toTree(properties.withOverprovision(false)).toString());
    }

    @Test
    void aChangedListIsWrittenAsItsTypeIs() {
        ScaleSet changed = scaleSet("{'zones': [1]}").withZones(ModelList.of("1", "2"));
        assertEquals(
                "{\"zones\":[\"1\",\"2\"]}", ModelWriter.rest().toTree(changed).toString());
    }

    @Test
    void aValueThatHasBeenChangedBackIsWrittenAsItCame() {
        ScaleSetProperties properties = scaleSet("{'properties': {'overprovision': 'true'}}")
                .properties()
                .orElseThrow();
        ScaleSetProperties changedBack = properties.withOverprovision(false).withOverprovision(true);
        assertEquals(
                "{\"overprovision\":\"true\"}",
                ModelWriter.rest().toTree(changedBack).toString());
    }

    @Test
    void anExpressionLeavesTheAccessorEmptyAndIsKept() {
        ScaleSet scaleSet = scaleSet("{'sku': '[variables(\\'sku\\')]'}");
        assertEquals(Optional.empty(), scaleSet.sku());
        assertEquals(Set.of("sku"), scaleSet.remainder().untyped().keySet());
    }

    /** Without that element, it would be another list or map. */
    @Test
    void aListOrMapWithAnElementThatItsTypeCannotHoldHasNoValue() {
        ScaleSet list = scaleSet("{'zones': ['1', null]}");
        assertEquals(Optional.empty(), list.zones());
        assertEquals(Set.of("zones"), list.remainder().untyped().keySet());

        Identity map = scaleSet("{'identity': {'userAssignedIdentities': {'/id': {}, '/other': '[json(1)]'}}}")
                .identity()
                .orElseThrow();
        assertEquals(Optional.empty(), map.userAssignedIdentities());
        assertEquals(Set.of("userAssignedIdentities"), map.remainder().untyped().keySet());
    }

    @Test
    void aValueTakesThePlaceOfAnExpression() {
        ScaleSet changed = scaleSet("{'sku': '[variables(\\'sku\\')]'}")
                .withSku(Sku.builder().name("a").build());
        assertEquals(
                "{\"sku\":{\"name\":\"a\"}}", ModelWriter.rest().toTree(changed).toString());
    }

    @Test
    void untypedPropertiesAreFoundByTheirPaths() {
        String profile = "{'storageProfile': {'dataDisks': [{'newC': 1}]}}";
        ScaleSet scaleSet =
                scaleSet("{'newA': 1, 'properties': {'newB': 1, 'virtualMachineProfile': " + profile + "}}");
        assertEquals(
                Set.of("newA", "properties.newB", "properties.virtualMachineProfile.storageProfile.dataDisks[0].newC"),
                Set.copyOf(Untyped.paths(scaleSet)));
    }

    private static ScaleSet scaleSet(String json) {
        return ModelReader.create().read(ScaleSet.class, quoted(json)).value();
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return ModelReader.readTree(quoted(json));
    }

    /** Single quotes stand for double ones, and escaped single quotes for themselves. */
    private static String quoted(String json) {
        return json.replace("\\'", "\u0000").replace('\'', '"').replace('\u0000', '\'');
    }
}
