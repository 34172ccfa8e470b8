package dev.vmss.testkit;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How to break one rule: by which change of which sets.
 *
 * @param ruleId the rule
 * @param sets which sets can break it
 * @param given what else such a set must have
 * @param change the change that breaks it
 * @param context what must be known beyond the models
 * @param alsoBreaks other rules that no such change can respect
 */
record RuleBreaker(
        String ruleId,
        UnaryOperator<ScaleSetArbitrary> sets,
        ModelEdit given,
        ModelEdit change,
        UpdateContext context,
        Set<String> alsoBreaks) {

    RuleBreaker {
        alsoBreaks = Set.copyOf(alsoBreaks);
    }

    static RuleBreaker of(String ruleId) {
        return new RuleBreaker(
                ruleId, UnaryOperator.identity(), ModelEdit.none(), ModelEdit.none(), UpdateContext.NONE, Set.of());
    }

    /** It takes sets of a kind. */
    RuleBreaker on(UnaryOperator<ScaleSetArbitrary> kind) {
        return new RuleBreaker(ruleId, kind, given, change, context, alsoBreaks);
    }

    /** The set has a value; single quotes stand for double ones. */
    RuleBreaker given(String path, String value) {
        return new RuleBreaker(ruleId, sets, given.set(path, SetKind.json(value)), change, context, alsoBreaks);
    }

    /** The set has one more element in a list. */
    RuleBreaker givenOne(String path, String element) {
        return new RuleBreaker(
                ruleId, sets, given.add(path, List.of(SetKind.json(element))), change, context, alsoBreaks);
    }

    /** The update sets a value; single quotes stand for double ones. */
    RuleBreaker by(String path, String value) {
        return new RuleBreaker(ruleId, sets, given, change.set(path, SetKind.json(value)), context, alsoBreaks);
    }

    /** The update adds an element to a list. */
    RuleBreaker byAdding(String path, String element) {
        return new RuleBreaker(
                ruleId, sets, given, change.add(path, List.of(SetKind.json(element))), context, alsoBreaks);
    }

    /** The update takes something away. */
    RuleBreaker byRemoving(String path) {
        return new RuleBreaker(ruleId, sets, given, change.set(path, "null"), context, alsoBreaks);
    }

    /** The caller knows something. */
    RuleBreaker knowing(UpdateContext known) {
        return new RuleBreaker(ruleId, sets, given, change, known, alsoBreaks);
    }

    /** The update runs into other rules too, whatever the set. */
    RuleBreaker with(String... others) {
        return new RuleBreaker(ruleId, sets, given, change, context, Set.of(others));
    }

    Update update(ScaleSet set) {
        ScaleSet applied = given.apply(set);
        return Update.of(applied, change.apply(applied), context);
    }

    /** Whether the update is refused for the rule, and for nothing else that could be avoided. */
    boolean isBrokenBy(Update update) {
        List<String> broken = RuleBook.current().check(update).findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSED)
                .map(Finding::rule)
                .map(rule -> rule.id())
                .toList();
        return broken.contains(ruleId) && broken.stream().allMatch(id -> id.equals(ruleId) || alsoBreaks.contains(id));
    }

    @Override
    public String toString() {
        return ruleId;
    }
}
