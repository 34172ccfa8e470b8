package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.render.SavedPlan;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SavedPlanProperties {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Property(tries = 100)
    void aSavedPlanIsReadBackToAnEqualOne(@ForAll("scenarios") Scenario scenario) {
        UpgradePlan plan = scenario.plan();
        SavedPlan saved = SavedPlan.of(plan);

        assertEquals(saved, SavedPlan.read(saved.toJson().toString()));
        if (saved.secrets().isEmpty()) {
            assertEquals(plan, saved.plan());
        }
        assertEquals(plan.steps(), saved.plan().steps());
    }
}
