package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import java.util.List;
import java.util.Optional;

/**
 * A rule that an update runs into.
 *
 * @param rule the rule
 * @param change the change that does so, with both values
 * @param detail what the rule says about this change in particular, or the empty text
 */
public record Finding(Rule rule, Change change, String detail) {

    /**
     * A finding about which its rule says nothing in particular.
     *
     * @param rule the rule
     * @param change the change
     */
    public Finding(Rule rule, Change change) {
        this(rule, change, "");
    }

    /** {@return where the change is that runs into the rule} */
    public Place path() {
        return change.path();
    }

    /** {@return what the finding means for the update} */
    public Severity severity() {
        return rule.severity();
    }

    /** {@return what Azure answers, or empty if Azure accepts the update} */
    public Optional<AzureAnswer> answer() {
        return rule.answer();
    }

    /** {@return Azure's message, or the rule in a sentence and the detail if Azure accepts the update} */
    public String message() {
        return answer().map(AzureAnswer::message).orElseGet(() -> with(rule.summary(), detail));
    }

    /**
     * The finding for somebody who has to decide: the rule in a sentence, what it says about this change in particular, and
     * what would have to be known for a certain answer.
     *
     * @return some sentences
     */
    public String explanation() {
        return with(
                with(rule.summary(), detail),
                rule.needs().map(needs -> "To know, give " + needs + ".").orElse(""));
    }

    private static String with(String text, String more) {
        return more.isEmpty() ? text : text + " " + more;
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
     * @return severity, rule, change with both values, message and detail
     */
    @Override
    public String toString() {
        String message = answer().isPresent() ? with(message(), detail) : message();
        return severity() + " " + rule.id() + " " + change + ": " + message;
    }
}
