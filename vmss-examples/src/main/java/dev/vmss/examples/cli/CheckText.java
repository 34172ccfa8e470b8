package dev.vmss.examples.cli;

import dev.vmss.engine.render.Words;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The verdict and its reasons for people. */
final class CheckText {

    private static final String MARGIN = "    ";

    private CheckText() {}

    static List<String> of(CheckResult check) {
        List<String> lines = new ArrayList<>();
        String verdict = Words.verdict(check.verdict());
        lines.add(verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1) + ".");
        check.findings().forEach(finding -> {
            lines.add("");
            lines.addAll(of(finding));
        });
        return lines;
    }

    /** A finding with its rule, both values, Azure's answer and the remedy. */
    static List<String> of(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.severity(finding.severity()) + ": " + finding.rule().id());
        lines.add(MARGIN + finding.change().path());
        lines.add(MARGIN + ChangeText.sign(finding.change()) + " "
                + ChangeText.values(finding.change(), Lines.WIDTH - MARGIN.length() - 2));
        finding.answer()
                .map(azure -> "Azure answers " + azure.httpStatus() + " " + azure.code() + ": " + azure.message())
                .ifPresent(answer -> lines.addAll(Lines.wrap(MARGIN, MARGIN, answer)));
        lines.addAll(Lines.wrap(MARGIN, MARGIN, finding.explanation()));
        lines.addAll(Lines.wrap(MARGIN + "Instead: ", MARGIN, finding.remedy()));
        return lines;
    }
}
