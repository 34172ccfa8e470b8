package dev.vmss.examples.cli;

import dev.vmss.engine.rules.Confidence;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.text.RulesPage;
import dev.vmss.examples.batch.RuleJson;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints rules. */
@Command(
        name = "rules",
        description = "Prints the rules about updates: what Azure refuses or allows only after another step,"
                + " what to do instead, and the confidence and sources of each rule.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Success", "2:The input is invalid"},
        footer = {"", "Example:", "  vmss rules --path zones --format markdown", "  vmss rules --sure believed"})
final class RulesCommand implements Callable<Integer> {

    /** How rules are printed. */
    enum Kind {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Option(
            names = "--path",
            paramLabel = "PATH",
            description = "Only the rules about a property, about anything within it and about the objects that enclose"
                    + " it.")
    private @Nullable String path;

    @Option(
            names = "--sure",
            paramLabel = "LEVEL",
            split = ",",
            converter = Sureness.class,
            completionCandidates = Sureness.class,
            description = "Only the rules with one of these levels of confidence, separated by commas: observed"
                    + " (in the service), documented (by Microsoft) or believed (by users or other tools).")
    private List<Confidence> sure = List.of();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.class,
            completionCandidates = Words.class,
            description = "text, markdown or json (default: ${DEFAULT-VALUE}).")
    private Kind format;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        RuleBook book = edition.rules();
        List<Rule> rules = path == null ? book.rules() : book.about(PropertyPath.place("--path", path));
        List<Rule> chosen = sure.isEmpty()
                ? rules
                : sure.stream()
                        .distinct()
                        .sorted()
                        .flatMap(level -> rules.stream().filter(rule -> rule.confidence() == level))
                        .toList();
        switch (format) {
            case TEXT -> output.write(RuleText.of(output.layout(), chosen));
            case MARKDOWN -> output.write(markdown(chosen));
            case JSON -> output.write(RuleJson.of(chosen));
        }
        return Status.OK;
    }

    private String markdown(List<Rule> rules) {
        return sure.isEmpty() ? RulesPage.markdown(rules) : RulesPage.index(rules) + "\n" + RulesPage.markdown(rules);
    }

    /** Reads how sure the rules are to be. */
    static final class Sureness extends Choice<Confidence> {

        Sureness() {
            super(Confidence.class);
        }
    }

    /** Reads the option's value. */
    static final class Words extends Choice<Kind> {

        Words() {
            super(Kind.class);
        }
    }
}
