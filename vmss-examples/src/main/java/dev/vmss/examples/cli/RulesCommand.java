package dev.vmss.examples.cli;

import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RulesPage;
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
        description =
                "Prints the rules about updates: what Azure refuses or allows only after a step, what to do instead, how"
                        + " sure the rule is and where it is from.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Fine", "2:Something is wrong with the input"},
        footer = {"", "Example:", "  vmss rules --path zones --format markdown"})
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
            description = "Only the rules about a property, anything in it and what it is in.")
    private @Nullable String path;

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.class,
            description = "text, markdown or json (default: ${DEFAULT-VALUE}).")
    private Kind format;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        RuleBook book = edition.rules();
        List<Rule> rules = path == null
                ? book.rules()
                : book.about(PropertyPath.find("--path", path).pattern());
        switch (format) {
            case TEXT -> output.write(RuleText.of(output.layout(), rules));
            case MARKDOWN -> output.write(RulesPage.markdown(rules));
            case JSON -> output.write(RuleJson.of(rules));
        }
        return Status.OK;
    }

    /** Reads the option's value. */
    static final class Words extends Choice<Kind> {

        Words() {
            super(Kind.class);
        }
    }
}
