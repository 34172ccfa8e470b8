package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ModelList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final String JSON =
            "{\"name\":\"a\",\"sku\":{\"name\":\"Standard_D2s_v5\"},\"zones\":[\"1\",\"2\"]}";

    private final ScaleSet known =
            ModelReader.create().read(ScaleSet.class, JSON).value();
    private final ModelReader reader = ModelReader.create().sharing(known);

    @Test
    void aDocumentThatIsTheSameIsTheKnownValue() throws IOException {
        byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
        assertSame(known, reader.read(ScaleSet.class, JSON).value());
        assertSame(
                known,
                reader.read(ScaleSet.class, new ByteArrayInputStream(bytes)).value());
        assertSame(
                known,
                reader.read(ScaleSet.class, new ObjectMapper().readTree(JSON)).value());
        assertSame(
                known,
                reader.iterate(ScaleSet.class, new ByteArrayInputStream(bytes)).next());
    }

    @Test
    void ofADocumentThatDiffersTheRestIsShared() {
        ScaleSet read =
                reader.read(ScaleSet.class, JSON.replace("\"a\"", "\"b\"")).value();
        assertEquals(known.withName("b"), read);
        assertSame(known.sku().orElseThrow(), read.sku().orElseThrow());
        assertSame(known.zones().orElseThrow(), read.zones().orElseThrow());
    }

    @Test
    void aValueThatWasNeverReadIsSharedToo() {
        ScaleSet built = ScaleSet.builder().zones(ModelList.of("1", "2")).build();
        assertSame(
                built.zones().orElseThrow(),
                ModelReader.create()
                        .sharing(built)
                        .read(ScaleSet.class, JSON)
                        .value()
                        .zones()
                        .orElseThrow());
    }

    @Test
    void aDocumentOfAnotherTypeIsReadAsEver() {
        assertEquals(
                ModelReader.create().read(ScaleSetInstance.class, JSON), reader.read(ScaleSetInstance.class, JSON));
    }

    @Test
    void whatIsWrongIsRefusedAsEver() {
        InvalidModelException refusal = assertThrows(
                InvalidModelException.class, () -> reader.read(ScaleSet.class, JSON.replace("[\"1\",\"2\"]", "{}")));
        assertEquals("zones", refusal.path());
    }

    @Test
    void theReaderItCameFromSharesNothing() {
        assertNotSame(known, ModelReader.create().read(ScaleSet.class, JSON).value());
    }
}
