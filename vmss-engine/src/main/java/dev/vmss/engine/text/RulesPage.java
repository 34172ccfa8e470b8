package dev.vmss.engine.text;

import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.Confidence;
import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.KnownError;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Source;
import dev.vmss.model.Place;
import dev.vmss.model.policy.OrchestrationMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules as a Markdown page. */
public final class RulesPage {

    private RulesPage() {}

    /**
     * Rules in Markdown, with a section for each kind and a subsection for each rule.
     *
     * @param rules the rules, such as those of {@link RuleBook#about}
     * @return the text, the same for the same rules
     */
    public static String markdown(List<Rule> rules) {
        return markdown(rules, "");
    }

    /**
     * Rules in Markdown, each with a link to its test cases.
     *
     * @param rules the rules
     * @param cases the folder of the test cases, relative to the page; the empty text for no links
     * @return the text, the same for the same rules
     */
    public static String markdown(List<Rule> rules, String cases) {
        StringBuilder page = new StringBuilder();
        Map<RuleKind, List<Rule>> byKind =
                rules.stream().collect(Collectors.groupingBy(Rule::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            page.append("## ").append(sentence(kind)).append("\n\n");
            ofKind.forEach(rule -> append(page, rule, cases));
        });
        return page.toString().stripTrailing() + "\n";
    }

    /**
     * The names of rules in Markdown, by confidence and severity.
     *
     * @param rules the rules
     * @return a table with a row for each, each name with a link to its part of a {@linkplain #markdown page}
     */
    public static String index(List<Rule> rules) {
        StringBuilder page = new StringBuilder("| confidence | severity | rules |\n|---|---|---|\n");
        for (Confidence confidence : Confidence.values()) {
            for (Severity severity : Severity.values()) {
                List<Rule> ofBoth = rules.stream()
                        .filter(rule -> rule.confidence() == confidence && rule.severity() == severity)
                        .toList();
                if (!ofBoth.isEmpty()) {
                    page.append("| ")
                            .append(words(confidence))
                            .append(" | ")
                            .append(severity)
                            .append(" | ")
                            .append(ofBoth.size())
                            .append(": ")
                            .append(ofBoth.stream()
                                    .map(rule -> "[" + rule.id() + "](#" + rule.id() + ")")
                                    .collect(Collectors.joining(", ")))
                            .append(" |\n");
                }
            }
        }
        return page.toString();
    }

    /**
     * The errors that no rule predicts, in Markdown.
     *
     * @param errors the errors
     * @return a section with a part for each
     */
    public static String errors(List<KnownError> errors) {
        StringBuilder page = new StringBuilder("## Errors that no rule predicts\n\n");
        errors.forEach(error -> {
            page.append("### ")
                    .append(error.id())
                    .append("\n\n")
                    .append(error.meaning())
                    .append("\n\n");
            row(
                    page,
                    "Azure returns",
                    (error.code().isEmpty() ? "" : "`" + error.code() + "`")
                            + (error.message().isEmpty() ? "" : ": " + error.message()));
            if (!error.places().isEmpty()) {
                row(page, "about", error.places().stream().map(RulesPage::place).collect(Collectors.joining(", ")));
            }
            row(page, "what to do", error.remedy());
            row(page, "confidence", words(error.evidence().confidence()));
            row(page, "sources", sources(error.evidence()));
            page.append('\n');
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static void append(StringBuilder page, Rule rule, String cases) {
        page.append("### ")
                .append(rule.id())
                .append("\n\n")
                .append(rule.summary())
                .append("\n\n");
        row(
                page,
                "about",
                rule.subjects().stream().sorted().map(RulesPage::place).collect(Collectors.joining(", ")));
        row(page, "severity", rule.severity().name());
        rule.answer().ifPresent(answer -> row(page, "Azure answers", answer(answer)));
        rule.otherAnswers().forEach(answer -> row(page, "Azure also answered", answer(answer)));
        row(page, "instead", rule.remedy());
        rule.needs().ifPresent(needs -> row(page, "for a definite answer, supply", needs));
        rule.since().ifPresent(since -> row(page, "API versions from", since.text()));
        rule.before().ifPresent(before -> row(page, "API versions before", before.text()));
        if (!rule.modes().isEmpty()) {
            row(
                    page,
                    "orchestration mode",
                    join(rule.modes().stream().map(OrchestrationMode::text).toList()));
        }
        if (!rule.editions().isEmpty()) {
            row(
                    page,
                    "editions of the article",
                    join(rule.editions().stream()
                            .map(edition -> edition.published().toString())
                            .toList()));
        }
        if (!rule.isCurrent()) {
            row(page, "today", "no longer enforced");
        }
        row(page, "confidence", words(rule.confidence()));
        row(page, "sources", sources(rule.evidence()));
        if (!cases.isEmpty()) {
            row(page, "cases", "[" + rule.id() + ".json](" + cases + "/" + rule.id() + ".json)");
        }
        page.append('\n');
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String place(Place subject) {
        return subject.equals(Place.ROOT) ? "every property" : "`" + subject + "`";
    }

    private static String answer(AzureAnswer answer) {
        if (answer.code().isEmpty()) {
            return answer.message();
        }
        return answer.httpStatus() + " `" + answer.code() + "`"
                + (answer.observed() ? ": " + answer.message() : " (wording not known)")
                + (answer.target().isEmpty() ? "" : " (target `" + answer.target() + "`)");
    }

    private static String words(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    private static String sources(Evidence evidence) {
        return evidence.sources().stream().map(RulesPage::source).collect(Collectors.joining(", "));
    }

    private static String source(Source source) {
        String reference = source.reference();
        return (reference.startsWith("https://") ? "<" + reference + ">" : reference) + " ("
                + source.kind().words() + ", " + source.read() + ")";
    }

    private static String join(List<String> texts) {
        return texts.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String sentence(RuleKind kind) {
        return switch (kind) {
            case CREATE_TIME -> "Fixed when the set is created";
            case DEPENDS_ON_VALUE -> "Depends on the value";
            case NEEDS_DEALLOCATION -> "Needs the instances to be deallocated first";
            case NEEDS_REIMAGE -> "Needs the instances to be reimaged afterwards";
            case CROSS_FIELD -> "Properties that contradict each other";
            case LIMIT -> "Limits";
        };
    }
}
