package dev.vmss.model.value;

import java.util.Locale;

/**
 * A value from a list that Azure may lengthen: known constants, and any other text.
 *
 * <p>Values compare without case and without white space, because the service does
 * ({@code SystemAssigned,UserAssigned} is {@code SystemAssigned, UserAssigned}).
 */
public abstract class OpenEnum extends TextValue {

    private final String comparable;

    /**
     * Takes the text of the value.
     *
     * @param text the text as a document holds it
     */
    protected OpenEnum(String text) {
        super(text);
        this.comparable = comparable(text);
    }

    private static String comparable(String text) {
        return (text.indexOf(' ') < 0 ? text : text.replace(" ", "")).toLowerCase(Locale.ROOT);
    }

    @Override
    protected final Object comparable() {
        return comparable;
    }
}
