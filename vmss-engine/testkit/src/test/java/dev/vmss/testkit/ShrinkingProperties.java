package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** What is left of a failing example. */
class ShrinkingProperties {

    @Property(tries = 10)
    void aSetShrinksToLittleMoreThanWhatMakesItFail(@ForAll Random random) {
        ScaleSet shrunk = shrunk(
                ScaleSetArbitraries.scaleSets(),
                set -> set.zones().isPresent()
                        && set.sku().orElseThrow().capacity().orElseThrow() > 5,
                random);
        ScaleSet simplest = simplest().withSku(shrunk.sku()).withZones(shrunk.zones());
        assertEquals(ModelWriter.rest().toTree(simplest), ModelWriter.rest().toTree(shrunk));
        assertEquals(6, shrunk.sku().orElseThrow().capacity().orElseThrow());
        assertEquals(1, shrunk.zones().orElseThrow().size());
    }

    @Property(tries = 10)
    void anUpdateShrinksToOneChangeOfASimpleSetWithOrdinaryInstances(@ForAll Random random) {
        Update shrunk = shrunk(
                ScaleSetArbitraries.allowedUpdates(),
                update -> update.applied()
                                .upgradePolicy()
                                .orElseThrow()
                                .mode()
                                .filter(UpgradeMode.MANUAL::equals)
                                .isPresent()
                        && update.context().instances().size() > 2,
                random);
        assertEquals(1, shrunk.diff().changes().size(), () -> shrunk.diff().toString());
        assertEquals(Gallery.instancesOf(shrunk.applied()), shrunk.context().instances());
        assertTrue(shrunk.applied().tags().isEmpty());
    }

    private static <T> T shrunk(Arbitrary<T> arbitrary, Predicate<T> fails, Random random) {
        RandomGenerator<T> generator = arbitrary.generator(1_000);
        Shrinkable<T> failing = generator.next(random);
        while (!fails.test(failing.value())) {
            failing = generator.next(random);
        }
        Optional<Shrinkable<T>> smaller = Optional.of(failing);
        while (smaller.isPresent()) {
            failing = smaller.get();
            smaller = failing.shrink().filter(each -> fails.test(each.value())).findFirst();
        }
        return failing.value();
    }

    /** The set to which every other shrinks. */
    private static ScaleSet simplest() {
        return new SetKind(OrchestrationMode.UNIFORM, SetKind.Os.LINUX, false, UpgradeMode.MANUAL, List.of(), 0, false)
                .with(List.of());
    }
}
