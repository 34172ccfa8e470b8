package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * A number that knows how it was written, where that is not how Java would write it: {@code 1e5}, {@code -0},
 * {@code 0.0000001}. Jackson writes a number as its text, and compares it by value.
 */
final class WrittenNumber extends BigDecimal {

    private static final long serialVersionUID = 1L;

    private final String text;

    private WrittenNumber(String text) {
        super(text);
        this.text = text;
    }

    /** The number of the current token, with its text if nothing else has it. */
    static BigDecimal of(JsonParser parser) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        String text = parser.getText();
        return text.equals(number.toString()) ? number : new WrittenNumber(text);
    }

    /** Whether the current token is written as Java would write its number. */
    static boolean isPlain(JsonParser parser) throws IOException {
        return !(of(parser) instanceof WrittenNumber);
    }

    /** Whether the current token, which is a whole number that equals 0, is written with a sign. */
    static boolean isMinusZero(JsonParser parser) throws IOException {
        return parser.getTextLength() > 1;
    }

    @Override
    public String toString() {
        return text;
    }
}
