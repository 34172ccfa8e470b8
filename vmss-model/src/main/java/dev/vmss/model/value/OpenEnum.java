package dev.vmss.model.value;

import java.util.Locale;

/**
 * A value from an extensible list: known constants, and any other text.
 *
 * <p>Values compare without case and white space, as in the service ({@code SystemAssigned,UserAssigned} is {@code
 * SystemAssigned, UserAssigned}).
 */
public abstract class OpenEnum extends TextValue {

    private final transient String comparable;

    /**
     * Creates a value.
     *
     * @param text the text as in a document
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
