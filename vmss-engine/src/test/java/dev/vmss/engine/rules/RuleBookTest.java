package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.policy.OrchestrationMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final Rule NO_RESIZING_HERE = Rule.about("our-own-size", "sku.name")
            .kind(RuleKind.CREATE_TIME)
            .summary("We do not resize.")
            .remedy("Ask the platform team.")
            .refusedWith(AzureAnswer.observed(403, "RequestDisallowedByPolicy", "No.", ""))
            .source(SourceKind.DOCUMENTED, LocalDate.of(2026, 11, 20), "https://wiki.example/sizes")
            .build();

    private static final ScaleSet OTHER_SIZE = Fixtures.scaleSet("{'sku': {'name': 'Standard_D4s_v5'}}");

    @Test
    void aCallersRuleIsCheckedWithTheOthers() {
        CheckResult result = RuleBook.current().with(NO_RESIZING_HERE).check(update(OTHER_SIZE));
        assertTrue(result.has("our-own-size"));
        assertTrue(result.has("size-may-need-deallocation"));
        assertEquals(Verdict.REFUSED, result.verdict());
    }

    @Test
    void addingARuleLeavesTheBookItself() {
        RuleBook.current().with(NO_RESIZING_HERE);
        assertEquals(Optional.empty(), RuleBook.current().rule("our-own-size"));
    }

    @Test
    void twoRulesCannotHaveTheSameId() {
        RuleBook book = RuleBook.current().with(NO_RESIZING_HERE);
        assertThrows(IllegalArgumentException.class, () -> book.with(NO_RESIZING_HERE));
    }

    @Test
    void aRuleIsFoundById() {
        assertEquals(
                "zones-add-only",
                RuleBook.current().rule("zones-add-only").orElseThrow().id());
    }

    @Test
    void theCurrentRulesAreSortedById() {
        List<String> ids = RuleBook.current().rules().stream().map(Rule::id).toList();
        assertEquals(ids.stream().sorted().toList(), ids);
    }

    @Test
    void whatOnlyAnEditionSaysIsNotCurrent() {
        assertFalse(RuleBook.current().rule("zones-create-time").isPresent());
    }

    @Test
    void aRuleOfOtherModesIsSilent() {
        Rule flexibleOnly = Rule.about("flexible-only", "sku.name")
                .kind(RuleKind.DEPENDS_ON_VALUE)
                .summary("A rule.")
                .remedy("Do something else.")
                .accepted(Severity.WARNING)
                .modes(OrchestrationMode.FLEXIBLE)
                .source(SourceKind.SAID, LocalDate.of(2026, 11, 20), "https://example")
                .build();
        RuleBook book = RuleBook.current().with(flexibleOnly);
        assertFalse(book.check(update(OTHER_SIZE)).has("flexible-only"));
        ScaleSet flexible =
                Fixtures.scaleSet("{'sku': {'name': 'A'}, 'properties': {'orchestrationMode': 'Flexible'}}");
        assertTrue(
                book.check(Update.of(flexible, OTHER_SIZE, UpdateContext.NONE)).has("flexible-only"));
    }

    @Test
    void aRuleWithoutARemedyIsRefused() {
        RuleBuilder unfinished = Rule.about("unfinished", "sku.name")
                .kind(RuleKind.LIMIT)
                .summary("A rule.")
                .accepted(Severity.WARNING)
                .source(SourceKind.SAID, LocalDate.of(2026, 11, 20), "https://example");
        IllegalStateException refused = assertThrows(IllegalStateException.class, unfinished::build);
        assertEquals("Rule unfinished has no remedy", refused.getMessage());
    }

    private static Update update(ScaleSet desired) {
        return Update.of(Fixtures.webSet(), desired, UpdateContext.NONE);
    }
}
