package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Optional;

/**
 * A rule that applies to an update.
 *
 * @param rule the rule
 * @param change the change that the rule applies to, with both values
 * @param detail details about this change, or the empty text
 * @param answer what Azure answers, with the names and numbers of this update; empty if Azure accepts it
 */
public record Finding(Rule rule, Change change, String detail, Optional<AzureAnswer> answer) implements JsonForm {

    /**
     * A finding without details.
     *
     * @param rule the rule
     * @param change the change
     */
    public Finding(Rule rule, Change change) {
        this(rule, change, "");
    }

    /**
     * A finding whose answer has unfilled blanks.
     *
     * @param rule the rule
     * @param change the change
     * @param detail details about the change, or the empty text
     */
    public Finding(Rule rule, Change change, String detail) {
        this(rule, change, detail, rule.answer());
    }

    /** {@return the place of the change that the rule applies to} */
    public Place path() {
        return change.path();
    }

    /** {@return what the finding means for the update} */
    public Severity severity() {
        return rule.severity();
    }

    /**
     * {@return Azure's message if its wording is known; otherwise, and if Azure accepts the update, the summary of
     * the rule and the detail}
     */
    public String message() {
        return answer.filter(AzureAnswer::observed)
                .map(AzureAnswer::message)
                .orElseGet(() -> with(rule.summary(), detail));
    }

    /**
     * The finding for somebody who has to decide: the summary of the rule, the detail, and the information that a
     * definite answer needs.
     *
     * @return one to three sentences
     */
    public String explanation() {
        return with(
                with(rule.summary(), detail),
                rule.needs()
                        .map(needs -> "For a definite answer, supply " + needs + ".")
                        .orElse(""));
    }

    private static String with(String text, String more) {
        return more.isEmpty() ? text : text + " " + more;
    }

    /** {@return what to do instead} */
    public String remedy() {
        return rule.remedy();
    }

    /** {@return the sources of the rule} */
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
