package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleBreakersTest {

    /** Rules that no update breaks in a way worth generating, each with the reason. */
    private static final Map<String, String> WITHOUT = Map.of();

    private static final Set<String> REFUSING = RuleBook.current().rules().stream()
            .filter(rule -> rule.severity() == Severity.REFUSED)
            .map(Rule::id)
            .collect(Collectors.toSet());

    private static final Set<String> BROKEN =
            RuleBreakers.all().stream().map(RuleBreaker::ruleId).collect(Collectors.toSet());

    @Test
    void everyRefusingRuleCanBeBrokenOrIsListedWithAReason() {
        assertEquals(
                List.of(),
                REFUSING.stream()
                        .filter(id -> !BROKEN.contains(id) && !WITHOUT.containsKey(id))
                        .sorted()
                        .toList(),
                "rules that need an edit in the class of breakers of their subject");
    }

    @Test
    void everyBreakerAndEveryReasonIsForARefusingRule() {
        assertEquals(
                List.of(),
                BROKEN.stream().filter(id -> !REFUSING.contains(id)).sorted().toList());
        assertTrue(REFUSING.containsAll(WITHOUT.keySet()));
    }

    @Test
    void anUnknownRuleIsNamed() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> ScaleSetArbitraries.updatesRefusedBy("no-such-rule"));
        assertTrue(e.getMessage().contains("no-such-rule"), e.getMessage());
    }
}
