package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    /** A byte order mark comes first where PowerShell has redirected the output of {@code az} into a file. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) throws IOException {
        byte[] json = "\ufeff{\"name\": \"caf\u00e9\"}".getBytes(Charset.forName(encoding));
        ModelReader reader = ModelReader.create();
        ScaleSet read =
                reader.read(ScaleSet.class, new ByteArrayInputStream(json)).value();
        assertEquals(Optional.of("caf\u00e9"), read.name());
        assertEquals(read, reader.read(ScaleSet.class, json).value());
    }

    @Test
    void aTextMayBeginWithTheByteOrderMarkOfItsFile() {
        ModelReader reader = ModelReader.create();
        String json = "{\"name\": \"a\"}";
        String marked = "\ufeff" + json;
        assertEquals(reader.read(ScaleSet.class, json), reader.read(ScaleSet.class, marked));
        assertEquals(reader.readList(ScaleSet.class, json), reader.readList(ScaleSet.class, marked));
        assertEquals(ModelReader.readTree(json), ModelReader.readTree(marked));
        assertThrows(InvalidModelException.class, () -> ModelReader.readTree("\ufeff" + marked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void soDoTheFirstCharactersWithoutOne(String encoding) throws IOException {
        byte[] json = "{\"name\": \"caf\u00e9\"}".getBytes(Charset.forName(encoding));
        ModelReader reader = ModelReader.create();
        ScaleSet read =
                reader.read(ScaleSet.class, new ByteArrayInputStream(json)).value();
        assertEquals(Optional.of("caf\u00e9"), read.name());
        assertEquals(read, reader.read(ScaleSet.class, json).value());
    }

    /** From an overlong form, half a surrogate pair and a code point beyond the last one to a character that is cut off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "bf",
                "c0 80",
                "c1 bf",
                "c3",
                "c3 28",
                "e0 80 80",
                "e0 9f bf",
                "e2 82",
                "e2 82 28",
                "ed a0 80",
                "ed bf bf",
                "f0 80 80 80",
                "f0 8f bf bf",
                "f0 9f 98",
                "f4 90 80 80",
                "f5 80 80 80",
                "f8 88 80 80 80",
                "fe",
                "ff"
            })
    void whatIsNoUtf8IsRefused(String bytes) {
        byte[] malformed = HexFormat.ofDelimiter(" ").parseHex(bytes);
        Map<String, String> around = Map.of(
                "{\"name\": \"",
                "\"}",
                "{\"properties\": {\"newThing\": [\"\u00e9\u20ac\ud83d\ude00",
                "\"]}}",
                "{\"name\": \"a\", \"new",
                "\": 1}");
        around.forEach((before, after) -> {
            byte[] json = join(before, malformed, after);
            for (InputStream stream : List.of(new ByteArrayInputStream(json), inSmallPieces(json))) {
                InvalidModelException refusal = assertThrows(
                        InvalidModelException.class, () -> ModelReader.create().read(ScaleSet.class, stream));
                assertTrue(refusal.getMessage().startsWith("is not valid UTF-8 from byte "), refusal::getMessage);
            }
            InvalidModelException refusal = assertThrows(
                    InvalidModelException.class, () -> ModelReader.create().read(ScaleSet.class, json));
            assertTrue(refusal.getMessage().startsWith("is not valid UTF-8 from byte "), refusal::getMessage);
        });
    }

    @Test
    void thePlaceOfTheFirstByteThatIsWrongIsTold() {
        byte[] json = join("{\"name\": \"\u00e9", new byte[] {(byte) 0xc3, 'a'}, "\"}");
        InvalidModelException refusal = assertThrows(
                InvalidModelException.class,
                () -> ModelReader.create().read(ScaleSet.class, new ByteArrayInputStream(json)));
        assertEquals("is not valid UTF-8 from byte 14 on", refusal.getMessage());
    }

    /** Plain characters are looked at eight at a time. */
    @Test
    void aByteThatIsWrongIsFoundWhereverItStandsAmongPlainCharacters() {
        for (int before = 0; before < 2 * Long.BYTES; before++) {
            byte[] json = join("{\"name\": \"" + "a".repeat(before), new byte[] {(byte) 0x80}, "a".repeat(20) + "\"}");
            InvalidModelException refusal = assertThrows(
                    InvalidModelException.class,
                    () -> ModelReader.create().read(ScaleSet.class, new ByteArrayInputStream(json)));
            assertEquals("is not valid UTF-8 from byte " + (11 + before) + " on", refusal.getMessage());
            InvalidModelException ofArray = assertThrows(
                    InvalidModelException.class, () -> ModelReader.create().read(ScaleSet.class, json));
            assertEquals(refusal.getMessage(), ofArray.getMessage());
        }
    }

    @Test
    void whatStandsBeforeIsRead() throws IOException {
        byte[] lines =
                join("{\"name\": \"a\"}\n{\"name\": \"", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "\"}");
        Iterator<ScaleSet> sets = ModelReader.create().iterate(ScaleSet.class, new ByteArrayInputStream(lines));
        assertEquals(Optional.of("a"), sets.next().name());
        assertThrows(InvalidModelException.class, sets::next);
        assertFalse(sets.hasNext());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u007f\u0080",
                "\u07ff\u0800",
                "\ud7ff\ue000",
                "\ufffd\uffff",
                "\ud800\udc00",
                "\udbff\udfff",
                "seven plain characters, then an \u00e9"
            })
    void everyCharacterIsRead(String text) throws IOException {
        String escaped = text.replace("\u0000", "\\u0000");
        byte[] json = join("{\"name\": \"" + escaped, new byte[0], "\"}");
        assertEquals(
                Optional.of(text),
                ModelReader.create().read(ScaleSet.class, json).value().name());
        for (InputStream stream : List.of(new ByteArrayInputStream(json), inSmallPieces(json))) {
            assertEquals(
                    Optional.of(text),
                    ModelReader.create().read(ScaleSet.class, stream).value().name());
        }
    }

    private static byte[] join(String before, byte[] bytes, String after) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        joined.writeBytes(bytes);
        joined.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return joined.toByteArray();
    }

    /** One byte at a time, so that characters are cut into pieces. */
    private static InputStream inSmallPieces(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(1, length));
            }
        };
    }
}
