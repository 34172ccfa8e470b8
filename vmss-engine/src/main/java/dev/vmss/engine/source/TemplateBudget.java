package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.json.ReadLimits;

/**
 * What the evaluation of one template may cost, with all that is nested in it: loops, parameters and functions within each other
 * could otherwise go on for years, and fill any memory or stack. Once it is spent, no further expression has a value.
 */
final class TemplateBudget {

    /** The work on a resource, in steps. */
    static final int RESOURCE = 1_000;

    private static final int MOST_STEPS = 2_000_000;

    /** How deep evaluations can be within each other: so deep that the smallest usual stack, 256 KB, suffices. */
    private static final int DEEPEST = 250;

    private static final int CHARACTERS_IN_A_STEP = 64;

    private int left = MOST_STEPS;
    private int depth;

    void spend(int steps) throws UnknownValueException {
        left -= Math.min(steps, left);
        if (left == 0) {
            throw new UnknownValueException("the template takes too many steps");
        }
    }

    /** Spends the work on a value, with all that is in it as often as it is there. */
    void spendOn(JsonNode value) throws UnknownValueException {
        spendOn(value, 0);
    }

    private void spendOn(JsonNode value, int around) throws UnknownValueException {
        if (around > ReadLimits.MAX_DEPTH) {
            throw new UnknownValueException("a value is nested too deeply");
        }
        spend(1 + (value.isTextual() ? value.textValue().length() / CHARACTERS_IN_A_STEP : 0));
        for (JsonNode inner : value) {
            spendOn(inner, around + 1);
        }
    }

    /** Begins an evaluation; {@link #leave} ends it. */
    void enter() throws UnknownValueException {
        if (depth == DEEPEST) {
            throw new UnknownValueException("the expression is nested too deeply");
        }
        depth++;
    }

    void leave() {
        depth--;
    }
}
