package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.InstanceStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;

class GeneratedUpdateProperties {

    @Property
    @Domain(ScaleSetDomain.class)
    void anAllowedUpdateIsAllowedAndChangesSomething(@ForAll Update update) {
        assertFalse(update.diff().isEmpty());
        assertNotEquals(Verdict.REFUSED, RuleBook.current().check(update).verdict());
        InstanceFacts.check(update.applied(), update.context().instances());
    }

    @Provide
    Arbitrary<Tuple2<String, Update>> refusedUpdates() {
        return Arbitraries.of(RuleBreakers.all())
                .flatMap(breaker -> ScaleSetArbitraries.updatesRefusedBy(breaker.ruleId())
                        .map(update -> Tuple.of(breaker.ruleId(), update)));
    }

    @Property(tries = 1_000)
    void aRefusedUpdateIsRefusedForItsRule(@ForAll("refusedUpdates") Tuple2<String, Update> refused) {
        CheckResult result = RuleBook.current().check(refused.get2());
        assertEquals(Verdict.REFUSED, result.verdict());
        assertTrue(result.has(refused.get1()), result::toString);
    }

    @Property
    @Domain(ScaleSetDomain.class)
    void everyUpdateOfAHistoryIsAllowedAndChangesSomething(@ForAll UpdateHistory history) {
        ScaleSet applied = history.set();
        for (Update update : history.updates()) {
            assertEquals(applied, update.applied());
            assertFalse(update.diff().isEmpty());
            assertNotEquals(Verdict.REFUSED, RuleBook.current().check(update).verdict());
            applied = Merge.merge(applied, update.desired());
        }
        assertEquals(history.desired().size(), history.updates().size());
    }

    @Property
    @Domain(ScaleSetDomain.class)
    void aPlanHoldsItsBounds(@ForAll Update update) {
        UpgradePlan plan = UpgradePlanner.create().plan(update.applied(), update.desired(), update.context());
        List<String> ids = update.context().instances().stream()
                .map(ScaleSetInstance::instanceId)
                .map(id -> id.orElseThrow())
                .toList();
        assertTrue(plan.bounds().maxDown() <= ids.size());
        assertTrue(plan.bounds().minServing() >= 0);
        Set<String> deallocated = new HashSet<>();
        for (Step step : plan.steps()) {
            assertTrue(ids.containsAll(step.instances()), step::toString);
            Set<String> away = new HashSet<>(deallocated);
            if (step instanceof InstanceStep.UpgradeInstances || step instanceof InstanceStep.Reimage) {
                away.addAll(step.instances());
            } else if (step instanceof InstanceStep.Deallocate) {
                deallocated.addAll(step.instances());
                away.addAll(step.instances());
            } else if (step instanceof InstanceStep.Start || step instanceof InstanceStep.DeleteInstances) {
                step.instances().forEach(deallocated::remove);
                away.removeAll(step.instances());
            }
            assertTrue(
                    away.size() <= plan.bounds().maxDown(), () -> away + " are away, and more than " + plan.bounds());
        }
    }

    @Property
    @Domain(ScaleSetDomain.class)
    void theListsOfInstancesHaveIdsOfTheirOwn(@ForAll List<ScaleSetInstance> instances) {
        assertEquals(
                instances.size(),
                instances.stream().map(ScaleSetInstance::instanceId).distinct().count());
    }
}
