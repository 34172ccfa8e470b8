package dev.vmss.examples.cli;

import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RulesPage;
import dev.vmss.examples.batch.Json;
import dev.vmss.examples.batch.RuleJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
    enum Format {
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
            converter = Converter.class,
            description = "text, markdown or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        RuleBook book = edition.rules();
        List<Rule> rules = path == null
                ? book.rules()
                : book.about(PropertyPath.find("--path", path).pattern());
        PrintWriter out = command.commandLine().getOut();
        switch (format) {
            case TEXT -> RuleText.of(rules).forEach(out::println);
            case MARKDOWN -> out.print(RulesPage.markdown(rules));
            case JSON -> out.println(Json.pretty(RuleJson.of(rules)));
        }
        out.flush();
        return Status.OK;
    }

    /** Reads the option's value as it is written in the help. */
    static final class Converter implements ITypeConverter<Format> {

        @Override
        public Format convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "text" -> Format.TEXT;
                case "markdown" -> Format.MARKDOWN;
                case "json" -> Format.JSON;
                default -> throw new TypeConversionException("must be text, markdown or json");
            };
        }
    }
}
