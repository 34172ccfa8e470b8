package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.extension;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    @Test
    void anAbsentPropertyIsLeftAsItIs() {
        assertEquals(
                List.of(), changes("{'sku': {'name': 'A', 'capacity': 3}, 'zones': ['1']}", "{'sku': {'name': 'A'}}"));
    }

    @Test
    void aNewValueIsAdded() {
        assertEquals(List.of("+ sku.capacity: 3"), changes("{'sku': {'name': 'A'}}", "{'sku': {'capacity': 3}}"));
    }

    @Test
    void anotherValueIsAModification() {
        assertEquals(List.of("~ sku.capacity: 3 → 5"), changes("{'sku': {'capacity': 3}}", "{'sku': {'capacity': 5}}"));
    }

    @Test
    void nullRemovesAValue() {
        assertEquals(List.of("- plan.name: \"p\""), changes("{'plan': {'name': 'p'}}", "{'plan': {'name': null}}"));
    }

    @Test
    void nullRemovesAWholeObject() {
        assertEquals(List.of("- plan: {\"name\":\"p\"}"), changes("{'plan': {'name': 'p'}}", "{'plan': null}"));
    }

    @Test
    void nullOfAnAbsentPropertyIsNoChange() {
        assertEquals(
                List.of(), changes("{'sku': {'name': 'A'}}", "{'sku': {'tier': null}, 'plan': null, 'zones': null}"));
    }

    @Test
    void nullOfAnEmptyListIsNoChange() {
        assertEquals(List.of(), changes("{'zones': []}", "{'zones': null}"));
    }

    @Test
    void anEmptyListEqualsAnAbsentOne() {
        assertEquals(List.of(), changes("{}", "{'zones': []}"));
    }

    @Test
    void anEmptyObjectEqualsAnAbsentOne() {
        assertEquals(List.of(), changes("{}", "{'plan': {}, 'properties': {'upgradePolicy': {}}}"));
    }

    @Test
    void anEmptyListRemovesWhatTheAppliedOneHas() {
        assertEquals(List.of("- zones: [\"1\"]"), changes("{'zones': ['1']}", "{'zones': []}"));
    }

    @Test
    void anEmptyObjectLeavesWhatTheAppliedOneHas() {
        assertEquals(List.of(), changes("{'plan': {'name': 'p'}}", "{'plan': {}}"));
    }

    @Test
    void nullInsideANewObjectIsNoChange() {
        assertEquals(List.of(), changes("{}", "{'plan': {'name': null}}"));
    }

    @Test
    void nullOfAnEmptyMapIsNoChangeButNullOfAFullOneIs() {
        assertEquals(List.of(), changes("{'tags': {}}", "{'tags': null}"));
        assertEquals(List.of("- tags: {\"a\":\"1\"}"), changes("{'tags': {'a': '1'}}", "{'tags': null}"));
    }

    @Test
    void nullOfEmptySettingsIsNoChangeButNullOfOthersIs() {
        assertEquals(List.of(), changes(extension("'settings': {}"), extension("'settings': null")));
        assertEquals(
                1,
                changes(extension("'settings': {'a': 1}"), extension("'settings': null"))
                        .size());
    }
}
