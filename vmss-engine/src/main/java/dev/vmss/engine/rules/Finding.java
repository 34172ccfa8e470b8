package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import java.util.List;
import java.util.Optional;

/**
 * A rule that an update runs into.
 *
 * @param rule the rule
 * @param change the change that does so
 */
public record Finding(Rule rule, Change change) {

    /** {@return what the finding means for the update} */
    public Severity severity() {
        return rule.severity();
    }

    /** {@return what Azure answers, or empty if Azure accepts the update} */
    public Optional<AzureAnswer> answer() {
        return rule.answer();
    }

    /** {@return Azure's message, or the rule in a sentence if Azure accepts the update} */
    public String message() {
        return answer().map(AzureAnswer::message).orElse(rule.summary());
    }

    /** {@return what to do instead} */
    public String remedy() {
        return rule.remedy();
    }

    /** {@return where the rule is from} */
    public List<String> sources() {
        return rule.sources();
    }

    /**
     * The finding on one line.
     *
     * @return severity, rule, change and message
     */
    @Override
    public String toString() {
        return severity() + " " + rule.id() + " " + change + ": " + message();
    }
}
