package dev.vmss.engine.diff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a property in a document, written as the Azure CLI takes it in {@code --set}:
 * {@code properties.virtualMachineProfile.storageProfile.dataDisks[lun=2].diskSizeGB}.
 *
 * <p>Each path also has a {@link #pattern()}, in which every element of a list is {@code []} and every name of a map is
 * {@code {*}}. The pattern is what a rule speaks about; the path is where it applies.
 */
public final class ModelPath implements Comparable<ModelPath> {

    /** The document itself. */
    public static final ModelPath ROOT = new ModelPath(null, "", "");

    private static final Pattern SEGMENT = Pattern.compile("\\[]|[^.\\[\\]]+");

    private final @Nullable ModelPath parent;
    private final String segment;
    private final String pattern;

    private ModelPath(@Nullable ModelPath parent, String segment, String pattern) {
        this.parent = parent;
        this.segment = segment;
        this.pattern = pattern;
    }

    /**
     * The path of a property of the object at this path.
     *
     * @param name the property's name
     * @return the path
     */
    public ModelPath property(String name) {
        return new ModelPath(this, "." + name, pattern.isEmpty() ? name : pattern + "." + name);
    }

    /**
     * The path of an element of the list at this path.
     *
     * @param key the property that tells the elements apart
     * @param value that property's value
     * @return the path
     */
    public ModelPath element(String key, String value) {
        return new ModelPath(this, "[" + key + "=" + value + "]", pattern + "[]");
    }

    /**
     * The path of an element of the list at this path.
     *
     * @param index the element's position, from 0
     * @return the path
     */
    public ModelPath element(int index) {
        return new ModelPath(this, "[" + index + "]", pattern + "[]");
    }

    /**
     * The path of an entry of the map at this path.
     *
     * @param name the entry's name
     * @return the path
     */
    public ModelPath entry(String name) {
        boolean plain = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
        return new ModelPath(this, plain && !name.isEmpty() ? "." + name : "['" + name + "']", pattern + ".{*}");
    }

    /**
     * What kind of place this is, whichever element or entry it is in.
     *
     * @return the path with {@code []} for each element and {@code {*}} for each entry
     */
    public String pattern() {
        return pattern;
    }

    /**
     * Whether this place is a given kind of place, or lies within one.
     *
     * @param ancestor a pattern, in the case of the accessors
     * @return {@code true} if this path's pattern is the given one or continues it
     */
    public boolean isWithin(String ancestor) {
        return isWithin(pattern, ancestor);
    }

    /**
     * Whether a kind of place is another one, or lies within it.
     *
     * @param pattern the pattern of the inner place
     * @param ancestor the pattern of the outer place
     * @return {@code true} if the first pattern is the second or continues it
     */
    public static boolean isWithin(String pattern, String ancestor) {
        return pattern.startsWith(ancestor)
                && (ancestor.isEmpty()
                        || pattern.length() == ancestor.length()
                        || pattern.charAt(ancestor.length()) == '.'
                        || pattern.charAt(ancestor.length()) == '[');
    }

    /** The parts of a pattern: names, {@code []} and {@code {*}}. */
    static List<String> segments(String pattern) {
        return SEGMENT.matcher(pattern).results().map(MatchResult::group).toList();
    }

    @Override
    public int compareTo(ModelPath other) {
        return toString().compareToIgnoreCase(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof ModelPath that && toString().equalsIgnoreCase(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (ModelPath level = this; level.parent != null; level = Objects.requireNonNull(level.parent)) {
            text.insert(0, level.segment);
        }
        return text.length() > 0 && text.charAt(0) == '.' ? text.substring(1) : text.toString();
    }
}
