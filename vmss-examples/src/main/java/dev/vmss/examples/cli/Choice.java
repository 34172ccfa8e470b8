package dev.vmss.examples.cli;

import dev.vmss.model.reflect.NearestName;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the value of an option that takes one of a few words, as the help writes them; picocli's own way would name the
 * constants in capitals. These words are what a shell offers.
 */
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {

    private final Class<E> type;

    Choice(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> plain(constant.name()).equals(plain(value)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be one of " + String.join(", ", words())
                        + NearestName.of(value, words())
                                .map(word -> "; did you mean " + word + "?")
                                .orElse("")));
    }

    private List<String> words() {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    @Override
    public Iterator<String> iterator() {
        return words().iterator();
    }

    /** The batch writes words of several parts in another way. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }
}
