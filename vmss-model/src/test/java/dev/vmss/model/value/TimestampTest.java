package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimestampTest {

    @Test
    void textsForTheSameInstantAreEqual() {
        Timestamp local = Timestamp.of("2024-05-01T14:00:00+02:00");
        Timestamp utc = Timestamp.of("2024-05-01T12:00:00Z");
        assertEquals(utc, local);
        assertEquals(utc.hashCode(), local.hashCode());
    }

    @Test
    void differentInstantsDiffer() {
        assertNotEquals(Timestamp.of("2024-05-01T12:00:00Z"), Timestamp.of("2024-05-01T12:00:00.001Z"));
    }

    @Test
    void theSevenDigitsOfTheServiceAreRead() {
        assertEquals(
                Optional.of(Instant.parse("2024-05-01T12:00:00.1234567Z")),
                Timestamp.of("2024-05-01T12:00:00.1234567+00:00").toInstant());
    }

    @Test
    void theTextIsKeptLetterByLetter() {
        assertEquals(
                "2024-05-01T12:00:00.0000000+00:00",
                Timestamp.of("2024-05-01T12:00:00.0000000+00:00").text());
    }

    @Test
    void aTimeWithoutAnOffsetHasNoInstant() {
        assertEquals(Optional.empty(), Timestamp.of("2024-05-01T12:00:00").toInstant());
    }
}
