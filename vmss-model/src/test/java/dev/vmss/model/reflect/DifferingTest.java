package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ModelObject;
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
                "{'location': 'westus'}         | {'location': 'West US'}                      | []                | []",
                "{'location': 'westus'}         | {'location': 'eastus', 'zones': ['1']}       | [location, zones] | [location, zones]",
                "{'zones': ['1'], 'name': 'a'}  | {'name': 'a'}                                | [zones]           | []",
                "{'zones': ['1']}               | {'zones': null}                              | [zones]           | []",
                "{'zones': ['1']}               | {'zones': '[variables(0)]'}                  | [zones]           | []",
                "{'zones': '[variables(0)]'}    | {'zones': '[variables(1)]'}                  | [zones]           | []",
                "{'sku': {'name': 'a'}}         | {'sku': {'name': 'a'}}                       | []                | []",
                "{'sku': {'name': 'a'}}         | {'sku': {'name': 'b'}}                       | [sku]             | [sku]",
                "{'etag': 'a', 'comments': 'a'} | {'etag': 'b', 'comments': 'b', 'apiVersion': 'b'} | []           | []"
            })
    void statesDifferByWhatEitherSaysAndRequestsByWhatTheyGive(String from, String to, String differing, String given) {
        ObjectType type = ObjectType.of(ScaleSet.class);
        assertEquals(differing, names(type::visitDiffering, set(from), set(to)));
        assertEquals(differing, names(type::visitDiffering, written(set(from)), written(set(to))), "another class");
        assertEquals(given, names(type::visitGiven, set(from), set(to)));
        assertEquals(given, names(type::visitGiven, written(set(from)), written(set(to))), "another class");
    }

    @Test
    void anObjectThatMayHoldManyObjectsIsLeftToBeLookedInto() {
        ScaleSet one = set("{'properties': {'upgradePolicy': {}}}");
        ObjectType type = ObjectType.of(ScaleSet.class);
        assertEquals("[properties]", names(type::visitDiffering, one, set("{'properties': {'upgradePolicy': {}}}")));
        assertEquals("[]", names(type::visitDiffering, one, one));
    }

    /** One of the two ways to compare. */
    private interface Visiting {

        void visit(ModelObject from, ModelObject to, DifferenceVisitor visitor);
    }

    private static String names(Visiting visiting, ScaleSet from, ScaleSet to) {
        List<String> names = new ArrayList<>();
        visiting.visit(from, to, (property, before, after) -> {
            assertEquals(property.get(from), before);
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
