package dev.vmss.model.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'location': 'westus'}            | {'location': 'West US'}                      | []",
                "{'location': 'westus'}            | {'location': 'eastus', 'zones': ['1']}       | [location, zones]",
                "{'zones': ['1'], 'name': 'a'}     | {'name': 'a'}                                | []",
                "{'zones': ['1']}                  | {'zones': null}                              | [zones]",
                "{'zones': ['1']}                  | {'zones': '[variables(0)]'}                  | [zones]",
                "{'sku': {'name': 'a'}}            | {'sku': {'name': 'a'}}                       | []",
                "{'sku': {'name': 'a'}}            | {'sku': {'name': 'b'}}                       | [sku]",
                "{'etag': 'a', 'comments': 'a'}    | {'etag': 'b', 'comments': 'b', 'apiVersion': 'b'} | []"
            })
    void aPropertyDiffersByWhatTheSecondObjectSays(String from, String to, String differing) {
        assertEquals(differing, differing(set(from), set(to)));
        assertEquals(differing, differing(written(set(from)), written(set(to))), "without the generated class");
    }

    @Test
    void whereThereIsNothingAllThatIsSaidDiffers() {
        assertEquals("[sku, zones]", differing(null, set("{'sku': {}, 'zones': null, 'etag': 'a'}")));
    }

    @Test
    void anObjectWithObjectsIsLeftToBeLookedInto() {
        ScaleSet one = set("{'properties': {'upgradePolicy': {}}}");
        assertEquals("[properties]", differing(one, set("{'properties': {'upgradePolicy': {}}}")));
        assertEquals("[]", differing(one, one));
    }

    private static String differing(ScaleSet from, ScaleSet to) {
        List<String> names = new ArrayList<>();
        ObjectType.of(ScaleSet.class).visitDiffering(from, to, (property, before, after) -> {
            assertEquals(from == null ? null : property.get(from), before);
            assertEquals(property.get(to), after);
            names.add(property.name());
        });
        return names.toString();
    }

    private static ScaleSet set(String json) {
        return ModelReader.create()
                .read(ScaleSet.class, json.replace('\'', '"'))
                .value();
    }

    /** The same value as somebody's own implementation of the interface would hold it. */
    private static ScaleSet written(ScaleSet set) {
        return (ScaleSet) Proxy.newProxyInstance(
                ScaleSet.class.getClassLoader(),
                new Class<?>[] {ScaleSet.class},
                (proxy, method, arguments) -> method.invoke(set, arguments));
    }
}
