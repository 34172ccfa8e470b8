package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.InstanceModelStep;
import dev.vmss.engine.plan.InstanceStep;
import dev.vmss.engine.plan.Leftover;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.WaitStep;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepJsonTest {

    @Test
    void everyStepOfTheEngineIsARecord() {
        assertTrue(leaves(Step.class).allMatch(Class::isRecord));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StepJsonTest::leaves)
                : Stream.of(type);
    }

    @Test
    void aStepSaysWhatItIsAndWhoActsWhereAndWhy() {
        ObjectNode json = StepJson.of(new InstanceStep.Reimage(Actor.OPERATOR, List.of("0", "3"), List.of("sku.name")));
        assertEquals("reimage", json.get("kind").textValue());
        assertEquals("operator", json.get("actor").textValue());
        assertEquals("[\"0\",\"3\"]", json.get("instances").toString());
        assertEquals("[\"sku.name\"]", json.get("causes").toString());
        assertFalse(json.get("description").textValue().isBlank());
        assertEquals("reimage", json.get("disruption").textValue());
        assertEquals(6, json.size());
    }

    @Test
    void numbersDurationsAndConstantsAreWrittenAsSuch() {
        assertEquals(
                2,
                StepJson.of(new SetStep.CreateSurge(Actor.PLATFORM, 2))
                        .get("count")
                        .intValue());
        assertEquals(
                "PT1H",
                StepJson.of(new WaitStep.Pause(Actor.PLATFORM, Duration.ofHours(1)))
                        .get("duration")
                        .textValue());
        assertEquals(
                "inPlace",
                StepJson.of(new InstanceModelStep.UpdateInstance(
                                "0", Disruption.IN_PLACE, List.of(), Leftover.CUSTOMISED))
                        .get("disruption")
                        .textValue());
    }

    @Test
    void readersKnowTheStepThatSetsAPropertyAsSetFlag() {
        assertEquals(
                "setFlag",
                StepJson.of(new SetStep.SetProperty("a", "b", "c")).get("kind").textValue());
        assertEquals(
                "cancelRollingUpgrade",
                StepJson.of(new SetStep.CancelRollingUpgrade()).get("kind").textValue());
    }

    @Test
    void anUpdateOfTheModelNamesItsPaths() {
        ObjectNode json = StepJson.of(new SetStep.UpdateModel(List.of("sku.name")));

        assertEquals(json.get("causes"), json.get("paths"));
    }

    @Test
    void aTextThatSaysNothingIsLeftOut() {
        assertFalse(wait("").has("abortsWhen"));
        assertEquals("more than 20 %", wait("more than 20 %").get("abortsWhen").textValue());
        assertEquals("PT5M", wait("").get("timeout").textValue());
    }

    private static ObjectNode wait(String abortsWhen) {
        return StepJson.of(new WaitStep.WaitHealthy(Actor.OPERATOR, List.of("0"), Duration.ofMinutes(5), abortsWhen));
    }
}
