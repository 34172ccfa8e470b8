package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.TextValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one token as a scalar, as leniently as Resource Manager does: {@code "true"} is true, {@code 1} is {@code "1"}, and the
 * empty text is no number at all.
 */
final class ScalarReader {

    private ScalarReader() {}

    /**
     * The value of the current token, if it is how the type itself would be written.
     *
     * @param before a value of the type, which is returned if it is written letter by letter as the token is; or {@code null}
     * @return the value, or {@code null} if the token is of another kind or its number does not fit
     */
    static @Nullable Object readNatural(ValueType type, JsonParser parser, @Nullable Object before) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_STRING -> {
                if (type instanceof ValueType.Text) {
                    return before instanceof String text && isText(parser, text) ? text : parser.getText();
                } else if (type instanceof ValueType.Special special) {
                    boolean same = before instanceof TextValue value && isText(parser, value.text());
                    return same ? before : special.of(parser.getText());
                }
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                if (type instanceof ValueType.Truth) {
                    return parser.currentToken() == JsonToken.VALUE_TRUE;
                }
            }
            case VALUE_NUMBER_INT -> {
                if (type instanceof ValueType.WholeNumber && parser.getNumberType() == JsonParser.NumberType.INT) {
                    Integer number = parser.getIntValue();
                    return number == 0 && WrittenNumber.isMinusZero(parser)
                            ? null
                            : number.equals(before) ? before : number;
                }
            }
            default -> {}
        }
        return null;
    }

    /** Whether the current token is a certain text. Comparing takes less than making a text of the token does. */
    private static boolean isText(JsonParser parser, String text) throws IOException {
        int length = parser.getTextLength();
        if (length != text.length()) {
            return false;
        }
        char[] characters = parser.getTextCharacters();
        int start = parser.getTextOffset();
        for (int i = 0; i < length; i++) {
            if (characters[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the current token is how the type itself would be written; any other token is worth keeping.
     */
    static boolean isNatural(ValueType type, JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (type instanceof ValueType.Truth) {
            return token.isBoolean();
        } else if (type instanceof ValueType.WholeNumber || type instanceof ValueType.LargeNumber) {
            return token == JsonToken.VALUE_NUMBER_INT && WrittenNumber.isPlain(parser);
        } else if (type instanceof ValueType.DecimalNumber) {
            return token.isNumeric() && WrittenNumber.isPlain(parser);
        }
        return token == JsonToken.VALUE_STRING;
    }

    /**
     * The value of the current token.
     *
     * @return the value, or {@code null} if the type cannot hold it
     */
    static @Nullable Object read(ValueType type, JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isScalarValue()) {
            return null;
        } else if (type instanceof ValueType.Text) {
            return parser.getText();
        } else if (type instanceof ValueType.Special special) {
            return special.of(parser.getText());
        } else if (type instanceof ValueType.Truth) {
            return truth(parser, token);
        }
        BigDecimal number = number(parser, token);
        if (number == null || type instanceof ValueType.DecimalNumber) {
            return number;
        }
        // No conditional expression: it would widen both results to long.
        if (type instanceof ValueType.WholeNumber) {
            return wholeNumber(number);
        }
        return largeNumber(number);
    }

    /** Whether the current token is the empty text in place of a number or truth value, which means the same as absence. */
    static boolean isAbsent(ValueType type, JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING && type.isNumberOrTruth() && parser.getTextLength() == 0;
    }

    /** What the type holds, for a message. */
    static String describe(ValueType type) {
        if (type instanceof ValueType.Truth) {
            return "true or false";
        } else if (type instanceof ValueType.WholeNumber || type instanceof ValueType.LargeNumber) {
            return "an integer";
        } else if (type instanceof ValueType.DecimalNumber) {
            return "a number";
        } else if (type instanceof ValueType.Listing) {
            return "an array";
        } else if (type instanceof ValueType.Nested || type instanceof ValueType.Mapping) {
            return "an object";
        }
        return "a string";
    }

    /** Whether the current token is a template expression, which may stand for a value of any type. */
    static boolean isExpression(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING && TextValue.isExpression(parser.getText());
    }

    private static @Nullable Boolean truth(JsonParser parser, JsonToken token) throws IOException {
        if (token.isBoolean()) {
            return token == JsonToken.VALUE_TRUE;
        }
        String text = token == JsonToken.VALUE_STRING ? parser.getText().toLowerCase(Locale.ROOT) : "";
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }

    private static @Nullable BigDecimal number(JsonParser parser, JsonToken token) throws IOException {
        if (token.isNumeric()) {
            return parser.getDecimalValue();
        }
        if (token != JsonToken.VALUE_STRING || parser.getTextLength() > 20) {
            return null;
        }
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Integer wholeNumber(BigDecimal number) {
        Long value = largeNumber(number);
        return value != null && value.intValue() == value ? (Integer) value.intValue() : null;
    }

    private static @Nullable Long largeNumber(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
