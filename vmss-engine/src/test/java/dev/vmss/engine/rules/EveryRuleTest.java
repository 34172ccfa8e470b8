package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.RuleCases.Case;
import dev.vmss.engine.testing.Schema;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule, whatever it is about. */
class EveryRuleTest {

    private static final Set<String> PLACES = Schema.patterns(ScaleSet.class);

    static Set<Rule> rules() {
        return RuleCases.allRules();
    }

    static Stream<Case> cases() {
        return rules().stream().flatMap(rule -> RuleCases.of(rule).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decidesEachOfItsCases(Case example) {
        for (RuleBook book : RuleCases.books()) {
            if (book.rule(example.ruleId()).isPresent()) {
                CheckResult result = book.check(example.update());
                assertEquals(
                        example.breaks(), result.has(example.ruleId()), () -> example + ", found " + result.findings());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasACaseThatBreaksItAndOneThatDoesNot(Rule rule) {
        List<Case> cases = RuleCases.of(rule);
        assertTrue(
                cases.stream().anyMatch(Case::breaks),
                () -> "add a case to rules/" + rule.id() + ".json that breaks it");
        assertFalse(
                cases.stream().allMatch(Case::breaks), () -> "add a case to rules/" + rule.id() + ".json that is fine");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isAboutPropertiesThatExist(Rule rule) {
        assertFalse(rule.subjects().isEmpty());
        assertEquals(
                List.of(),
                rule.subjects().stream()
                        .filter(subject -> !PLACES.contains(subject.pattern()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasSources(Rule rule) {
        assertFalse(rule.sources().isEmpty());
        assertEquals(
                List.of(),
                rule.evidence().references().stream()
                        .filter(source -> !source.startsWith("https://") && !source.startsWith("Microsoft: "))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhatItIsAndWhatToDoInASentence(Rule rule) {
        assertTrue(rule.summary().matches("[A-Z].*\\."), rule.summary());
        assertTrue(rule.remedy().matches("[A-Z].*\\."), rule.remedy());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasAnAnswerExactlyIfAzureRefuses(Rule rule) {
        boolean refuses = rule.severity() == Severity.REFUSED || rule.severity() == Severity.ALLOWED_AFTER_DEALLOCATION;
        assertEquals(refuses, rule.answer().isPresent());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void refusesOnlyWhatTheServiceOrMicrosoftWasSeenToRefuse(Rule rule) {
        assertTrue(rule.answer().isEmpty() || rule.evidence().isFirm(), () -> rule + " " + rule.sources());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasAzuresWordsOnlyWhereTheyWereSeen(Rule rule) {
        rule.answer()
                .ifPresent(answer -> assertEquals(
                        answer.observed(), !answer.message().equals(rule.summary()), () -> rule + " " + answer));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForSomeVersion(Rule rule) {
        rule.since().ifPresent(since -> rule.before().ifPresent(before -> assertTrue(since.compareTo(before) < 0)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isSilentWhenNothingChanges(Case example) {
        Update none = Update.of(
                example.update().applied(),
                example.update().applied(),
                example.update().context());
        for (RuleBook book : RuleCases.books()) {
            assertFalse(book.check(none).has(example.ruleId()));
        }
    }
}
