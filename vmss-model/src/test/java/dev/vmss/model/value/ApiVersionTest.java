package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {

    @Test
    void versionsAreOrderedByDateAndAPreviewComesFirst() {
        List<String> sorted = Stream.of("2023-03-01", "2016-04-30-preview", "2023-03-01-preview", "2018-06-01")
                .map(ApiVersion::new)
                .sorted()
                .map(ApiVersion::text)
                .toList();
        assertEquals(List.of("2016-04-30-preview", "2018-06-01", "2023-03-01-preview", "2023-03-01"), sorted);
    }

    @Test
    void theTextOfAVersionIsAsInARequest() {
        assertEquals("2023-03-01-preview", new ApiVersion("2023-03-01-preview").toString());
    }

    @Test
    void aPreviewSaysSo() {
        assertTrue(new ApiVersion("2016-04-30-preview").isPreview());
        assertFalse(ApiVersion.LATEST.isPreview());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "2023-3-1", "2023-03-01 ", "2023-03-01-"})
    void anythingElseIsNoVersion(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ApiVersion(text));
    }
}
