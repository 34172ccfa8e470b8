package dev.vmss.engine.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size's name, such as {@code Standard_D4s_v5}: letters of a family, a number of processors, letters of features, and a version.
 * Sizes that differ in the number alone are of one series, whose machines have the same kinds of disks and networks.
 *
 * @param series the name without its number of processors, in small letters
 * @param processors the number of processors
 */
record SizeName(String series, int processors) {

    private static final Pattern NAME = Pattern.compile("([a-z]+_[a-z]+)(\\d{1,4})((?:-\\d{1,4})?\\D.*|)");

    private static final Pattern VERSION = Pattern.compile("(?i)_v(\\d{1,3})$");

    static Optional<SizeName> of(String name) {
        Matcher matcher = NAME.matcher(name.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new SizeName(matcher.group(1) + matcher.group(3), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether a size is of the same series and has as many processors as another, or more. */
    static boolean isNoLess(String size, String than) {
        return of(size).flatMap(one -> of(than).filter(
                                other -> one.series().equals(other.series()) && one.processors() >= other.processors()))
                .isPresent();
    }

    /** The version of a size's series, such as 5; 1 if its name has none. */
    static int version(String size) {
        Matcher matcher = VERSION.matcher(size);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    /** Whether two sizes are of one series. */
    static boolean areOfOneSeries(String size, String other) {
        return isNoLess(size, other) || isNoLess(other, size);
    }
}
