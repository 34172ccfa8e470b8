package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleBuilderTest {

    private static final AzureAnswer ANSWER = AzureAnswer.badRequest("The set … is too old.");

    private static RuleBuilder full() {
        return Rule.about("old-sets", "tags.{*}")
                .kind(RuleKind.DEPENDS_ON_VALUE)
                .summary("An old set keeps its tags.")
                .remedy("Create a new set.")
                .afterDeallocation(ANSWER)
                .alsoAnswered(AzureAnswer.code(409, "TooOld"))
                .modes(OrchestrationMode.UNIFORM)
                .since("2019-03-01")
                .before("2024-07-01")
                .editions(Edition.MAY_2026)
                .notCurrent()
                .seesUnverifiable()
                .seesDefault("properties.overprovision", set -> Optional.empty())
                .needs("the age of the set")
                .detail((update, change) -> "It is of 2015.")
                .filling((update, change) -> List.of("web"))
                .whenChange((update, change) -> change.to().isPresent())
                .source(Sources.seen("https://example.com"));
    }

    private static CheckResult check(String desired, String version) {
        UpdateContext context =
                UpdateContext.builder().apiVersion(new ApiVersion(version)).build();
        Update update = Update.of(
                Fixtures.scaleSet("{'tags': {'a': '1'}}"), Fixtures.scaleSet("{'tags': {" + desired + "}}"), context);
        return RuleBook.current().with(full().build()).check(update);
    }

    @Test
    void theRuleHasAllThatItsBuilderWasGiven() {
        Rule rule = full().build();
        assertEquals("old-sets", rule.toString());
        assertEquals(Severity.ALLOWED_AFTER_DEALLOCATION, rule.severity());
        assertEquals(List.of(ANSWER, AzureAnswer.code(409, "TooOld")), rule.answers());
        assertEquals(Optional.of(new ApiVersion("2019-03-01")), rule.since());
        assertEquals(Optional.of(new ApiVersion("2024-07-01")), rule.before());
        assertEquals(Optional.of("the age of the set"), rule.needs());
        assertEquals(Confidence.OBSERVED, rule.confidence());
    }

    @Test
    void aFindingSaysWhatTheRuleDoes() {
        CheckResult check = check("'a': '2'", "2020-06-01");
        Finding finding = check.findings().get(0);
        assertEquals("tags.a", finding.path().toString());
        assertEquals("It is of 2015.", finding.detail());
        assertEquals("The set web is too old.", finding.answer().orElseThrow().message());
        assertFalse(check.isAllowed());
        assertEquals(Verdict.ALLOWED_AFTER_DEALLOCATION, check.verdict());
    }

    @Test
    void theRuleHoldsFromItsFirstVersionUpToBeforeItsEnd() {
        assertTrue(check("'a': '2'", "2018-10-01").isAllowed());
        assertFalse(check("'a': '2'", "2019-03-01").isAllowed());
        assertTrue(check("'a': '2'", "2024-07-01").isAllowed());
    }

    @Test
    void onlyAChangeThatMeetsTheConditionIsFound() {
        List<Finding> findings = check("'b': '1'", "2020-06-01").findings();
        assertEquals(
                List.of("tags.b"),
                findings.stream().map(finding -> finding.path().toString()).toList());
    }
}
