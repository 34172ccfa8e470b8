package dev.vmss.testkit;

import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.resource.Sku;
import dev.vmss.testkit.InstanceSketch.Health;
import dev.vmss.testkit.InstanceSketch.Power;
import dev.vmss.testkit.InstanceSketch.Protection;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators of scale sets, their instances and their updates, for property-based tests with jqwik. {@link ScaleSetDomain}
 * makes them the default for parameters of a property.
 */
public final class ScaleSetArbitraries {

    private ScaleSetArbitraries() {}

    /** What is remarkable about one instance; the simplest value of each comes first, to which examples shrink. */
    private record Oddity(
            int skippedIds, int zoneShift, boolean current, Health health, Power power, Protection protection) {

        private static final Oddity NONE = new Oddity(0, 0, true, Health.HEALTHY, Power.RUNNING, Protection.NONE);
    }

    /** {@return valid sets of all kinds; its methods narrow the choice} */
    public static ScaleSetArbitrary scaleSets() {
        return ScaleSetArbitrary.any();
    }

    /**
     * Instances that a set can have: as many as its capacity, in its zones, with the ids of its orchestration mode.
     * Some are outdated, unhealthy (if the set has a health signal), stopped or protected. They shrink to ordinary
     * instances.
     *
     * @param set the set
     * @return lists of its instances with their instance views
     */
    public static Arbitrary<List<ScaleSetInstance>> instancesOf(ScaleSet set) {
        return oddities(capacity(set)).map(odd -> instances(set, odd));
    }

    /** The instances of sets that nobody named. */
    static Arbitrary<List<ScaleSetInstance>> instances() {
        return Combinators.combine(scaleSets(), oddities(20)).as(ScaleSetArbitraries::instances);
    }

    private static int capacity(ScaleSet set) {
        return set.sku().flatMap(Sku::capacity).orElse(0);
    }

    private static Arbitrary<List<Oddity>> oddities(int max) {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Health.class),
                        Arbitraries.of(Power.class),
                        Arbitraries.of(Protection.class))
                .as(Oddity::new)
                .list()
                .ofMaxSize(max)
                .withoutEdgeCases();
    }

    /** The instances of a set, the first of which are odd. */
    private static List<ScaleSetInstance> instances(ScaleSet set, List<Oddity> odd) {
        List<String> zones =
                set.zones().filter(list -> !list.isEmpty()).map(List::copyOf).orElse(List.of(""));
        List<ScaleSetInstance> instances = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < capacity(set); i++) {
            Oddity how = i < odd.size() ? odd.get(i) : Oddity.NONE;
            number += how.skippedIds;
            String zone = zones.get((i + how.zoneShift) % zones.size());
            InstanceSketch sketch =
                    new InstanceSketch(number++, zone, how.current, how.health, how.power, how.protection);
            instances.add(sketch.toInstance(set));
        }
        return List.copyOf(instances);
    }

    /**
     * Updates that change something and that {@link RuleBook#current()} does not refuse; some are allowed only once the
     * instances are deallocated. Their context contains the instances of the applied set.
     *
     * @return updates of sets of all kinds
     */
    public static Arbitrary<Update> allowedUpdates() {
        return allowedUpdates(scaleSets());
    }

    /**
     * Updates of certain sets that change something and that {@link RuleBook#current()} does not refuse. Their
     * context contains the instances of the applied set.
     *
     * @param sets the sets
     * @return updates of them
     */
    public static Arbitrary<Update> allowedUpdates(Arbitrary<ScaleSet> sets) {
        return Combinators.combine(sets, edits(), oddities(20))
                .as((set, edits, odd) -> Update.of(
                        set,
                        SetEdit.apply(set, edits),
                        UpdateContext.builder().instances(instances(set, odd)).build()))
                .filter(ScaleSetArbitraries::isAllowed);
    }

    private static Arbitrary<List<SetEdit>> edits() {
        return Arbitraries.of(SetEdit.ALL).list().ofMinSize(1).ofMaxSize(3).uniqueElements();
    }

    private static boolean isAllowed(Update update) {
        return !update.diff().isEmpty() && RuleBook.current().check(update).verdict() != Verdict.REFUSED;
    }

    /**
     * Updates that {@link RuleBook#current()} refuses because of one rule, and if possible of no other.
     *
     * @param ruleId a rule that refuses, such as {@code zones-add-only}
     * @return updates that break it; their context contains the facts that the rule needs
     * @throws IllegalArgumentException if no update is known that breaks the rule
     */
    public static Arbitrary<Update> updatesRefusedBy(String ruleId) {
        RuleBreaker breaker = RuleBreakers.of(ruleId);
        return breaker.sets().apply(scaleSets()).map(breaker::update).filter(breaker::isBrokenBy);
    }

    /**
     * Histories of a set: one to five updates, each of which starts from the result of the previous one, and none
     * of which {@link RuleBook#current()} refuses.
     *
     * @return histories of sets of all kinds
     */
    public static Arbitrary<UpdateHistory> histories() {
        return Combinators.combine(scaleSets(), edits().list().ofMinSize(1).ofMaxSize(5))
                .as(ScaleSetArbitraries::history)
                .filter(history -> !history.desired().isEmpty());
    }

    private static UpdateHistory history(ScaleSet set, List<List<SetEdit>> steps) {
        List<ScaleSet> desired = new ArrayList<>();
        ScaleSet applied = set;
        for (List<SetEdit> step : steps) {
            ScaleSet next = SetEdit.apply(applied, step);
            if (isAllowed(Update.of(applied, next, UpdateContext.NONE))) {
                desired.add(next);
                applied = Merge.merge(applied, next);
            }
        }
        return new UpdateHistory(set, desired);
    }
}
