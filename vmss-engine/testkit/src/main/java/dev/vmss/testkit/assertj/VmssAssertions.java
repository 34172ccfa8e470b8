package dev.vmss.testkit.assertj;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.model.ScaleSet;

/**
 * The entry point for assertions about plans, checks, differences, sets and answers.
 *
 * <pre>{@code
 * import static dev.vmss.testkit.assertj.VmssAssertions.assertThat;
 *
 * assertThat(plan).isExecutable().keepsServing(4);
 * assertThat(ModelDiff.between(applied, desired)).changesOnly("tags.release");
 * }</pre>
 */
public final class VmssAssertions {

    private VmssAssertions() {}

    /**
     * Assertions about a plan.
     *
     * @param plan the plan
     * @return the assertions
     */
    public static PlanAssert assertThat(UpgradePlan plan) {
        return new PlanAssert(plan);
    }

    /**
     * Assertions about the result of a check.
     *
     * @param check the result of the check
     * @return the assertions
     */
    public static CheckAssert assertThat(CheckResult check) {
        return new CheckAssert(check);
    }

    /**
     * Assertions about a difference.
     *
     * @param diff the difference
     * @return the assertions
     */
    public static DiffAssert assertThat(ModelDiff diff) {
        return new DiffAssert(diff);
    }

    /**
     * Assertions about a set.
     *
     * @param set the set
     * @return the assertions
     */
    public static ScaleSetAssert assertThat(ScaleSet set) {
        return new ScaleSetAssert(set);
    }

    /**
     * Assertions about an answer of the fake service.
     *
     * @param response the answer
     * @return the assertions
     */
    public static FakeResponseAssert assertThat(FakeResponse response) {
        return new FakeResponseAssert(response);
    }
}
