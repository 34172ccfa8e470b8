package dev.vmss.engine.rules;

import dev.vmss.model.policy.OrchestrationMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules as a page that a person reads. */
public final class RulesPage {

    private RulesPage() {}

    /**
     * Some rules in Markdown, a section for each kind and in it a part for each rule.
     *
     * @param rules the rules, such as those of {@link RuleBook#about}
     * @return the text, the same for the same rules
     */
    public static String markdown(List<Rule> rules) {
        StringBuilder page = new StringBuilder();
        Map<RuleKind, List<Rule>> byKind =
                rules.stream().collect(Collectors.groupingBy(Rule::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            page.append("## ").append(sentence(kind)).append("\n\n");
            ofKind.forEach(rule -> append(page, rule));
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static void append(StringBuilder page, Rule rule) {
        page.append("### ")
                .append(rule.id())
                .append("\n\n")
                .append(rule.summary())
                .append("\n\n");
        row(
                page,
                "about",
                rule.subjects().stream().sorted().map(RulesPage::place).collect(Collectors.joining(", ")));
        row(page, "a finding means", rule.severity().name());
        rule.answer().ifPresent(answer -> row(page, "Azure answers", answer(answer)));
        row(page, "instead", rule.remedy());
        rule.needs().ifPresent(needs -> row(page, "to know, give", needs));
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
            row(page, "today", "no longer true");
        }
        row(page, "sure", rule.confidence().name().toLowerCase(Locale.ROOT));
        row(page, "sources", rule.sources().stream().map(RulesPage::source).collect(Collectors.joining(", ")));
        page.append('\n');
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String place(String subject) {
        return subject.isEmpty() ? "every property" : "`" + subject + "`";
    }

    private static String answer(AzureAnswer answer) {
        return answer.httpStatus() + " `" + answer.code() + "`"
                + (answer.observed() ? ": " + answer.message() : " (wording not known)")
                + (answer.target().isEmpty() ? "" : " (target `" + answer.target() + "`)");
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
            case NEEDS_DEALLOCATION -> "Needs the instances deallocated first";
            case NEEDS_REIMAGE -> "Needs the instances reimaged afterwards";
            case CROSS_FIELD -> "Properties that contradict each other";
            case LIMIT -> "Limits";
        };
    }
}
