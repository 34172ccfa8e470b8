package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    private static final List<String> NAMES =
            List.of("capacity", "name", "tier", "zones", "markdown", "plan", "--format", "completion", "upgradePolicy");

    @ParameterizedTest
    @CsvSource({
        "capcity, capacity",
        "capacitiy, capacity",
        "CAPACTIY, capacity",
        "zone, zones",
        "markdwon, markdown",
        "pln, plan",
        "--fromat, --format",
        "complet, completion",
        "upgradepolcy, upgradePolicy"
    })
    void aTypingErrorFindsTheName(String asked, String name) {
        assertEquals(Optional.of(name), NearestName.of(asked, NAMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "colour", "size", "co", "capacity9999999", "emit"})
    void anotherNameFindsNone(String asked) {
        assertEquals(Optional.empty(), NearestName.of(asked, NAMES));
    }

    @Test
    void theStartOfSeveralNamesIsTooLittle() {
        assertEquals(Optional.empty(), NearestName.of("storage", List.of("storageProfile", "storageAccount")));
    }

    @Test
    void theNearerNameIsFoundBeforeAFartherOne() {
        assertEquals(Optional.of("planned"), NearestName.of("plannde", List.of("planner", "planned")));
    }

    @Test
    void aLongTextTakesNoTime() {
        List<String> names = Collections.nCopies(10_000, "x".repeat(1_000));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> NearestName.of("y".repeat(1_000_000), names));
    }
}
