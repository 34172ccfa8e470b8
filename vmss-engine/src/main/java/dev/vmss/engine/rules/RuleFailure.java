package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;

/** The finding for a rule that throws, which only a caller's rule should ever do. */
final class RuleFailure {

    private static final Rule RULE = Rule.about("rule-failed", Place.ROOT)
            .kind(RuleKind.CROSS_FIELD)
            .summary("A rule failed, so it is not known whether the update violates it.")
            .remedy("Correct the rule.")
            .accepted(Severity.WARNING)
            .source(Sources.said("the rule itself"))
            .build();

    private RuleFailure() {}

    static Finding finding(Rule failed, Change change, Throwable thrown) {
        return new Finding(RULE, change, "Rule " + failed.id() + " threw " + thrown + ".");
    }
}
