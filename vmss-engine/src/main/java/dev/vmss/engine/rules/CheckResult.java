package dev.vmss.engine.rules;

import dev.vmss.engine.merge.Uncertainty;
import dev.vmss.model.mapper.JsonForm;
import java.util.Comparator;
import java.util.List;

/**
 * The result of checking an update against a rule book.
 *
 * @param findings all findings, the most severe first
 * @param uncertain what the request omits and for which it is not known whether the service keeps it
 */
public record CheckResult(List<Finding> findings, List<Uncertainty> uncertain) implements JsonForm {

    private static final Comparator<Finding> MOST_SEVERE_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.change().path())
            .thenComparing(finding -> finding.rule().id());

    /**
     * Orders the findings.
     *
     * @param findings the findings in any order
     * @param uncertain the uncertain properties
     */
    public CheckResult {
        findings = findings.stream().sorted(MOST_SEVERE_FIRST).toList();
        uncertain = List.copyOf(uncertain);
    }

    /** {@return whether Azure will accept the update} */
    public Verdict verdict() {
        return findings.isEmpty()
                ? Verdict.ALLOWED
                : switch (findings.get(0).severity()) {
                    case REFUSED -> Verdict.REFUSED;
                    case ALLOWED_AFTER_DEALLOCATION -> Verdict.ALLOWED_AFTER_DEALLOCATION;
                    case NEEDS_REIMAGE, WARNING -> Verdict.ALLOWED;
                };
    }

    /**
     * Whether Azure will accept the update as it is. There may still be warnings; what is {@link #uncertain()} does
     * not affect the result.
     *
     * @return {@code true} if the verdict is {@link Verdict#ALLOWED}
     */
    public boolean isAllowed() {
        return verdict() == Verdict.ALLOWED;
    }

    /**
     * Whether a rule has a finding.
     *
     * @param ruleId the rule's id
     * @return {@code true} if it has
     */
    public boolean has(String ruleId) {
        return findings.stream().anyMatch(finding -> finding.rule().id().equals(ruleId));
    }
}
