package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.ScaleSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    /** A byte order mark comes first where PowerShell has redirected the output of {@code az} into a file. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) throws IOException {
        byte[] json = "\ufeff{\"name\": \"caf\u00e9\"}".getBytes(Charset.forName(encoding));
        ScaleSet read = ModelReader.create()
                .read(ScaleSet.class, new ByteArrayInputStream(json))
                .value();
        assertEquals(Optional.of("caf\u00e9"), read.name());
    }
}
