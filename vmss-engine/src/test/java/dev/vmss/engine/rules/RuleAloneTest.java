package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vmss.engine.rules.RuleCases.Case;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule needs no other: in a book of its own it decides its cases in the same way. */
class RuleAloneTest {

    static Set<Rule> rules() {
        return RuleCases.allRules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void decidesItsCases(Rule rule) {
        List<Case> cases = RuleCases.of(rule);
        assertFalse(cases.isEmpty(), () -> "add cases to rules/" + rule.id() + ".json");
        for (Case example : cases) {
            CheckResult result = RuleBook.only(rule).check(example.update());
            assertEquals(example.breaks(), result.has(rule.id()), () -> example + ", found " + result.findings());
        }
    }
}
