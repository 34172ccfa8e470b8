package dev.vmss.examples.cli;

import dev.vmss.engine.rules.RuleBook;
import dev.vmss.examples.batch.EditionDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses the rules. */
final class EditionOption {

    @Option(
            names = "--edition",
            paramLabel = "YYYY-MM",
            description = "Use only the rules that Microsoft's article listed in that month.")
    private @Nullable String edition;

    RuleBook rules() {
        if (edition == null) {
            return RuleBook.current();
        }
        try {
            return RuleBook.of(EditionDate.parse(edition));
        } catch (IllegalArgumentException e) {
            throw new InputException("--edition: " + e.getMessage());
        }
    }
}
