package dev.vmss.engine.rules;

import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * What is known about an error of Azure.
 *
 * @param error the error
 * @param places the places of a set that it refers to; none if none is known
 * @param rules the rules that predict it; if it states that a property cannot change and no rule predicts that, the
 *     rules about the property
 * @param errors the known errors that match it
 * @see RuleBook#diagnosis
 */
public record Diagnosis(AzureError error, List<Place> places, List<Rule> rules, List<KnownError> errors)
        implements JsonForm {

    /**
     * Copies the lists.
     *
     * @param error the error
     * @param places the places
     * @param rules the rules
     * @param errors the other errors
     */
    public Diagnosis {
        places = List.copyOf(places);
        rules = List.copyOf(rules);
        errors = List.copyOf(errors);
    }

    /** {@return whether anything is known about the error} */
    public boolean isKnown() {
        return !rules.isEmpty() || !errors.isEmpty();
    }
}
