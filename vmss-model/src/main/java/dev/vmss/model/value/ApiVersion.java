package dev.vmss.model.value;

import dev.vmss.model.mapper.JsonForm;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A version of the Compute API, such as {@code 2023-03-01}; a preview precedes the version of the same date.
 *
 * @param text the version as in a request
 * @serial exclude
 */
public record ApiVersion(String text) implements Comparable<ApiVersion>, JsonForm, Serializable {

    private static final int LENGTH_OF_DATE = "2023-03-01".length();

    private static final List<ApiVersion> KNOWN = Stream.of(
                    "2015-05-01-preview",
                    "2015-06-15",
                    "2016-03-30",
                    "2016-04-30-preview",
                    "2016-08-30",
                    "2017-03-30",
                    "2017-12-01",
                    "2018-04-01",
                    "2018-06-01",
                    "2018-10-01",
                    "2019-03-01",
                    "2019-07-01",
                    "2019-12-01",
                    "2020-06-01",
                    "2020-12-01",
                    "2021-03-01",
                    "2021-04-01",
                    "2021-07-01",
                    "2021-11-01",
                    "2022-03-01",
                    "2022-08-01",
                    "2022-11-01",
                    "2023-03-01",
                    "2023-07-01",
                    "2023-09-01",
                    "2024-03-01",
                    "2024-07-01",
                    "2024-11-01",
                    "2025-04-01",
                    "2025-11-01",
                    "2026-03-01",
                    "2026-04-01")
            .map(ApiVersion::new)
            .toList();

    /** The newest version whose properties the model has. */
    public static final ApiVersion LATEST = KNOWN.get(KNOWN.size() - 1);

    /**
     * Checks the form.
     *
     * @param text the version
     * @throws IllegalArgumentException if the text is not a date, optionally with a suffix such as {@code -preview}
     */
    public ApiVersion {
        if (!Objects.requireNonNull(text, "text").matches("\\d{4}-\\d{2}-\\d{2}(-\\w+)?")) {
            throw new IllegalArgumentException("'" + text + "' is not an API version such as 2023-03-01");
        }
    }

    /** {@return the versions that the resource provider Microsoft.Compute has for scale sets, the oldest first} */
    public static List<ApiVersion> known() {
        return KNOWN;
    }

    /** {@return whether the version is a preview} */
    public boolean isPreview() {
        return text.length() > LENGTH_OF_DATE;
    }

    /** Parses nothing: it is called for objects in every difference. */
    @Override
    public int compareTo(ApiVersion other) {
        for (int i = 0; i < LENGTH_OF_DATE; i++) {
            int order = Character.compare(text.charAt(i), other.text.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(other.isPreview(), isPreview());
    }

    /** {@return the text, which is what a mapper writes} */
    @Override
    public Object jsonForm() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
