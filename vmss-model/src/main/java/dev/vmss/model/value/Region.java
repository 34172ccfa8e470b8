package dev.vmss.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/**
 * An Azure region. The display name and the programmatic name are the same region: {@code West US} is {@code westus}.
 *
 * @see <a href="https://learn.microsoft.com/azure/reliability/regions-list">List of Azure regions</a>
 */
public final class Region extends TextValue {

    private Region(String text) {
        super(text);
    }

    /**
     * The region with a name.
     *
     * @param text a display name or a programmatic name, in any case
     * @return the region
     */
    @JsonCreator
    public static Region of(String text) {
        return new Region(text);
    }

    /**
     * The programmatic name.
     *
     * @return the name in lower case, without spaces
     */
    public String name() {
        return text().replace(" ", "").toLowerCase(Locale.ROOT);
    }

    @Override
    protected Object comparable() {
        return name();
    }
}
