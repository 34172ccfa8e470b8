package dev.vmss.examples.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a command prints its result. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs: the same fields as the answer of the batch. */
    JSON;

    /** Reads the option's value; picocli's own way would name the constants in capitals. */
    static final class Converter implements ITypeConverter<Format> {

        @Override
        public Format convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "text" -> TEXT;
                case "json" -> JSON;
                default -> throw new TypeConversionException("must be text or json");
            };
        }
    }
}
