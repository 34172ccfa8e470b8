package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IterateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}]",
                "{\"name\": \"a\"}\n{\"name\": \"b\"}\n{\"name\": \"c\"}\n",
                "{\"name\": \"a\"}{\"name\": \"b\"}{\"name\": \"c\"}",
                "{\"value\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}]}",
                "{\"nextLink\": \"https://next\", \"value\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}]}",
                "{\"value\": [{\"name\": \"a\"}], \"nextLink\": \"n\", \"more\": {\"x\": []}} {\"value\": [{\"name\": \"b\"}]}"
                        + "{\"name\": \"c\"}",
                "[{\"name\": \"a\"}][] [{\"name\": \"b\"}] {\"value\": []} {\"name\": \"c\"}"
            })
    void listsPagesAndDocumentsFollowEachOther(String json) throws IOException {
        Iterator<ScaleSet> sets = iterate(json);
        for (String name : List.of("a", "b", "c")) {
            assertEquals(ScaleSet.builder().name(name).build(), sets.next());
        }
        assertFalse(sets.hasNext());
        assertThrows(NoSuchElementException.class, sets::next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"newKnob\": 1.50, \"other\": 12345678901234567890, \"name\": \"a\", \"zones\": null, \"sku\": {\"x\": [1e3]}}",
                "{\"value\": \"one\", \"tags\": {\"a\": \"b\"}, \"another\": [{}]}",
                "{\"properties\": {\"overprovision\": true}, \"value\": []}",
                "{\"name\": \"a\", \"value\": [{\"name\": \"b\"}]}",
                "{\"overprovision\": null, \"value\": []}",
                "{}"
            })
    void aDocumentAmongDocumentsIsReadAsIfItWereAlone(String json) throws IOException {
        Iterator<ScaleSet> sets = iterate(json + json);
        ScaleSet alone = ModelReader.create().read(ScaleSet.class, json).value();
        assertEquals(alone, sets.next());
        assertEquals(alone, sets.next());
        assertFalse(sets.hasNext());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\": \"a\"}, 5, {\"name\": \"b\"}]",
                "[{\"name\": \"a\"}, [[{}], 1], {\"name\": \"b\"}]",
                "[{\"name\": \"a\"}, {\"name\": {\"x\": [1]}, \"properties\": {\"overprovision\": 3}}, {\"name\": \"b\"}]",
                "{\"value\": [{\"name\": \"a\"}, {\"sku\": {\"x\": {\"m\": 1, \"m\": [2]}, \"y\": 1}}, {\"name\": \"b\"}]}",
                "{\"name\": \"a\"} {\"tags\": {\"x\": 1}, \"newKnob\": 1e99999999999, \"sku\": {}} {\"name\": \"b\"}",
                "{\"name\": \"a\"} 5 {\"name\": \"b\"}"
            })
    void aDocumentThatIsNoSuchModelIsNamedAndTheNextOneRead(String json) throws IOException {
        Iterator<ScaleSet> sets = iterate(json);
        sets.next();
        InvalidModelException refusal = assertThrows(InvalidModelException.class, sets::next);
        assertTrue(refusal.path().startsWith("[1]"), refusal.path());
        assertEquals(ScaleSet.builder().name("b").build(), sets.next());
        assertFalse(sets.hasNext());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{}, {\"name\": \"a | [1]: is truncated: the input ends at column 17 (line 1)",
                "[{}, {} | is truncated: the input ends at column 8 (line 1)",
                "{\"value\": [{}, {} ] | is truncated: the input ends at column 20 (line 1)",
                "{} {\"sku\": {}, | [1]: is truncated: the input ends at column 15 (line 1)",
                "{} {\"sku\": 5, | [1]: is truncated: the input ends at column 14 (line 1)",
            })
    void anInputThatIsCutOffSaysWhere(String json, String message) throws IOException {
        Iterator<ScaleSet> sets = iterate(json);
        sets.next();
        RuntimeException refusal =
                assertThrows(InvalidModelException.class, () -> sets.forEachRemaining(ignored -> {}));
        assertEquals(message, refusal.getMessage());
        assertFalse(sets.hasNext());
        assertThrows(InvalidModelException.class, () -> ModelReader.create().readList(ScaleSet.class, stream(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}, }", "[{}] ]", "{} oops", "[{} {}]"})
    void nothingIsReadAfterWhatIsNoJson(String json) throws IOException {
        Iterator<ScaleSet> sets = iterate(json);
        sets.next();
        assertThrows(InvalidModelException.class, sets::next);
        assertFalse(sets.hasNext());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void anInputWithoutDocumentsIsRefusedOnce(String json) throws IOException {
        Iterator<ScaleSet> sets = ModelReader.create()
                .iterate(ScaleSet.class, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertTrue(sets.hasNext());
        assertEquals(
                "expected an object, found nothing",
                assertThrows(InvalidModelException.class, sets::next).getMessage());
        assertFalse(sets.hasNext());
    }

    @Test
    void aStreamThatFailsIsReportedAsItself() throws IOException {
        Iterator<ScaleSet> sets = ModelReader.create().iterate(ScaleSet.class, new EndlessList(2));
        sets.next();
        sets.next();
        assertEquals(
                "out of instances",
                assertThrows(UncheckedIOException.class, sets::next).getCause().getMessage());
        assertEquals(
                "out of instances",
                assertThrows(IOException.class, () -> ModelReader.create().readList(ScaleSet.class, new EndlessList(2)))
                        .getMessage());
    }

    @Test
    void aHundredThousandInstancesCutOffInTheMiddleAreNoList() {
        byte[] half =
                ("[" + "{\"instanceId\": \"1\"},".repeat(50_000) + "{\"instanceId").getBytes(StandardCharsets.UTF_8);
        InvalidModelException refusal = assertThrows(
                InvalidModelException.class,
                () -> ModelReader.create().readList(ScaleSetInstance.class, new ByteArrayInputStream(half)));
        assertEquals("[50000]: is truncated: the input ends at column 1000014 (line 1)", refusal.getMessage());
    }

    @Test
    void anEndlessListPassesThroughLittleMemory() throws IOException {
        EndlessList endless = new EndlessList(Integer.MAX_VALUE);
        Iterator<ScaleSetInstance> instances = ModelReader.create().iterate(ScaleSetInstance.class, endless);
        List<WeakReference<ScaleSetInstance>> handedOut = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            ScaleSetInstance instance = instances.next();
            assertEquals("web_" + i, instance.name().orElseThrow());
            handedOut.add(new WeakReference<>(instance));
        }
        assertTrue(endless.elements < 2000 + 200, "read ahead: " + (endless.elements - 2000) + " instances");

        System.gc();
        long kept = handedOut.stream().filter(each -> each.get() != null).count();
        assertTrue(kept <= 1, kept + " instances are kept");
        assertTrue(instances.hasNext());
    }

    /** A list that has its elements only while they are read. */
    private static final class EndlessList extends InputStream {

        private final int limit;
        private int elements;
        private byte[] current = {'['};
        private int position;

        EndlessList(int limit) {
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            if (position == current.length) {
                if (elements == limit) {
                    throw new IOException("out of instances");
                }
                current = ("{\"name\": \"web_" + elements++ + "\", \"tags\": {\"a\": \"" + "b".repeat(60) + "\"}},")
                        .getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            return current[position++];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = 0;
            while (count < length && (count == 0 || position < current.length)) {
                buffer[offset + count++] = (byte) read();
            }
            return count;
        }
    }

    private static Iterator<ScaleSet> iterate(String json) throws IOException {
        return ModelReader.create().iterate(ScaleSet.class, stream(json));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
