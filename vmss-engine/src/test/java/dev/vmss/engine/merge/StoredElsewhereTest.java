package dev.vmss.engine.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The mode of the proxy agent, which the service stores with the wire server, between all that can be said of the two. */
class StoredElsewhereTest {

    private static List<String> forms() {
        return List.of(
                "{}",
                "{'mode': 'A'}",
                "{'mode': 'C'}",
                "{'mode': null}",
                "{'mode': '[parameters(1)]'}",
                "{'wireServer': {'mode': 'B'}}",
                "{'wireServer': {'mode': null}}",
                "{'wireServer': {'mode': null, 'new': 1}}",
                "{'wireServer': {'useLocalFileRules': true}}",
                "{'wireServer': {'inVMAccessControlProfileReferenceId': 'x'}}",
                "{'wireServer': {'inVMAccessControlProfileReferenceId': 'x', 'mode': 'B'}}",
                "{'wireServer': '[parameters(1)]'}",
                "{'wireServer': {'mode': '[parameters(1)]'}}",
                "{'mode': 'A', 'wireServer': null}",
                "{'mode': 'A', 'wireServer': {}}",
                "{'mode': 'A', 'wireServer': {'mode': 'B'}}",
                "{'mode': 'A', 'wireServer': {'mode': null}}",
                "{'mode': 'A', 'wireServer': {'useLocalFileRules': true}}",
                "{'mode': 'A', 'wireServer': {'inVMAccessControlProfileReferenceId': 'y', 'mode': 'B'}}",
                "{'mode': 'A', 'wireServer': '[parameters(1)]'}",
                "{'mode': 'C', 'wireServer': '[parameters(2)]'}",
                "{'imds': {'mode': 'D'}}",
                "{'imds': {'mode': 'D'}, 'mode': 'A'}");
    }

    private static ScaleSet set(String settings) {
        return Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'securityProfile': {'proxyAgentSettings': "
                + settings + "}}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {'mode': 'A'} | {'wireServer': {'mode': 'A'}} | {'mode': 'A'}",
                "{'mode': 'A'} | {'mode': 'A'} | {'mode': 'A'} | {'mode': 'A'}",
                "{'wireServer': {'mode': 'B'}} | {'mode': 'A'} | {'wireServer': {'mode': 'A'}} | {'mode': 'A'}",
                "{'wireServer': {'mode': 'B', 'useLocalFileRules': true}} | {'mode': 'A'}"
                        + " | {'wireServer': {'mode': 'A', 'useLocalFileRules': true}}"
                        + " | {'mode': 'A', 'wireServer': {'useLocalFileRules': true}}",
                "{'wireServer': {'useLocalFileRules': true}} | {'mode': 'A'}"
                        + " | {'wireServer': {'mode': 'A', 'useLocalFileRules': true}}"
                        + " | {'mode': 'A', 'wireServer': {'useLocalFileRules': true}}",
                "{'wireServer': {'mode': 'B'}} | {'mode': 'A', 'wireServer': {}}"
                        + " | {'wireServer': {'mode': 'A'}} | {'mode': 'A', 'wireServer': {}}",
                "{} | {'mode': 'A', 'wireServer': {'mode': 'B'}}"
                        + " | {'wireServer': {'mode': 'B'}} | {'mode': 'A', 'wireServer': {'mode': 'B'}}",
                "{'mode': 'A', 'wireServer': {'mode': 'B'}} | {'mode': 'C'} | {'wireServer': {'mode': 'C'}} | {'mode': 'C'}",
                "{} | {'mode': 'A', 'wireServer': '[parameters(1)]'}"
                        + " | {'mode': 'A'} | {'mode': 'A', 'wireServer': '[parameters(1)]'}",
                "{'wireServer': '[parameters(1)]'} | {'mode': 'A'}"
                        + " | {'mode': 'A', 'wireServer': '[parameters(1)]'} | {'mode': 'A', 'wireServer': '[parameters(1)]'}"
            })
    void itIsHeldWhereTheServiceStoresIt(String held, String request, String merged, String complete) {
        assertEquals(json(set(merged)), json(Merge.merge(set(held), set(request))));
        assertEquals(json(set(complete)), json(Merge.completeRequest(set(held), set(request))));
    }

    @Test
    void aSetWithoutSuchSettingsGetsThem() {
        ScaleSet none = ScaleSet.builder().build();
        assertEquals(json(set("{'mode': 'A'}")), json(Merge.completeRequest(none, set("{'mode': 'A'}"))));
        assertEquals(json(set("{'wireServer': {'mode': 'A'}}")), json(Merge.merge(none, set("{'mode': 'A'}"))));
    }

    private static JsonNode json(ScaleSet set) {
        return ModelWriter.rest().toTree(set);
    }

    private static void assertLeft(ScaleSet applied, ScaleSet request, ScaleSet desired, String which) {
        assertEquals(
                List.of(),
                ModelDiff.between(Merge.merge(applied, request), desired).changes(),
                () -> which + " from " + applied + " to " + desired);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachRequestLeadsToWhatIsDesired(String held) {
        ScaleSet applied = set(held);
        for (String form : forms()) {
            ScaleSet desired = set(form);
            assertLeft(applied, desired, desired, "the desired model");
            assertLeft(applied, Merge.completeRequest(applied, desired), desired, "the complete request");
            assertLeft(applied, UpdateRequest.between(applied, desired).body(), desired, "the smallest request");
        }
    }
}
