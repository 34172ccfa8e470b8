package dev.vmss.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of a command as a page for {@code man}, in the language of troff's macros {@code man}. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /**
     * A page.
     *
     * @param command the command or one of its parts
     * @param version the version for the page's foot
     */
    static String of(CommandLine command, String version) {
        ManPage page = new ManPage();
        CommandSpec spec = command.getCommandSpec();
        String name = name(spec);
        String description = String.join(" ", spec.usageMessage().description());
        page.line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"vmss " + version + "\" \"vmss\"");
        page.section("Name").text(name + " - " + description.replaceFirst("(?s)[;.:].*", ""));
        page.section("Synopsis")
                .text(new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
                        .synopsis(0)
                        .strip());
        page.section("Description").text(description);
        if (!command.getSubcommands().isEmpty()) {
            page.section("Commands");
            command.getSubcommands()
                    .forEach((part, line) -> page.item(
                            part,
                            String.join(
                                    " ", line.getCommandSpec().usageMessage().description())));
        }
        if (!spec.positionalParameters().isEmpty()) {
            page.section("Arguments");
            for (PositionalParamSpec parameter : spec.positionalParameters()) {
                page.item(parameter.paramLabel(), String.join(" ", parameter.description()));
            }
        }
        page.section("Options");
        for (OptionSpec option : spec.options()) {
            page.item(names(option), String.join(" ", option.description()));
        }
        if (!spec.usageMessage().exitCodeList().isEmpty()) {
            page.section("Exit status");
            spec.usageMessage().exitCodeList().forEach(page::item);
        }
        page.examples(spec.usageMessage().footer());
        page.section("See also").text(alsoSee(spec));
        return page.page.toString();
    }

    static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    private static String names(OptionSpec option) {
        List<String> names = new ArrayList<>(List.of(option.names()));
        if (option.negatable()) {
            names.add(option.longestName().replaceFirst("--", "--no-"));
        }
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return names.stream().map(name -> name + value).collect(Collectors.joining(", "));
    }

    private static String alsoSee(CommandSpec spec) {
        Set<String> names = Commands.names();
        return spec.parent() == null
                ? names.stream().map(part -> "vmss-" + part + "(1)").collect(Collectors.joining(", "))
                : "vmss(1)";
    }

    private void examples(String[] footer) {
        section("Examples");
        line(".nf");
        for (String text : footer) {
            if (text.startsWith("  ")) {
                text(text.strip());
            }
        }
        line(".fi");
    }

    private ManPage section(String title) {
        line(".SH " + title.toUpperCase(Locale.ROOT));
        return this;
    }

    private void item(String term, String text) {
        line(".TP");
        line(".B " + escaped(term));
        text(text);
    }

    private void text(String text) {
        line(escaped(text));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /** Text in which no character is an instruction, on one line. */
    private static String escaped(String text) {
        String line = text.replaceAll("\\s+", " ").replace("\\", "\\e").replace("-", "\\-");
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }
}
