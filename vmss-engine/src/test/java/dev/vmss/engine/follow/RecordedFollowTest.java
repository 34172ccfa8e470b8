package dev.vmss.engine.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.RecordedExceptions;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.ApiVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans of recorded updates, held against what the service held before and after them. */
class RecordedFollowTest {

    /** A plan, what it was made for, and what the service answered. */
    private record Followed(Exchange exchange, UpgradePlan plan, ScaleSet applied, ScaleSet answer) {}

    private static List<Followed> updates() {
        List<Followed> updates = new ArrayList<>();
        Map<String, JsonNode> models = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!exchange.isScaleSet() || !exchange.isAnswered()) {
                continue;
            }
            JsonNode previous = models.put(exchange.resource(), exchange.response());
            if (exchange.isWrite() && previous != null) {
                UpdateContext context = UpdateContext.builder()
                        .apiVersion(new ApiVersion(exchange.apiVersion()))
                        .build();
                UpgradePlan plan = UpgradePlanner.create().plan(read(previous), read(exchange.request()), context);
                if (plan.check().verdict() == Verdict.ALLOWED) {
                    updates.add(new Followed(exchange, plan, read(previous), read(exchange.response())));
                }
            }
        }
        assertTrue(updates.size() > 250, () -> "only " + updates.size() + " updates");
        return updates;
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }

    private static List<String> foreign(Followed update, ScaleSet set) {
        SeenInstances none = SeenInstances.of(update.plan(), Observed.of(set, List.of()));
        return SeenSet.of(update.plan(), Observed.of(set, List.of()), none).foreign().stream()
                .map(Object::toString)
                .filter(change -> !RecordedExceptions.explain(change))
                .map(change -> update.exchange() + " " + change)
                .toList();
    }

    @Test
    void whatTheServiceMadeOfAnUpdateIsNothingThatSomebodyElseChanged() {
        List<String> foreign = new ArrayList<>();
        updates().forEach(update -> foreign.addAll(foreign(update, update.answer())));
        assertEquals(List.of(), foreign);
    }

    @Test
    void whatShowsOfAnUpdateShowsThatItWasSent() {
        List<String> unseen = new ArrayList<>();
        for (Followed update : updates()) {
            boolean sets = update.plan().steps().stream().anyMatch(step -> step.kind() == Step.Kind.SET_PROPERTY);
            if (!sets
                    && !Visible.difference(update.applied(), update.answer(), Set.of())
                            .changes()
                            .isEmpty()) {
                Observation before = Rollout.observe(update.plan(), Observed.of(update.applied(), List.of()));
                Observation after = Rollout.observe(update.plan(), Observed.of(update.answer(), List.of()));
                int number = 0;
                for (StepProgress step : after.steps()) {
                    number = step.step().kind() == Step.Kind.UPDATE_MODEL ? step.number() : number;
                }
                if (number > 0
                        && (before.steps().get(number - 1).isFinished()
                                || !after.steps().get(number - 1).isFinished())) {
                    unseen.add(update.exchange() + " " + before.steps() + " " + after.steps());
                }
            }
        }
        assertEquals(List.of(), unseen);
    }

    @Test
    void aPlanKnowsTheSetThatItWasMadeFor() {
        for (Followed update : updates()) {
            assertEquals(
                    "has not changed since the plan was made",
                    PlannedSet.of(update.plan(), update.applied()).describe(),
                    update.exchange()::toString);
        }
    }

    @Test
    void everyPlanIsSavedAndReadBack() {
        for (Followed update : updates()) {
            SavedPlan saved = SavedPlan.of(update.plan());
            SavedPlan read = SavedPlan.read(saved.toJson().toString());
            assertEquals(saved, read, update.exchange()::toString);
            assertTrue(PlannedSet.of(read.plan(), update.applied()).isUnchanged(), update.exchange()::toString);
            if (saved.secrets().isEmpty()) {
                assertEquals(update.plan(), read.plan(), update.exchange()::toString);
            }
        }
    }
}
