package dev.vmss.examples.cli;

import picocli.CommandLine.Option;

/** The option that says how a command prints a result that has no other report. */
final class Format {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.class,
            completionCandidates = Words.class,
            description = "text or json, with the fields of vmss batch (default: ${DEFAULT-VALUE}).")
    private Kind kind;

    Kind kind() {
        return kind;
    }

    /** What there is. */
    enum Kind {
        /** For people. */
        TEXT,
        /** For programs: the same fields as the answer of the batch. */
        JSON
    }

    /** Reads the option's value. */
    static final class Words extends Choice<Kind> {

        Words() {
            super(Kind.class);
        }
    }
}
