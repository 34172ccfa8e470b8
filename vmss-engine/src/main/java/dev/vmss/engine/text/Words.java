package dev.vmss.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.impact.Propagation;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.ExtensionRun;
import dev.vmss.engine.plan.InstanceImpact;
import dev.vmss.engine.plan.InstanceOutcome;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.Confidence;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.value.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the engine's values are called in reports. */
public final class Words {

    /** The text in place of Azure's wording if that is not known. */
    public static final String WORDING_NOT_KNOWN = "(wording not known)";

    private Words() {}

    /**
     * A verdict.
     *
     * @param verdict the verdict
     * @return its words, such as {@code allowed after deallocation}
     */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "allowed";
            case ALLOWED_AFTER_DEALLOCATION -> "allowed after deallocation";
            case REFUSED -> "refused";
        };
    }

    /**
     * A severity.
     *
     * @param severity the severity
     * @return its words, such as {@code only after deallocation}
     */
    public static String severity(Severity severity) {
        return switch (severity) {
            case REFUSED -> "refused";
            case ALLOWED_AFTER_DEALLOCATION -> "only after deallocation";
            case NEEDS_REIMAGE -> "needs a reimage";
            case WARNING -> "warning";
        };
    }

    /**
     * What Azure answers. Words that are not known to be Azure's are not shown as if they were.
     *
     * @param answer the answer
     * @return such as {@code Azure answers 409 PropertyChangeNotAllowed: Changing property 'zones' is not allowed.} or
     *     {@code Azure answers 400 BadRequest (wording not known)}
     */
    public static String answer(AzureAnswer answer) {
        return "Azure answers " + answer.httpStatus() + " " + answer.code()
                + (answer.observed() ? ": " + answer.message() : " " + WORDING_NOT_KNOWN);
    }

    /**
     * An impact: the disruption, and how it reaches the instances.
     *
     * @param impact the impact
     * @return its words, such as {@code reimage, by policy}, or {@code in place, by policy (believed)} without a source
     */
    public static String impact(Impact impact) {
        String disruption = disruption(impact.disruption());
        String propagation = propagation(impact.propagation());
        return (disruption.isEmpty() ? propagation : disruption + ", " + propagation)
                + (impact.confidence() == Confidence.BELIEVED ? " (believed)" : "");
    }

    private static String disruption(Disruption disruption) {
        return switch (disruption) {
            case NONE -> "no effect";
            case SET_LEVEL -> "set only";
            case NEW_INSTANCES -> "";
            case IN_PLACE -> "in place";
            case RESTART -> "restart";
            case REIMAGE -> "reimage";
            case DEALLOCATE -> "deallocate";
            case REPLACE -> "replace";
        };
    }

    private static String propagation(Propagation propagation) {
        return switch (propagation) {
            case BY_POLICY -> "by policy";
            case OUTSIDE_POLICY -> "outside policy";
            case AT_ONCE -> "at once";
            case NEW_INSTANCES_ONLY -> "new instances only";
        };
    }

    /**
     * What an instance suffers.
     *
     * @param impact what the plan does to the instance
     * @return its words, such as {@code reimage, by policy}
     */
    public static String suffers(InstanceImpact impact) {
        String words = impact.outcome() == InstanceOutcome.SCALED_IN
                ? "deleted"
                : impact.disruption() == Disruption.NONE && impact.missedUpdates()
                        ? "missed changes"
                        : disruption(impact.disruption()) + (impact.missedUpdates() ? " and missed changes" : "");
        return words
                + impact.propagation()
                        .map(propagation -> ", " + propagation(propagation))
                        .orElse("");
    }

    /**
     * What becomes of an instance.
     *
     * @param outcome the outcome
     * @return its words, with the reason if the instance keeps its model
     */
    public static String outcome(InstanceOutcome outcome) {
        return switch (outcome) {
            case UPGRADED -> "gets the latest model";
            case REPLACED -> "replaced with a new one";
            case SCALED_IN -> "the set scales in";
            case CURRENT -> "has the latest model";
            case PROTECTED -> "stays outdated: protected";
            case SKIPPED -> "stays outdated: requests to be skipped";
            case NOT_RUNNING -> "stays outdated: not running";
            case FAILED -> "stays outdated: its last operation failed";
            case STOPPED_BEFORE -> "stays outdated: stopped before its turn";
            case LEFT_ALONE -> "stays outdated: the plan is for new instances only";
            case NOT_UPGRADED -> "stays outdated: nothing upgrades it";
            case REFUSED -> "unchanged: the update is refused";
        };
    }

    /**
     * The extensions that run, with their times, grouped by equal runs.
     *
     * @param runs the runs of the extensions
     * @return such as {@code app, health: once (upgrade)}
     */
    public static String extensionRuns(List<ExtensionRun> runs) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (ExtensionRun run : runs) {
            alike.computeIfAbsent(when(run), any -> new ArrayList<>()).add(run.extension());
        }
        return alike.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String when(ExtensionRun run) {
        return run.times() > 1
                ? "twice (upgrade, then reimage)"
                : run.atUpgrade() > 0 ? "once (upgrade)" : "once (reimage)";
    }

    /**
     * A value in full, on as many lines as it has; texts need no quotes to be read.
     *
     * @param value the value
     * @return its text, without secrets
     */
    public static String value(JsonValue value) {
        JsonNode json = value.redacted().toJsonNode();
        return json.isTextual() ? json.textValue() : value.toString();
    }

    /**
     * The sign of a change.
     *
     * @param change the change
     * @return {@code +}, {@code -} or {@code ~}
     */
    public static String sign(Change change) {
        return switch (change.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case MODIFIED -> "~";
        };
    }

    /**
     * A value on one line.
     *
     * @param value the value
     * @param length how many characters at most
     * @return its text, without secrets, or the empty text if there is none
     */
    public static String value(Optional<JsonValue> value, int length) {
        return value.map(there -> OneLine.of(value(there), length)).orElse("");
    }

    /**
     * A number with its noun.
     *
     * @param number the number
     * @param noun the noun in the singular
     * @return such as {@code 1 batch} or {@code 2 batches}
     */
    public static String count(int number, String noun) {
        String plural = noun.endsWith("ch") ? noun + "es" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }

    /**
     * What the update does to the instances.
     *
     * @param plan the plan
     * @return a sentence without its full stop
     */
    public static String outdated(UpgradePlan plan) {
        return lacking(plan) + (plan.outdated().isEmpty() ? "" : " (mode " + plan.mode() + ")");
    }

    /**
     * How many instances lack the latest model.
     *
     * @param plan the plan
     * @return the start of a sentence
     */
    public static String lacking(UpgradePlan plan) {
        int count = plan.outdated().size();
        if (count == 0) {
            return plan.touchesInstances() ? "there is no instance to upgrade" : "the update does not affect instances";
        }
        return count(count, "instance") + (plan.touchesInstances() ? "" : " already")
                + (count == 1 ? " lacks" : " lack") + " the latest model";
    }

    /**
     * The bounds of a plan.
     *
     * @param bounds the bounds
     * @return their words
     */
    public static String bounds(Bounds bounds) {
        return count(bounds.batches(), "batch") + ", at most " + bounds.maxDown() + " down at once, at least "
                + bounds.minServing() + " serving"
                + (bounds.minPause().isZero() ? "" : ", pauses of " + duration(bounds.minPause()));
    }

    /**
     * A duration.
     *
     * @param duration the duration
     * @return such as {@code 1 min 30 s}
     */
    public static String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toHours() > 0) {
            parts.add(duration.toHours() + " h");
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(duration.toMinutesPart() + " min");
        }
        if (duration.toSecondsPart() > 0 || parts.isEmpty()) {
            parts.add(duration.toSecondsPart() + " s");
        }
        return String.join(" ", parts);
    }
}
