package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelMapTest {

    @Test
    void changingTheSourceDoesNotChangeTheMap() {
        Map<String, String> source = new LinkedHashMap<>(Map.of("env", "test"));
        List<String> nulls = new ArrayList<>(List.of("team"));
        ModelMap<String> map = ModelMap.copyOf(source, nulls);
        source.put("env", "live");
        nulls.clear();
        assertEquals(Map.of("env", "test"), map.asMap());
        assertEquals(Set.of("team"), map.nulls());
    }

    @Test
    void nobodyCanChangeIt() {
        ModelMap<String> map = ModelMap.copyOf(Map.of("env", "test"), Set.of("team"));
        assertThrows(UnsupportedOperationException.class, () -> map.asMap().put("env", "live"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> map.asMap().entrySet().iterator().next().setValue("live"));
        assertThrows(UnsupportedOperationException.class, () -> map.nulls().clear());
    }

    @Test
    void aNullAmongTheValuesIsRefused() {
        Map<String, String> source = new LinkedHashMap<>();
        source.put("env", null);
        assertThrows(NullPointerException.class, () -> ModelMap.copyOf(source));
    }

    @Test
    void aNameInTwoCasesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ModelMap.copyOf(Map.of("env", "a", "ENV", "b")));
    }

    @Test
    void aNameWithAValueAndWithoutOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ModelMap.copyOf(Map.of("env", "a"), Set.of("ENV")));
    }

    @Test
    void namesAreFoundInWhateverCase() {
        assertEquals(Optional.of("test"), ModelMap.of("Env", "test").find("eNV"));
    }

    @Test
    void aNameThatIsNotThereIsNotFound() {
        assertEquals(
                Optional.empty(),
                ModelMap.copyOf(Map.of("env", "test"), Set.of("team")).find("team"));
    }

    @Test
    void mapsCompareNamesWithoutCase() {
        assertEquals(ModelMap.of("Env", "test"), ModelMap.of("env", "test"));
        assertEquals(
                ModelMap.of("Env", "test").hashCode(),
                ModelMap.of("env", "test").hashCode());
    }

    @Test
    void mapsCompareValuesWithCase() {
        assertNotEquals(ModelMap.of("env", "Test"), ModelMap.of("env", "test"));
    }

    @Test
    void aNullIsNoAbsence() {
        assertNotEquals(ModelMap.of(), ModelMap.copyOf(Map.of(), Set.of("env")));
    }

    @Test
    void withReplacesTheValueAndKeepsTheNameAsItWasWritten() {
        assertEquals(
                Map.of("Env", "live"),
                ModelMap.of("Env", "test").with("env", "live").asMap());
    }

    @Test
    void withAddsANewName() {
        assertEquals(
                Map.of("env", "test", "team", "a"),
                ModelMap.of("env", "test").with("team", "a").asMap());
    }

    @Test
    void withTakesTheNameFromTheNulls() {
        ModelMap<String> map = ModelMap.<String>copyOf(Map.of(), Set.of("Env")).with("env", "test");
        assertEquals(ModelMap.of("env", "test"), map);
    }

    @Test
    void withoutRemovesTheNameInWhateverCase() {
        assertEquals(ModelMap.of(), ModelMap.of("Env", "test").without("env"));
    }

    @Test
    void namesKeepTheirOrder() {
        Map<String, Integer> source = new LinkedHashMap<>();
        source.put("z", 1);
        source.put("a", 2);
        assertEquals(
                List.of("z", "a"), List.copyOf(ModelMap.copyOf(source).asMap().keySet()));
    }
}
