package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IsoDurationTest {

    @Test
    void anHourIsSixtyMinutes() {
        assertEquals(IsoDuration.of("PT1H"), IsoDuration.of("PT60M"));
        assertEquals(IsoDuration.of("PT1H").hashCode(), IsoDuration.of("PT60M").hashCode());
    }

    @Test
    void differentLengthsDiffer() {
        assertNotEquals(IsoDuration.of("PT1H"), IsoDuration.of("PT1M"));
    }

    @Test
    void theTextIsKeptLetterByLetter() {
        assertEquals("PT60M", IsoDuration.of("PT60M").text());
    }

    @Test
    void aDurationIsWrittenAsJavaWritesIt() {
        assertEquals("PT1H30M", IsoDuration.of(Duration.ofMinutes(90)).text());
    }

    @Test
    void aTextThatIsNoDurationHasNoLength() {
        assertEquals(Optional.empty(), IsoDuration.of("[parameters('pause')]").toDuration());
    }

    @Test
    void textsThatAreNoDurationsCompareLetterByLetter() {
        assertEquals(IsoDuration.of("soon"), IsoDuration.of("soon"));
        assertNotEquals(IsoDuration.of("soon"), IsoDuration.of("Soon"));
    }

    @Test
    void aLengthThatOverflowsIsNone() {
        assertEquals(Optional.empty(), IsoDuration.of("P99999999999999999999D").toDuration());
    }
}
