package dev.vmss.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.BatchSizing;
import dev.vmss.engine.plan.InstanceAction;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.StoppedInstances;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.PlanJson;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.resource.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Plans of all kinds of sets, with every option, are carried out on paper by somebody who does not know how they are made. */
class PlanReplayProperties {

    private static final ModelEdit SURGE = ModelEdit.none()
            .set("upgradePolicy.mode", "Rolling")
            .set("upgradePolicy.rollingUpgradePolicy.maxSurge", true);

    @Provide
    Arbitrary<Update> updates() {
        Arbitrary<ScaleSet> surging = ScaleSetArbitraries.scaleSets()
                .withHealthExtension()
                .map(set -> ModelWriter.rest()
                                .toTree(set)
                                .at("/properties/orchestrationMode")
                                .asText()
                                .equals("Flexible")
                        ? SURGE.apply(set)
                        : SURGE.set("overprovision", false).apply(set));
        return Arbitraries.frequencyOf(
                Tuple.of(3, ScaleSetArbitraries.allowedUpdates()),
                Tuple.of(1, ScaleSetArbitraries.allowedUpdates(surging)));
    }

    @Property(tries = 5_000)
    void eachOutdatedInstanceIsReachedOnceAndTheBoundsHoldAtEveryMoment(
            @ForAll("updates") Update update, @ForAll Random random) {
        List<JsonNode> instances = new ArrayList<>();
        update.context()
                .instances()
                .forEach(instance -> instances.add(ModelWriter.rest().toTree(instance)));
        List<String> ids = instances.stream()
                .map(instance -> instance.path("instanceId").asText())
                .toList();
        PlanReplay.Wanted wanted = wanted(ids, random);
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(options(wanted, random))
                .plan(update.applied(), update.desired(), context(update, random));
        JsonNode json = PlanJson.of(plan);
        Statistics.label("kind")
                .collect(
                        json.findValuesAsText("kind").contains("createSurge")
                                ? "surge"
                                : json.path("mode").asText());
        Statistics.label("deallocated").collect(json.findValuesAsText("kind").contains("deallocate"));
        Statistics.label("left alone").collect(wanted.newInstancesOnly());
        JsonNode applied = ModelWriter.rest().toTree(update.applied());
        JsonNode after = ModelWriter.rest().toTree(update.after());
        new PlanReplay(applied, after, instances, json, wanted).run();
    }

    /** Sometimes the hardware offers no other size than the set has. */
    private static UpdateContext context(Update update, Random random) {
        UpdateContext.Builder context = UpdateContext.builder().from(update.context());
        Optional<String> size = update.applied().sku().flatMap(Sku::name);
        if (size.isPresent() && random.nextInt(3) == 0) {
            context.availableSizes(Set.of(size.get()));
        }
        return context.build();
    }

    private static PlanReplay.Wanted wanted(List<String> ids, Random random) {
        boolean leavesAlone = random.nextInt(5) == 0;
        boolean acts = !leavesAlone && random.nextInt(4) == 0;
        Map<String, Integer> phases = new HashMap<>();
        some(ids, random, 4).forEach(id -> phases.put(id, random.nextInt(3)));
        return new PlanReplay.Wanted(
                random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0,
                leavesAlone ? List.of() : some(ids, random, 5),
                !leavesAlone && random.nextInt(4) == 0,
                !leavesAlone && random.nextInt(5) == 0,
                acts ? JsonReport.name(InstanceAction.values()[random.nextInt(InstanceAction.values().length)]) : "",
                acts ? some(ids, random, 3) : List.of(),
                random.nextBoolean(),
                random.nextBoolean(),
                some(ids, random, 6),
                phases,
                leavesAlone);
    }

    private static List<String> some(List<String> ids, Random random, int oneOf) {
        return random.nextBoolean()
                ? List.of()
                : ids.stream().filter(id -> random.nextInt(oneOf) == 0).toList();
    }

    private static PlanOptions options(PlanReplay.Wanted wanted, Random random) {
        PlanOptions.Builder options = PlanOptions.builder()
                .first(wanted.first())
                .reimage(wanted.reimage())
                .actOn(wanted.actOn())
                .batchSizing(wanted.roundUp() ? BatchSizing.ROUND_UP : BatchSizing.ROUND_DOWN)
                .stoppedInstances(wanted.leaveStopped() ? StoppedInstances.LEFT_OUT : StoppedInstances.UPGRADED)
                .skipped(wanted.skipped())
                .phases(wanted.phases())
                .withinUpdateDomains(random.nextBoolean())
                .newInstancesOnly(wanted.newInstancesOnly());
        if (wanted.atOnce() > 0) {
            options.maxInstancesAtOnce(wanted.atOnce());
        }
        if (wanted.stops() && random.nextBoolean()) {
            options.stopAfterBatches(1 + random.nextInt(3));
        } else if (wanted.stops()) {
            options.stopAfterPercent(1 + random.nextInt(100));
        }
        for (InstanceAction action : InstanceAction.values()) {
            if (JsonReport.name(action).equals(wanted.action())) {
                options.action(action);
            }
        }
        return options.build();
    }
}
