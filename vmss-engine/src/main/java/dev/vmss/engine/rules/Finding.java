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
 * @param answer what Azure answers, with the names and numbers of this update; empty if Azure accepts it
 */
public record Finding(Rule rule, Change change, String detail, Optional<AzureAnswer> answer) {

    /**
     * A finding about which its rule says nothing in particular.
     *
     * @param rule the rule
     * @param change the change
     */
    public Finding(Rule rule, Change change) {
        this(rule, change, "");
    }

    /**
     * A finding without names and numbers in what Azure answers.
     *
     * @param rule the rule
     * @param change the change
     * @param detail what the rule says about the change, or the empty text
     */
    public Finding(Rule rule, Change change, String detail) {
        this(rule, change, detail, rule.answer());
    }

    /** {@return where the change is that runs into the rule} */
    public Place path() {
        return change.path();
    }

    /** {@return what the finding means for the update} */
    public Severity severity() {
        return rule.severity();
    }

    /**
     * {@return Azure's message if its words are known; otherwise, as if Azure accepts the update, the rule in a sentence and the
     * detail}
     */
    public String message() {
        return answer.filter(AzureAnswer::observed)
                .map(AzureAnswer::message)
                .orElseGet(() -> with(rule.summary(), detail));
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
    public List<Source> sources() {
        return rule.sources();
    }

    /**
     * The finding on one line.
     *
     * @return severity, rule, change with both values, message and detail
     */
    @Override
    public String toString() {
        String message = answer.filter(AzureAnswer::observed).isPresent() ? with(message(), detail) : message();
        return severity() + " " + rule.id() + " " + change + ": " + message;
    }
}
