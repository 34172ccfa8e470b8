package dev.vmss.testkit;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.testkit.SetKind.Os;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Generates valid scale sets: Azure would create each of them. Each method returns a narrower arbitrary and does
 * not change this one. A failing example shrinks to a set with little more than a size, an image and a network.
 *
 * <pre>{@code
 * ScaleSetArbitraries.scaleSets().uniform().zonal().mode(UpgradeMode.ROLLING).capacityBetween(3, 12)
 * }</pre>
 */
public final class ScaleSetArbitrary extends ArbitraryDecorator<ScaleSet> implements JsonForm {

    private static final List<List<String>> ZONES = List.of(List.of("1"), List.of("1", "2"), List.of("1", "2", "3"));

    /** What may still vary, the simplest first, to which examples shrink. */
    private record Choice(
            List<OrchestrationMode> orchestration,
            List<Os> os,
            List<Boolean> spot,
            List<UpgradeMode> modes,
            List<List<String>> zones,
            int minCapacity,
            int maxCapacity,
            List<Boolean> watched,
            List<SetFeature> required,
            List<SetFeature> optional) {

        private Choice {
            orchestration = List.copyOf(orchestration);
            os = List.copyOf(os);
            spot = List.copyOf(spot);
            modes = List.copyOf(modes);
            zones = List.copyOf(zones);
            watched = List.copyOf(watched);
            required = List.copyOf(required);
            optional = List.copyOf(optional);
        }

        Choice orchestration(OrchestrationMode only) {
            return new Choice(
                    List.of(only), os, spot, modes, zones, minCapacity, maxCapacity, watched, required, optional);
        }

        Choice os(Os only) {
            return new Choice(
                    orchestration,
                    List.of(only),
                    spot,
                    modes,
                    zones,
                    minCapacity,
                    maxCapacity,
                    watched,
                    required,
                    optional);
        }

        Choice spot(boolean only) {
            return new Choice(
                    orchestration,
                    os,
                    List.of(only),
                    modes,
                    zones,
                    minCapacity,
                    maxCapacity,
                    watched,
                    required,
                    optional);
        }

        Choice modes(List<UpgradeMode> only) {
            return new Choice(
                    orchestration, os, spot, only, zones, minCapacity, maxCapacity, watched, required, optional);
        }

        Choice zones(List<List<String>> only) {
            return new Choice(
                    orchestration, os, spot, modes, only, minCapacity, maxCapacity, watched, required, optional);
        }

        Choice capacity(int min, int max) {
            return new Choice(orchestration, os, spot, modes, zones, min, max, watched, required, optional);
        }

        Choice watched(boolean only) {
            return new Choice(
                    orchestration, os, spot, modes, zones, minCapacity, maxCapacity, List.of(only), required, optional);
        }

        Choice features(List<SetFeature> must, List<SetFeature> may) {
            return new Choice(orchestration, os, spot, modes, zones, minCapacity, maxCapacity, watched, must, may);
        }
    }

    private static final Choice ANYTHING = new Choice(
            List.of(OrchestrationMode.UNIFORM, OrchestrationMode.FLEXIBLE),
            List.of(Os.LINUX, Os.WINDOWS),
            List.of(false, true),
            List.of(UpgradeMode.MANUAL, UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING),
            List.of(List.of(), ZONES.get(0), ZONES.get(1), ZONES.get(2)),
            0,
            20,
            List.of(false, true),
            List.of(),
            SetFeature.ALL);

    private final Choice choice;

    private ScaleSetArbitrary(Choice choice) {
        this.choice = choice;
    }

    static ScaleSetArbitrary any() {
        return new ScaleSetArbitrary(ANYTHING);
    }

    private ScaleSetArbitrary with(UnaryOperator<Choice> change) {
        return new ScaleSetArbitrary(change.apply(choice));
    }

    /** {@return sets in Uniform orchestration mode} */
    public ScaleSetArbitrary uniform() {
        return with(now -> now.orchestration(OrchestrationMode.UNIFORM));
    }

    /** {@return sets in Flexible orchestration mode} */
    public ScaleSetArbitrary flexible() {
        return with(now -> now.orchestration(OrchestrationMode.FLEXIBLE));
    }

    /** {@return sets of Linux machines} */
    public ScaleSetArbitrary linux() {
        return with(now -> now.os(Os.LINUX));
    }

    /** {@return sets of Windows machines} */
    public ScaleSetArbitrary windows() {
        return with(now -> now.os(Os.WINDOWS));
    }

    /** {@return sets of regular priority} */
    public ScaleSetArbitrary regular() {
        return with(now -> now.spot(false));
    }

    /** {@return sets of priority Spot} */
    public ScaleSetArbitrary spot() {
        return with(now -> now.spot(true));
    }

    /**
     * Sets in certain modes of the upgrade policy.
     *
     * @param modes the modes
     * @return such sets
     * @throws IllegalArgumentException if there is no mode
     */
    public ScaleSetArbitrary mode(UpgradeMode... modes) {
        if (modes.length == 0) {
            throw new IllegalArgumentException("A set must have an upgrade mode: specify one");
        }
        return with(now -> now.modes(List.of(modes)));
    }

    /** {@return sets with one zone, two or three} */
    public ScaleSetArbitrary zonal() {
        return with(now -> now.zones(ZONES));
    }

    /** {@return sets without zones} */
    public ScaleSetArbitrary regional() {
        return with(now -> now.zones(List.of(List.of())));
    }

    /**
     * Sets of certain capacities, by default 0 to 20.
     *
     * @param min the smallest capacity
     * @param max the largest capacity
     * @return such sets
     * @throws IllegalArgumentException if the numbers are not in order or not between 0 and 1,000
     */
    public ScaleSetArbitrary capacityBetween(int min, int max) {
        if (min < 0 || min > max || max > 1_000) {
            throw new IllegalArgumentException("A set must have 0 to 1000 instances, not " + min + " to " + max);
        }
        return with(now -> now.capacity(min, max));
    }

    /** {@return sets with the health extension} */
    public ScaleSetArbitrary withHealthExtension() {
        return with(now -> now.watched(true));
    }

    /** {@return sets with the health extension and a script} */
    public ScaleSetArbitrary withExtensions() {
        return withHealthExtension()
                .with(now -> now.features(
                        joined(now.required, List.of(SetFeature.SCRIPT, SetFeature.WINDOWS_SCRIPT)), now.optional));
    }

    /** {@return sets with two data disks} */
    public ScaleSetArbitrary withDataDisks() {
        return with(now -> now.features(
                joined(now.required, List.of(SetFeature.DATA_DISK, SetFeature.SECOND_DATA_DISK)), now.optional));
    }

    /** {@return sets without optional features} */
    public ScaleSetArbitrary plain() {
        return with(now -> now.features(now.required, List.of()));
    }

    /** Sets without anything that tells the health of their instances, which therefore do not roll. */
    ScaleSetArbitrary unwatched() {
        return with(now -> now.watched(false)
                .modes(now.modes.stream()
                        .filter(mode -> !mode.equals(UpgradeMode.ROLLING))
                        .toList()));
    }

    private static List<SetFeature> joined(List<SetFeature> some, List<SetFeature> more) {
        List<SetFeature> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    @Override
    protected Arbitrary<ScaleSet> arbitrary() {
        return Combinators.combine(
                        Arbitraries.of(choice.orchestration),
                        Arbitraries.of(choice.os),
                        Arbitraries.of(choice.spot),
                        Arbitraries.of(choice.modes),
                        Arbitraries.of(choice.zones),
                        Arbitraries.integers().between(choice.minCapacity, choice.maxCapacity),
                        Arbitraries.of(choice.watched),
                        Arbitraries.subsetOf(choice.optional))
                .as((orchestration, os, spot, mode, zones, capacity, watched, chosen) -> new SetKind(
                                orchestration, os, spot, mode, zones, capacity, watched)
                        .possible()
                        .with(SetFeature.ALL.stream()
                                .filter(feature -> chosen.contains(feature) || choice.required.contains(feature))
                                .toList()))
                .withoutEdgeCases();
    }
}
