package dev.vmss.model.value;

import java.util.Objects;

/**
 * A value that a document holds as one text, which it keeps exactly as it was written.
 *
 * <p>Every concrete type has a static {@code of(String)} that accepts any text, and an equality that compares the way Azure
 * does rather than letter by letter.
 */
public abstract class TextValue {

    private final String text;

    /**
     * Takes the text of the value.
     *
     * @param text the text as a document holds it
     */
    protected TextValue(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * The text as it was written.
     *
     * @return the text, letter by letter
     */
    public final String text() {
        return text;
    }

    /**
     * Whether the text is an ARM template expression, whose value only a deployment knows.
     *
     * @return {@code true} for a text such as {@code [parameters('size')]}; a text that starts with {@code [[} is a literal
     * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions">Template expressions</a>
     */
    public final boolean isExpression() {
        return isExpression(text);
    }

    /**
     * Whether a text is an ARM template expression.
     *
     * @param text any text
     * @return {@code true} if it stands in single square brackets
     */
    public static boolean isExpression(String text) {
        return text.length() > 2 && text.charAt(0) == '[' && text.charAt(1) != '[' && text.endsWith("]");
    }

    /**
     * What two texts must have in common to be the same value.
     *
     * @return the comparable form of the text
     */
    protected abstract Object comparable();

    @Override
    public final boolean equals(Object other) {
        return this == other
                || other instanceof TextValue that
                        && getClass() == that.getClass()
                        && (text.equals(that.text) || comparable().equals(that.comparable()));
    }

    @Override
    public final int hashCode() {
        return comparable().hashCode();
    }

    @Override
    public final String toString() {
        return text;
    }
}
