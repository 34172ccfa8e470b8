package dev.vmss.engine.impact;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The impact of a whole update of a scale set on its instances.
 *
 * @param effects each change with its impact, in the order of the difference
 * @param unverifiable properties that the update sends and that are unverifiable; sending them makes instances
 *     outdated even if their value is the same, because the service creates a new version of the model
 */
public record UpdateImpact(List<Effect> effects, List<Place> unverifiable) implements JsonForm {

    /**
     * A change and what it does.
     *
     * @param change the change
     * @param impact what it does to instances
     */
    public record Effect(Change change, Impact impact) implements JsonForm {}

    /**
     * Copies the lists.
     *
     * @param effects the changes with their impact
     * @param unverifiable the unverifiable properties
     */
    public UpdateImpact {
        effects = List.copyOf(effects);
        unverifiable = List.copyOf(unverifiable);
    }

    /**
     * The impact of an update, for any set.
     *
     * @param diff what the update changes
     * @return the impact of all its changes
     */
    public static UpdateImpact of(ModelDiff diff) {
        return new UpdateImpact(
                diff.changes().stream()
                        .map(change -> new Effect(change, Impact.of(change)))
                        .toList(),
                unverifiable(diff));
    }

    /**
     * The impact of an update on its set; some changes disrupt some sets more than others.
     *
     * @param update the update
     * @return the impact of all its changes
     */
    public static UpdateImpact of(Update update) {
        return new UpdateImpact(
                update.diff().changes().stream()
                        .map(change -> new Effect(change, Impact.of(change, update)))
                        .toList(),
                unverifiable(update.diff()));
    }

    private static List<Place> unverifiable(ModelDiff diff) {
        return diff.unverifiable().stream()
                .filter(path -> Impact.of(path).touchesInstances())
                .toList();
    }

    /** {@return the changes whose effect is not known, for which that of similar properties is assumed} */
    public List<Effect> notShown() {
        return effects.stream()
                .filter(effect -> effect.impact().evidence().sources().isEmpty())
                .toList();
    }

    /** {@return whether existing instances no longer have the latest model after the update} */
    public boolean touchesInstances() {
        return !unverifiable.isEmpty()
                || effects.stream().anyMatch(effect -> effect.impact().touchesInstances());
    }

    /** {@return whether instances must be reimaged after they got the latest model, in every mode of the upgrade policy} */
    public boolean needsReimage() {
        return !needingReimage().isEmpty();
    }

    /** {@return the most disruptive change, or empty if nothing changes} */
    public Optional<Effect> worst() {
        return effects.stream()
                .max(Comparator.comparing(effect -> effect.impact().disruption()));
    }

    /** {@return the most disruptive effect on an instance} */
    public Disruption disruption() {
        return hardest(Propagation.values());
    }

    /** {@return the most disruptive effect on an instance when it gets the latest model, before it is reimaged} */
    public Disruption byPolicy() {
        return hardest(Propagation.BY_POLICY);
    }

    /**
     * {@return the places that determine the most disruptive effect on an instance when it gets the latest model, in
     * order}
     */
    public List<Place> decidingByPolicy() {
        Disruption hardest = byPolicy();
        return Stream.concat(
                        effects.stream()
                                .filter(effect -> decides(effect.impact(), hardest))
                                .map(effect -> effect.change().path()),
                        unverifiable.stream().filter(path -> decides(Impact.of(path), hardest)))
                .toList();
    }

    private static boolean decides(Impact impact, Disruption hardest) {
        return impact.propagation() == Propagation.BY_POLICY && impact.disruption() == hardest;
    }

    /** {@return the places that reach existing instances only by a reimage, in order} */
    public List<Place> needingReimage() {
        return Stream.concat(
                        effects.stream()
                                .map(Effect::change)
                                .filter(Impact::needsReimage)
                                .map(Change::path),
                        unverifiable.stream()
                                .filter(path -> Impact.of(path).propagation() == Propagation.OUTSIDE_POLICY))
                .toList();
    }

    private Disruption hardest(Propagation... propagations) {
        List<Propagation> wanted = List.of(propagations);
        return Stream.concat(
                        effects.stream().map(Effect::impact),
                        unverifiable.stream().map(Impact::of))
                .filter(impact -> wanted.contains(impact.propagation()))
                .map(Impact::disruption)
                .max(Comparator.naturalOrder())
                .orElse(Disruption.NONE);
    }
}
