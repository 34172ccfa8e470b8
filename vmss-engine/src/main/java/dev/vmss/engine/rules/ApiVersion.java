package dev.vmss.engine.rules;

import dev.vmss.model.schema.ModelSchema;
import java.util.Comparator;
import java.util.Objects;

/**
 * A version of the Compute API, such as {@code 2023-03-01}; a preview comes before the version of the same date.
 *
 * @param text the version as it stands in a request
 */
public record ApiVersion(String text) implements Comparable<ApiVersion> {

    /** The newest version that the model knows. */
    public static final ApiVersion LATEST = new ApiVersion(ModelSchema.NEWEST_API_VERSION);

    private static final Comparator<ApiVersion> ORDER =
            Comparator.comparing(ApiVersion::date).thenComparing(ApiVersion::isPreview, Comparator.reverseOrder());

    /**
     * Checks the form.
     *
     * @param text the version
     * @throws IllegalArgumentException if the text does not start with a date
     */
    public ApiVersion {
        if (!Objects.requireNonNull(text, "text").matches("\\d{4}-\\d{2}-\\d{2}(-\\w+)?")) {
            throw new IllegalArgumentException("'" + text + "' is no API version such as 2023-03-01");
        }
    }

    private String date() {
        return text.substring(0, 10);
    }

    /** {@return whether the version is a preview} */
    public boolean isPreview() {
        return text.length() > 10;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
