package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeNameTest {

    @ParameterizedTest
    @CsvSource({
        "Standard_D4s_v5, standard_ds_v5, 4",
        "Standard_D16ads_v5, standard_dads_v5, 16",
        "standard_B2ms, standard_bms, 2",
        "Standard_A2, standard_a, 2",
        "Basic_A1, basic_a, 1",
        "Standard_M128-64ms, standard_m-64ms, 128",
        "Standard_NC24ads_A100_v4, standard_ncads_a100_v4, 24"
    })
    void isASeriesAndANumberOfProcessors(String name, String series, int processors) {
        assertEquals(Optional.of(new SizeName(series, processors)), SizeName.of(name));
    }

    @ParameterizedTest
    @CsvSource({"Mix", "Standard_", "A", "''"})
    void anotherNameIsNone(String name) {
        assertEquals(Optional.empty(), SizeName.of(name));
        assertFalse(SizeName.areOfOneSeries(name, name));
    }

    @Test
    void oneSeriesHasSizesOfMoreAndOfFewerProcessors() {
        assertTrue(SizeName.areOfOneSeries("Standard_D4s_v5", "standard_d8s_v5"));
        assertTrue(SizeName.isNoLess("Standard_D8s_v5", "Standard_D4s_v5"));
        assertTrue(SizeName.isNoLess("Standard_D8s_v5", "Standard_D8s_v5"));
        assertFalse(SizeName.isNoLess("Standard_D4s_v5", "Standard_D8s_v5"));
        assertFalse(SizeName.areOfOneSeries("Standard_D4s_v5", "Standard_D4ds_v5"));
    }

    @ParameterizedTest
    @CsvSource({"Standard_D2s_v6, 6", "standard_e2s_V10, 10", "Standard_NC24ads_A100_v4, 4", "Standard_D2s, 1", "Mix, 1"
    })
    void itsNameEndsWithTheVersionOfItsSeries(String size, int version) {
        assertEquals(version, SizeName.version(size));
    }
}
