package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests about a set as a whole: reading, creating, updating and deleting it. */
final class SetRequests {

    private static final String NEUTRAL_TAG = "hidden-revive";

    private final FakeWorld world;
    private final Rollouts rollouts;

    SetRequests(FakeWorld world, Rollouts rollouts) {
        this.world = world;
        this.rollouts = rollouts;
    }

    FakeResponse list(ArmAddress address) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode values = page.putArray("value");
        world.list(address.subscription(), address.group()).forEach(set -> values.add(Answers.document(set)));
        return FakeResponse.of(200, page);
    }

    FakeResponse get(ArmAddress address) {
        FakeSet set = world.require(address);
        return Answers.tagged(200, Answers.document(set), set.etag());
    }

    FakeResponse view(ArmAddress address) {
        return FakeResponse.of(
                200, InstanceViews.setView(world.require(address), world.clock().now()));
    }

    FakeResponse put(ArmAddress address, FakeRequest request, ApiVersion version) {
        ScaleSet wanted = Answers.read(ScaleSet.class, request);
        Optional<FakeSet> existing = world.find(address.setId());
        return existing.isPresent()
                ? update(existing.get(), wanted, request, version)
                : create(new FakeSet(address.setId(), ScaleSet.builder().build()), wanted, request, version);
    }

    FakeResponse patch(ArmAddress address, FakeRequest request, ApiVersion version) {
        return update(world.require(address), Answers.read(ScaleSet.class, request), request, version);
    }

    private FakeResponse create(FakeSet set, ScaleSet wanted, FakeRequest request, ApiVersion version) {
        Answers.checkConditionOfNew(request);
        if (wanted.location().isEmpty()) {
            throw new Refusal(400, "LocationRequired", "The location property is required for this definition.");
        }
        ScaleSet merged = Merge.merge(ScaleSet.builder().build(), wanted, version);
        checkNew(wanted, version);
        set.update(NewSets.complete(set, merged, world.clock().now(), version), false);
        world.add(set);
        FakeOperation operation = world.start(set, request, "Creating");
        List<FakeInstance> made = world.makeInstances(set, set.capacity());
        made.forEach(instance -> instance.state("Creating"));
        finishLater(set, operation, made, world.script().operationTime());
        return answer(201, set, operation, request);
    }

    /** A new set can break limits and contradict itself; all other rules are about changes. */
    private void checkNew(ScaleSet wanted, ApiVersion version) {
        UpdateContext context = UpdateContext.builder().apiVersion(version).build();
        // Which rules apply depends on the mode, which the request chooses.
        ScaleSet empty = ScaleSet.builder()
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode(wanted.properties().flatMap(ScaleSetProperties::orchestrationMode))
                        .build())
                .build();
        world.rules().check(Update.of(empty, wanted, context)).findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSED)
                .filter(finding -> finding.rule().kind() == RuleKind.CROSS_FIELD
                        || finding.rule().kind() == RuleKind.LIMIT)
                .findFirst()
                .ifPresent(finding -> {
                    throw Refusal.of(finding);
                });
    }

    private FakeResponse update(FakeSet set, ScaleSet wanted, FakeRequest request, ApiVersion version) {
        FakeOperation operation = change(set, wanted, request, version);
        return answer(200, set, operation, request);
    }

    /** Takes an update that Azure allows, and starts what follows from it. */
    FakeOperation change(FakeSet set, ScaleSet wanted, FakeRequest request, ApiVersion version) {
        Answers.checkCondition(request, set.etag());
        requireIdle(set);
        ScaleSet applied = set.model();
        UpdateContext context = world.context(set, version);
        // A plan may cut an update into several requests, each of which is allowed; this one comes as it is.
        CheckResult check = world.rules().check(Update.of(applied, wanted, context));
        if (check.verdict() != Verdict.ALLOWED) {
            throw Refusal.of(check.findings().get(0));
        }
        UpgradePlan plan = plan(applied, wanted, context);
        List<ScaleSetInstance> before =
                InstanceViews.typed(set, HealthScript.HEALTHY, world.clock().elapsed());
        set.update(Merge.merge(applied, wanted, version), plan.touchesInstances());
        FakeOperation operation = world.start(set, request);
        Duration sent = world.clock().elapsed().plus(world.script().operationTime());
        if (operation.isFailing()) {
            world.clock().at(sent, () -> operation.finish(world.clock().now()));
            return operation;
        }
        Duration end = rollouts.start(set, plan, before, sent);
        // A rolling upgrade goes on after the update itself is done.
        scaleOut(set, operation, set.isRolling() ? sent : end, plan, before.size());
        return operation;
    }

    /** The plan for an update; one that changes nothing revives a rolling upgrade that has ended before its time. */
    private UpgradePlan plan(ScaleSet applied, ScaleSet wanted, UpdateContext context) {
        UpgradePlanner planner = UpgradePlanner.create().withRules(world.rules());
        UpgradePlan plan = planner.plan(applied, wanted, context);
        boolean isStuck = plan.update().diff().isEmpty()
                && plan.impact().unverifiable().isEmpty()
                && plan.mode().equals(UpgradeMode.ROLLING)
                && !plan.outdated().isEmpty();
        if (!isStuck) {
            return plan;
        }
        ModelMap<String> tags = wanted.tags().or(applied::tags).orElseGet(ModelMap::of);
        return planner.plan(applied, wanted.withTags(tags.with(NEUTRAL_TAG, "")), context);
    }

    private void scaleOut(FakeSet set, FakeOperation operation, Duration end, UpgradePlan plan, int before) {
        boolean planned = plan.steps().stream().anyMatch(step -> step.kind() == Step.Kind.SCALE_OUT);
        int missing = planned ? 0 : Math.max(0, set.capacity() - before);
        world.clock().at(end, () -> {
            world.makeInstances(set, set.isRolling() ? 0 : missing).forEach(this::provision);
            operation.finish(world.clock().now());
        });
    }

    private void finishLater(FakeSet set, FakeOperation operation, List<FakeInstance> made, Duration after) {
        world.clock().at(world.clock().elapsed().plus(after), () -> {
            made.forEach(operation.isFailing() ? instance -> instance.state("Failed") : this::provision);
            operation.finish(world.clock().now());
        });
    }

    private void provision(FakeInstance instance) {
        instance.state(world.script().isFailing(instance.id()) ? "Failed" : "Succeeded");
    }

    private FakeResponse answer(int status, FakeSet set, FakeOperation operation, FakeRequest request) {
        String subscription = set.id().subscription().orElse("");
        return Answers.accepted(status, Answers.document(set), set.etag(), operation, request, subscription);
    }

    FakeResponse delete(ArmAddress address, FakeRequest request) {
        Optional<FakeSet> existing = world.find(address.setId());
        if (existing.isEmpty()) {
            return FakeResponse.empty(204, Map.of());
        }
        FakeSet set = existing.get();
        Answers.checkCondition(request, set.etag());
        requireIdle(set);
        FakeOperation operation = world.start(set, request, "Deleting");
        world.clock().at(world.clock().elapsed().plus(world.script().operationTime()), () -> {
            if (!operation.isFailing()) {
                world.remove(set);
            }
            operation.finish(world.clock().now());
        });
        return Answers.accepted(operation, request, address.subscription());
    }

    static void requireIdle(FakeSet set) {
        if (set.isRolling() || set.isBusy()) {
            throw Refusal.busy(set.isRolling());
        }
    }
}
