package dev.vmss.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal or a page would not show as it is. */
class UnseenTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x1f, '\n', 0x7f, 0x80, 0x9f, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202c, 0x202e, 0x2066, 0x2069
            })
    void controlsAndDirectionsAreUnseen(int c) {
        assertTrue(Unseen.is(c));
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '~', 0xa0, 0x200d, 0x2010, 0x2027, 0x202f, 0x2065, 0x206a, 0x1f642})
    void theirNeighboursAreSeen(int c) {
        assertFalse(Unseen.is(c));
    }

    @Test
    void whateverIsUnseenIsOneSpaceAndNoneAtTheEnds() {
        assertEquals("a b c", OneLine.of("\u202ea\r\n\tb\u2028c\n"));
        assertEquals("a  b", OneLine.of("a  b"));
        assertEquals("", OneLine.of("\n"));
    }

    @Test
    void aLongTextIsCutToItsLength() {
        assertEquals("abc", OneLine.of("abc", 3));
        assertEquals("ab…", OneLine.of("abcd", 3));
        assertEquals("a…", OneLine.of("a🙂cd", 3));
        assertEquals("a b", OneLine.of("a\n\n\nb", 3));
    }

    @Test
    void halfOfAPairIsToldFromAPair() {
        assertFalse(Surrogates.hasHalf("a🙂b🙂"));
        assertFalse(Surrogates.hasHalf(""));
        for (String half :
                new String[] {"\ud83d", "a\ud83d", "\ud83db", "\ude42", "a\ude42", "\ude42\ud83d", "🙂\ude42"}) {
            assertTrue(Surrogates.hasHalf(half));
        }
        assertTrue(Surrogates.isHalf("🙂\ude42", 2));
        assertFalse(Surrogates.isHalf("🙂\ude42", 1));
        assertFalse(Surrogates.isHalf("🙂\ude42", 0));
    }
}
