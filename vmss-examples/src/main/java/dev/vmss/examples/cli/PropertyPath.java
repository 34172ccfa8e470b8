package dev.vmss.examples.cli;

import dev.vmss.engine.render.TextLayout;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.schema.ModelSchema;
import java.util.List;
import java.util.Locale;

/** Finds a property of a scale set by what somebody typed. */
final class PropertyPath {

    private static final ModelSchema SCHEMA = ModelSchema.of(ScaleSet.class);
    private static final int SUGGESTED = 3;

    private PropertyPath() {}

    /** The property, or one sentence that says there is none, with those that the text may mean. */
    static ModelSchema.Entry find(String option, String path) {
        return SCHEMA.find(path).or(() -> SCHEMA.at(path)).orElseThrow(() -> {
            List<String> meant = endingWith(path);
            return new InputException(option + ": a scale set has no property " + TextLayout.cutEnd(path, 100)
                    + (meant.isEmpty() ? "" : ", but " + String.join(", ", meant)));
        });
    }

    private static List<String> endingWith(String path) {
        String end = "." + path.strip().toLowerCase(Locale.ROOT);
        return SCHEMA.all().stream()
                .map(ModelSchema.Entry::pattern)
                .filter(pattern -> pattern.toLowerCase(Locale.ROOT).endsWith(end))
                .limit(SUGGESTED)
                .toList();
    }

    /** A place of the kind that a pattern describes. */
    static Place of(String pattern) {
        Place path = Place.ROOT;
        for (String segment : pattern.split("\\.")) {
            if (segment.equals("{*}")) {
                path = path.entry("x");
            } else if (segment.endsWith("[]")) {
                path = path.property(segment.substring(0, segment.length() - 2)).element(0);
            } else {
                path = path.property(segment);
            }
        }
        return path;
    }
}
