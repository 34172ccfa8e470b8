package dev.vmss.testkit.assertj;

import dev.vmss.engine.render.TextReport;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Severity;
import dev.vmss.model.mapper.JsonForm;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the result of a check. A failure prints the findings. */
public final class CheckAssert extends AbstractAssert<CheckAssert, CheckResult> implements JsonForm {

    CheckAssert(CheckResult check) {
        super(check, CheckAssert.class);
    }

    /**
     * Asserts that Azure accepts the update.
     *
     * @return this
     */
    public CheckAssert isAllowed() {
        isNotNull();
        return actual.isAllowed() ? this : fail("an update that Azure allows");
    }

    /**
     * Asserts that Azure refuses the update, by a rule.
     *
     * @param ruleId the rule's id, such as {@code zones-add-only}
     * @return this
     */
    public CheckAssert isRefusedBy(String ruleId) {
        isNotNull();
        boolean refused = actual.findings().stream()
                .anyMatch(finding -> finding.rule().id().equals(ruleId) && finding.severity() == Severity.REFUSED);
        return refused ? this : fail("an update that " + ruleId + " refuses");
    }

    private CheckAssert fail(String expected) {
        throw failure(
                "%nExpected:%n  %s%nbut was:%n%n%s",
                expected, String.join("\n", TextReport.plain().of(actual)));
    }
}
