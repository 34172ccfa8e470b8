package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.testing.ModelArbitraries;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleIndexProperties {

    private static final List<Rule> RULES = RuleBook.all().rules();

    @Provide
    Arbitrary<Update> updates() {
        Arbitrary<ScaleSet> sets = ModelArbitraries.of(ScaleSet.class);
        return Combinators.combine(sets, sets)
                .as((applied, desired) -> Update.of(applied, desired, UpdateContext.NONE));
    }

    @Property
    void aRuleGetsTheChangesThatTouchItsSubjects(@ForAll("updates") Update update) {
        Map<String, Set<Change>> expected = new TreeMap<>();
        for (Rule rule : RULES) {
            Set<Change> touched = touching(rule, update);
            if (!touched.isEmpty()) {
                expected.put(rule.id(), touched);
            }
        }

        Map<String, Set<Change>> actual = new TreeMap<>();
        new RuleIndex(RULES)
                .concerned(update)
                .forEach((rule, changes) -> actual.put(rule.id(), new LinkedHashSet<>(changes)));
        assertEquals(expected, actual);
    }

    private static Set<Change> touching(Rule rule, Update update) {
        Set<Change> touched = new LinkedHashSet<>();
        rule.subjects().forEach(subject -> update.diff().touching(subject).forEach(touched::add));
        if (rule.seesUnverifiable()) {
            update.diff().unverifiable().stream()
                    .filter(path -> rule.subjects().stream().anyMatch(path::isWithin))
                    .map(UnverifiableChange::of)
                    .forEach(touched::add);
        }
        if (touched.isEmpty()) {
            rule.sentDefault().flatMap(sent -> sent.in(update)).ifPresent(touched::add);
        }
        return touched;
    }
}
