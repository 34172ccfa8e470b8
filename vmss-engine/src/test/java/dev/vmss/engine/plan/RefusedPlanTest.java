package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.SourceKind;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedPlanTest {

    private static final ScaleSet OTHER_REGION =
            Fixtures.scaleSet("{'location': 'westus', 'tags': {'owner': 'others'}}");

    @Test
    void aRefusedUpdateHasNoSteps() {
        UpgradePlan plan = Plans.plan(Fixtures.webSet(), OTHER_REGION, Fixtures.instances(3));
        assertEquals(Verdict.REFUSED, plan.check().verdict());
        assertEquals(List.of(), plan.steps());
    }

    @Test
    void aRefusedUpdateStillSaysWhatItWouldChange() {
        UpgradePlan plan = Plans.plan(Fixtures.webSet(), OTHER_REGION, Fixtures.instances(3));
        assertEquals(2, plan.update().diff().changes().size());
        assertEquals(2, plan.impact().effects().size());
    }

    @Test
    void aRefusedUpdateTakesNobodyAway() {
        assertEquals(
                new Bounds(0, 0, 3, Duration.ZERO),
                Plans.plan(Fixtures.webSet(), OTHER_REGION, Fixtures.instances(3))
                        .bounds());
    }

    @Test
    void aCallersRuleRefusesToo() {
        Rule frozen = Rule.about("image-frozen", "properties.virtualMachineProfile.storageProfile.imageReference")
                .kind(RuleKind.CREATE_TIME)
                .summary("Images are frozen.")
                .remedy("Wait.")
                .refusedWith(AzureAnswer.observed(403, "RequestDisallowedByPolicy", "Images are frozen.", ""))
                .source(SourceKind.DOCUMENTED, LocalDate.of(2026, 11, 20), "https://wiki.example/freeze")
                .build();
        UpgradePlan plan = UpgradePlanner.create()
                .withRules(RuleBook.current().with(frozen))
                .plan(Fixtures.webSet(), Fixtures.NEW_IMAGE, Fixtures.instances(3));
        assertEquals(List.of(), plan.steps());
    }
}
