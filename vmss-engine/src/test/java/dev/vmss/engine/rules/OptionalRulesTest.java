package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rules that a caller leaves out, downgrades or brings along. */
class OptionalRulesTest {

    private static final ScaleSet OTHER_SIZE =
            Fixtures.scaleSet("{'sku': {'name': 'Standard_D4s_v5'}, 'location': 'westus'}");

    @Test
    void aWarningCanBeLeftOut() {
        CheckResult result = check(RuleBook.current().without("size-may-need-deallocation"));
        assertFalse(result.has("size-may-need-deallocation"));
        assertTrue(result.has("location-fixed"));
    }

    @Test
    void aWarningCanBeMadeARefusal() {
        CheckResult result = check(RuleBook.current().withSeverity("size-may-need-deallocation", Severity.REFUSED));
        assertEquals(
                2,
                result.findings().stream()
                        .filter(finding -> finding.severity() == Severity.REFUSED)
                        .count());
    }

    @Test
    void whatAzureRefusesCannotBeLeftOut() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> RuleBook.current().without("location-fixed"));
        assertEquals(
                "Azure enforces rule location-fixed (REFUSED): it cannot be removed or downgraded",
                refused.getMessage());
    }

    @Test
    void whatAzureRefusesCannotBeDowngraded() {
        RuleBook book = RuleBook.current();
        assertThrows(IllegalArgumentException.class, () -> book.withSeverity("location-fixed", Severity.WARNING));
        assertThrows(IllegalArgumentException.class, () -> book.withSeverity("size-not-on-hardware", Severity.WARNING));
    }

    @Test
    void aRuleThatDoesNotExistIsNamed() {
        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class, () -> RuleBook.current().without("no-such-rule"));
        assertEquals("The book has no rule no-such-rule", unknown.getMessage());
    }

    @Test
    void aRuleThatThrowsIsNamedAndTheOthersStillRun() {
        Rule broken = Rule.about("our-rule", "sku.name")
                .kind(RuleKind.CROSS_FIELD)
                .summary("A rule.")
                .remedy("Do something else.")
                .accepted(Severity.WARNING)
                .source(SourceKind.SAID, LocalDate.of(2026, 11, 20), "https://wiki.example/rules")
                .when(update -> {
                    throw new IllegalStateException("out of order");
                })
                .build();
        CheckResult result = check(RuleBook.current().with(broken));
        Finding failure = result.findings().stream()
                .filter(finding -> finding.rule().id().equals("rule-failed"))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.WARNING, failure.severity());
        assertTrue(failure.message().contains("our-rule"), failure.message());
        assertTrue(failure.message().contains("out of order"), failure.message());
        assertTrue(result.has("location-fixed"));
        assertTrue(result.has("size-may-need-deallocation"));
    }

    @Test
    void aFindingSaysWhatItWouldNeedToKnow() {
        Finding finding = check(RuleBook.current()).findings().get(1);
        assertEquals("size-may-need-deallocation", finding.rule().id());
        assertTrue(finding.explanation()
                .endsWith("For a definite answer, supply the sizes that the current hardware offers."));
    }

    private static CheckResult check(RuleBook book) {
        return book.check(Update.of(Fixtures.webSet(), OTHER_SIZE, UpdateContext.NONE));
    }
}
