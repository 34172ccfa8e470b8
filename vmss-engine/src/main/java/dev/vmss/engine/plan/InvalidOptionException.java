package dev.vmss.engine.plan;

import dev.vmss.model.mapper.JsonForm;
import java.util.Collection;

/** Thrown if an option of a plan has an invalid value. */
public final class InvalidOptionException extends IllegalArgumentException implements JsonForm {

    private static final long serialVersionUID = 1L;

    /** The name of the option. */
    private final String option;

    /** What is wrong with it. */
    private final String problem;

    InvalidOptionException(String option, String problem) {
        super(option + ": " + problem);
        this.option = option;
        this.problem = problem;
    }

    static void unless(boolean isValid, String option, String problem) {
        if (!isValid) {
            throw new InvalidOptionException(option, problem);
        }
    }

    static void checkIds(String option, Collection<String> ids) {
        unless(ids.stream().noneMatch(String::isBlank), option, "must be ids of instances, none of which is blank");
    }

    /** {@return the name of the option's accessor in {@link PlanOptions}} */
    public String option() {
        return option;
    }

    /** {@return the problem, without the name of the option} */
    public String problem() {
        return problem;
    }
}
