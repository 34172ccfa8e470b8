package dev.vmss.examples.cli;

import picocli.CommandLine.Option;

/** The option that says how a difference or an answer of the rules is printed. */
final class ReportFormat {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.class,
            completionCandidates = Words.class,
            description = "text; json, with the fields of vmss batch; report, JSON with a versioned schema;"
                    + " markdown, for a pull request comment (default: ${DEFAULT-VALUE}).")
    private Kind kind;

    Kind kind() {
        return kind;
    }

    /** What there is. */
    enum Kind {
        /** For people. */
        TEXT,
        /** For programs: the same fields as the answer of the batch. */
        JSON,
        /** For programs: the versioned schema of reports. */
        REPORT,
        /** For a comment on a pull request. */
        MARKDOWN;

        /** Whether what is to be known beside the result is a part of it. */
        boolean isForPeople() {
            return this == TEXT || this == MARKDOWN;
        }
    }

    /** Reads the option's value. */
    static final class Words extends Choice<Kind> {

        Words() {
            super(Kind.class);
        }
    }
}
