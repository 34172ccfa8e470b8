package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreQuotaTest {

    @Test
    void theSmallestQuotaIsNoneAtAll() {
        assertEquals(0, new CoreQuota(1, 0, 0).limit());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "-1, 1, 1", "1, -1, 0", "1, 1, -1"})
    void numbersThatNoQuotaHasAreRefused(int cores, long limit, long inUse) {
        assertThrows(IllegalArgumentException.class, () -> new CoreQuota(cores, limit, inUse));
    }
}
