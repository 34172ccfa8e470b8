package dev.vmss.testkit.assertj;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.TextReport;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a plan. A failure prints the plan. */
public final class PlanAssert extends AbstractAssert<PlanAssert, UpgradePlan> implements JsonForm {

    PlanAssert(UpgradePlan plan) {
        super(plan, PlanAssert.class);
    }

    /**
     * Asserts that Azure allows the update and nothing else prevents the plan.
     *
     * @return this
     */
    public PlanAssert isExecutable() {
        isNotNull();
        return actual.isExecutable() ? this : fail("a plan that can be carried out", "one that cannot");
    }

    /**
     * Asserts that the plan is executable and affects no existing instance: none is upgraded, restarted or deleted, and none
     * becomes outdated. The assertion also fails if something about the update is not known.
     *
     * @return this
     */
    public PlanAssert touchesNothing() {
        return touchesOnly();
    }

    /**
     * Asserts that the plan is executable and affects exactly the given existing instances, as defined by {@link
     * #touchesNothing()}.
     *
     * @param ids the ids of the affected instances
     * @return this
     */
    public PlanAssert touchesOnly(String... ids) {
        isExecutable();
        Set<String> touched = touched();
        if (!actual.check().uncertain().isEmpty()
                || !actual.impact().unverifiable().isEmpty()) {
            return fail(described(Set.of(ids)), "one about which something is not known");
        }
        return touched.equals(Set.of(ids)) ? this : fail(described(Set.of(ids)), described(touched));
    }

    private Set<String> touched() {
        Set<String> touched = new TreeSet<>();
        for (Step step : actual.steps()) {
            if (step.disruption() != Disruption.NONE) {
                touched.addAll(step.instances());
            }
        }
        if (actual.touchesInstances()) {
            touched.addAll(actual.outdated());
        }
        touched.retainAll(actual.instanceImpacts().keySet());
        return touched;
    }

    private static String described(Set<String> ids) {
        return "a plan that touches " + (ids.isEmpty() ? "nothing" : "the instances " + new TreeSet<>(ids));
    }

    /**
     * Asserts that at least some instances serve at any time.
     *
     * @param instances the number of instances
     * @return this
     */
    public PlanAssert keepsServing(int instances) {
        isExecutable();
        int serving = actual.bounds().minServing();
        return serving >= instances
                ? this
                : fail("a plan that keeps at least " + instances + " serving", "one that keeps " + serving);
    }

    /**
     * Asserts that at most some instances are down at once.
     *
     * @param instances the number of instances
     * @return this
     */
    public PlanAssert takesDownAtMost(int instances) {
        isExecutable();
        int down = actual.bounds().maxDown();
        return down <= instances
                ? this
                : fail("a plan that takes down at most " + instances + " at once", "one that takes down " + down);
    }

    private PlanAssert fail(String expected, String found) {
        List<String> lines = TextReport.plain().of(PlanReport.withoutCommands(actual));
        throw failure("%nExpected:%n  %s%nbut was:%n  %s:%n%n%s", expected, found, String.join("\n", lines));
    }
}
