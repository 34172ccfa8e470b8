package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.TextValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
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
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            if (type instanceof ValueType.Text) {
                return before instanceof String text && isText(parser, text) ? text : parser.getText();
            } else if (type instanceof ValueType.Special special) {
                boolean same = before instanceof TextValue value && isText(parser, value.text());
                return same ? before : readSpecial(special, parser);
            }
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return type instanceof ValueType.Truth ? Boolean.valueOf(token == JsonToken.VALUE_TRUE) : null;
        } else if (token == JsonToken.VALUE_NUMBER_INT && type instanceof ValueType.WholeNumber) {
            return readWholeNumber(parser, before);
        }
        return null;
    }

    private static @Nullable Object readWholeNumber(JsonParser parser, @Nullable Object before) throws IOException {
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            return null;
        }
        int number = parser.getIntValue();
        if (number == 0 && WrittenNumber.isMinusZero(parser)) {
            return null;
        }
        return before instanceof Integer same && same == number ? same : Integer.valueOf(number);
    }

    private static TextValue readSpecial(ValueType.Special type, JsonParser parser) throws IOException {
        List<TextValue> constants = type.constants();
        for (int i = 0; i < constants.size(); i++) {
            if (isText(parser, constants.get(i).text())) {
                return constants.get(i);
            }
        }
        return type.of(parser.getText());
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
        return switch (type.kind()) {
            case TRUTH -> token.isBoolean();
            case WHOLE_NUMBER, LARGE_NUMBER -> token == JsonToken.VALUE_NUMBER_INT && WrittenNumber.isPlain(parser);
            case DECIMAL_NUMBER -> token.isNumeric() && WrittenNumber.isPlain(parser);
            case TEXT, SPECIAL, HIDDEN, ANY_JSON, NESTED, LISTING, MAPPING -> token == JsonToken.VALUE_STRING;
        };
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
        }
        return switch (type.kind()) {
            case TEXT -> parser.getText();
            case SPECIAL -> ((ValueType.Special) type).of(parser.getText());
            case TRUTH -> truth(parser, token);
            case WHOLE_NUMBER -> wholeNumber(number(parser, token));
            case LARGE_NUMBER -> largeNumber(number(parser, token));
            case DECIMAL_NUMBER -> number(parser, token);
            case HIDDEN, ANY_JSON, NESTED, LISTING, MAPPING ->
                throw new IllegalArgumentException(type + " is not a scalar type of the model");
        };
    }

    /** Whether the current token is the empty text in place of a number or truth value, which means the same as absence. */
    static boolean isAbsent(ValueType type, JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING && type.isNumberOrTruth() && parser.getTextLength() == 0;
    }

    /** What the type holds, for a message. */
    static String describe(ValueType type) {
        return switch (type.kind()) {
            case TRUTH -> "true or false";
            case WHOLE_NUMBER, LARGE_NUMBER -> "an integer";
            case DECIMAL_NUMBER -> "a number";
            case LISTING -> "an array";
            case NESTED, MAPPING -> "an object";
            case TEXT, SPECIAL, HIDDEN, ANY_JSON -> "a string";
        };
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

    private static @Nullable Integer wholeNumber(@Nullable BigDecimal number) {
        Long value = largeNumber(number);
        return value != null && value.intValue() == value ? (Integer) value.intValue() : null;
    }

    private static @Nullable Long largeNumber(@Nullable BigDecimal number) {
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
