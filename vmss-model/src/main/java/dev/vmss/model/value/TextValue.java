package dev.vmss.model.value;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.Objects;

/**
 * A value that is a single text in a document, and preserves its spelling.
 *
 * <p>Every concrete type has a static {@code of(String)} that accepts any text, and compares as Azure does.
 *
 * @serial exclude
 */
public abstract class TextValue implements JsonForm, Serializable {

    private final transient String text;

    /**
     * Creates a value.
     *
     * @param text the text as in a document
     */
    protected TextValue(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * The text as it was written.
     *
     * @return the text
     */
    public final String text() {
        return text;
    }

    /**
     * What a mapper writes.
     *
     * @return the text, without the {@linkplain Redaction#SHOWN secrets} in it
     */
    @Override
    public final Object jsonForm() {
        return Redaction.SHOWN.text("", text);
    }

    /**
     * What Java serializes.
     *
     * @return the form that holds the text
     * @throws ObjectStreamException if a part of the text is {@linkplain Redaction#SHOWN secret}
     */
    protected final Object writeReplace() throws ObjectStreamException {
        return JsonForms.serialForm(this);
    }

    private void readObject(ObjectInputStream in) throws ObjectStreamException {
        throw JsonForms.notInItsForm();
    }

    /**
     * Whether the text is an ARM template expression, whose value is known only in a deployment.
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
     * @return {@code true} if it is in single square brackets
     */
    public static boolean isExpression(String text) {
        return text.length() > 2 && text.charAt(0) == '[' && text.charAt(1) != '[' && text.endsWith("]");
    }

    /**
     * The form in which two texts with the same value are equal.
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
