package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.extension;
import static dev.vmss.engine.diff.Diffs.unverifiable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'location': '[resourceGroup().location]'}            | location",
                "{'sku': {'name': '[parameters(1)]'}}                  | sku.name",
                "{'sku': {'capacity': '[parameters(1)]'}}              | sku.capacity",
                "{'tags': {'owner': '[parameters(1)]'}}                | tags.owner",
                "{'tags': {'owner': 'ops', 'new': '[parameters(1)]'}}    | tags.new",
                "{'zones': '[parameters(1)]'}                          | zones",
                "{'properties': '[parameters(1)]'}                     | properties"
            })
    void anExpressionIsUnverifiable(String desired, String path) {
        String applied =
                "{'location': 'westus', 'sku': {'name': 'A', 'capacity': 1}, 'tags': {'owner': 'ops'}, 'zones': ['1']}";
        assertEquals(List.of(path), unverifiable(applied, desired));
        assertEquals(List.of(), changes(applied, desired));
    }

    @Test
    void theSameExpressionIsVerified() {
        String template = "{'location': '[resourceGroup().location]', 'sku': {'capacity': '[parameters(1)]'}}";
        assertEquals(List.of(), unverifiable(template, template));
    }

    @Test
    void aTextInDoubleBracketsIsALiteral() {
        assertEquals(
                List.of("~ tags.owner: \"ops\" → \"[[dev]\""),
                changes("{'tags': {'owner': 'ops'}}", "{'tags': {'owner': '[[dev]'}}"));
    }

    @Test
    void anExpressionWithinSettingsMakesThemUnverifiable() {
        String applied = extension("'settings': {'a': ['x']}");
        String desired = extension("'settings': {'a': ['[parameters(1)]']}");
        assertEquals(1, unverifiable(applied, desired).size());
        assertEquals(List.of(), changes(applied, desired));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'location': '[resourceGroup().location]'} | {'location': 'westus'}  | location",
                "{'tags': {'owner': '[parameters(1)]'}}     | {'tags': {'owner': 'x'}} | tags.owner",
                "{'sku': {'capacity': '[parameters(1)]'}}   | {'sku': {'capacity': 1}} | sku.capacity"
            })
    void aValueInPlaceOfAnExpressionIsUnverifiable(String applied, String desired, String path) {
        assertEquals(List.of(path), unverifiable(applied, desired));
        assertEquals(List.of(), changes(applied, desired));
    }
}
