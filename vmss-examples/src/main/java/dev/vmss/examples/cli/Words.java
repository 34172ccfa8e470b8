package dev.vmss.examples.cli;

import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Verdict;

/** The engine's constants in words. */
final class Words {

    private Words() {}

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "allowed";
            case ALLOWED_AFTER_DEALLOCATION -> "allowed after deallocation";
            case REFUSED -> "refused";
        };
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case REFUSED -> "refused";
            case ALLOWED_AFTER_DEALLOCATION -> "only after deallocation";
            case NEEDS_REIMAGE -> "needs a reimage";
            case WARNING -> "warning";
        };
    }

    static String impact(Impact impact) {
        String disruption = switch (impact.disruption()) {
            case NONE -> "no effect";
            case SET_LEVEL -> "set only";
            case NEW_INSTANCES -> "";
            case IN_PLACE -> "in place";
            case RESTART -> "restart";
            case REIMAGE -> "reimage";
            case DEALLOCATE -> "deallocate";
            case REPLACE -> "replace";
        };
        String way = switch (impact.way()) {
            case BY_POLICY -> "by policy";
            case OUTSIDE_POLICY -> "outside policy";
            case AT_ONCE -> "at once";
            case NEW_INSTANCES_ONLY -> "new instances only";
        };
        return disruption.isEmpty() ? way : disruption + ", " + way;
    }

    /** A number with its noun. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
