package dev.vmss.examples.cli;

import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.Source;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.engine.text.Words;
import dev.vmss.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rules for people. */
final class RuleText {

    private static final String MARGIN = "    ";

    private RuleText() {}

    static List<String> of(TextLayout layout, List<Rule> rules) {
        List<String> lines = new ArrayList<>();
        lines.add(rules.isEmpty() ? "No rule." : Words.count(rules.size(), "rule") + ":");
        rules.forEach(rule -> {
            lines.add("");
            lines.addAll(of(layout, rule));
        });
        return lines;
    }

    private static List<String> of(TextLayout layout, Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.addAll(layout.headline(rule.severity(), rule.id()));
        lines.addAll(layout.wrap(MARGIN, MARGIN, rule.summary()));
        row(layout, lines, "About", about(rule));
        rule.answer().ifPresent(answer -> lines.addAll(layout.wrap(MARGIN, MARGIN, Words.answer(answer))));
        row(layout, lines, "Instead", rule.remedy());
        rule.needs().ifPresent(needs -> row(layout, lines, "For a definite answer, supply", needs));
        row(layout, lines, "Applies", holds(rule));
        row(layout, lines, "Confidence", rule.confidence().name().toLowerCase(Locale.ROOT));
        lines.addAll(sources(rule.evidence()));
        return lines;
    }

    /** The sources of a fact, each on a line. */
    static List<String> sources(Evidence evidence) {
        return evidence.sources().stream()
                .map(source -> MARGIN + source(source))
                .toList();
    }

    /**
     * A source with what it shows and when it was read.
     *
     * @param source the source
     * @return such as {@code https://… (documented, read 2026-11-20)}
     */
    static String source(Source source) {
        return source.reference() + " (" + source.kind().words() + ", read " + source.read() + ")";
    }

    private static void row(TextLayout layout, List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.addAll(layout.wrap(MARGIN + name + ": ", MARGIN, value));
        }
    }

    private static String about(Rule rule) {
        return rule.subjects().stream()
                .sorted()
                .map(subject -> subject.equals(Place.ROOT) ? "every property" : subject.toString())
                .collect(Collectors.joining(", "));
    }

    /** When the rule holds, or the empty text if it always does. */
    private static String holds(Rule rule) {
        List<String> parts = new ArrayList<>();
        rule.since().ifPresent(version -> parts.add("from API version " + version));
        rule.before().ifPresent(version -> parts.add("before API version " + version));
        if (!rule.modes().isEmpty()) {
            parts.add("for "
                    + rule.modes().stream().map(mode -> mode.text()).sorted().collect(Collectors.joining(" and "))
                    + " orchestration");
        }
        if (!rule.isCurrent()) {
            parts.add("no longer enforced");
        }
        return String.join(", ", parts);
    }
}
