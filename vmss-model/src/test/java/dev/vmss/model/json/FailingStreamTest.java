package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.model.ScaleSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** A stream that fails at any byte makes reading fail, and is never taken for the end of the document. */
class FailingStreamTest {

    private static final byte[] DOCUMENT =
            "{\"name\": \"\u00e9\ud83d\ude00\", \"sku\": {\"capacity\": 12}, \"a\": [1.5, null]}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] LIST = ("[" + new String(DOCUMENT, StandardCharsets.UTF_8) + ", {\"name\": \"b\"}]")
            .getBytes(StandardCharsets.UTF_8);

    private static InputStream failingAfter(byte[] bytes, int count) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOf(bytes, count)), broken);
    }

    @Test
    void aDocument() {
        for (int count = 0; count <= DOCUMENT.length; count++) {
            InputStream failing = failingAfter(DOCUMENT, count);
            IOException failure = assertThrows(
                    IOException.class, () -> ModelReader.create().read(ScaleSet.class, failing), "after " + count);
            assertEquals("broken", failure.getMessage());
        }
    }

    @Test
    void aList() {
        for (int count = 0; count <= LIST.length; count++) {
            InputStream failing = failingAfter(LIST, count);
            IOException failure = assertThrows(
                    IOException.class, () -> ModelReader.create().readList(ScaleSet.class, failing), "after " + count);
            assertEquals("broken", failure.getMessage());
        }
    }

    @Test
    void whatWasReadBeforeIsGivenAndThenTheFailure() throws IOException {
        Iterator<ScaleSet> documents =
                ModelReader.create().iterate(ScaleSet.class, failingAfter(LIST, LIST.length - 3));
        documents.next();
        assertThrows(UncheckedIOException.class, documents::next);
        assertEquals(false, documents.hasNext());
    }
}
