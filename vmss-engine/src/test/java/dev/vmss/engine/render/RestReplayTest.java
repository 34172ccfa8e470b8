package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.InstanceAction;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of a plan, sent to the service in memory, lead where the plan says. */
class RestReplayTest {

    private static final ModelEdit RELEASE = ModelEdit.none()
            .set("virtualMachineProfile.storageProfile.imageReference.version", "2.0.0")
            .set("tags.release", "2");

    @ParameterizedTest
    @ValueSource(strings = {"Manual", "Automatic", "Rolling"})
    void theSetBecomesTheDesiredOneAndEveryInstanceGetsIt(String mode) {
        ScaleSet applied = withMode(Fixtures.storedWebSet(), UpgradeMode.of(mode));
        ScaleSet desired = RELEASE.apply(applied);
        FakeScaleSets azure = FakeScaleSets.create();
        azure.add(applied);
        ArmId id = applied.id().orElseThrow();
        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, azure.instances(id));
        for (StepCommand command : StepCommands.of(plan)) {
            command.rest().forEach(request -> send(azure, request));
        }
        ScaleSet after = azure.find(id).orElseThrow();
        assertEquals(List.of(), ModelDiff.between(after, desired).changes());
        assertTrue(azure.instances(id).stream().allMatch(RestReplayTest::isCurrent));
    }

    @ParameterizedTest
    @EnumSource(InstanceAction.class)
    void theServiceTakesTheRequestsOfEachAction(InstanceAction action) {
        ScaleSet set = Fixtures.storedWebSet();
        FakeScaleSets azure = FakeScaleSets.create();
        azure.add(set);
        ArmId id = set.id().orElseThrow();
        PlanOptions options = PlanOptions.builder().action(action).build();
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(set, set, azure.instances(id));
        for (StepCommand command : StepCommands.of(plan)) {
            command.rest().forEach(request -> send(azure, request));
        }
        assertTrue(azure.instances(id).stream().allMatch(RestReplayTest::isCurrent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manual", "Automatic", "Rolling"})
    void singleInstancesBecomeWhatTheyShouldAndTheSetToo(String mode) {
        ScaleSet applied = withMode(Fixtures.storedWebSet(), UpgradeMode.of(mode));
        ScaleSet desired = RELEASE.apply(applied);
        FakeScaleSets azure = FakeScaleSets.create();
        azure.add(applied);
        ArmId id = applied.id().orElseThrow();
        List<ScaleSetInstance> before = azure.instances(id);
        String spared = before.get(0).instanceId().orElseThrow();
        String changed = before.get(1).instanceId().orElseThrow();
        List<ScaleSetInstance> wanted = List.of(
                Fixtures.read(
                        ScaleSetInstance.class,
                        "{'instanceId': '" + spared
                                + "', 'properties': {'protectionPolicy': {'protectFromScaleIn': true,"
                                + " 'protectFromScaleSetActions': true}}}"),
                Fixtures.read(
                        ScaleSetInstance.class,
                        "{'instanceId': '" + changed + "', 'properties': {'storageProfile': {'dataDisks': ["
                                + "{'lun': 7, 'createOption': 'Attach', 'managedDisk': {'id': '/disks/d'}}]}}}"));
        UpdateContext context = UpdateContext.builder().instances(before).build();
        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, context, wanted);
        for (StepCommand command : StepCommands.of(plan)) {
            command.rest().forEach(request -> send(azure, request));
        }
        ScaleSet after = azure.find(id).orElseThrow();
        assertEquals(List.of(), ModelDiff.between(after, desired).changes());
        for (ScaleSetInstance instance : azure.instances(id)) {
            assertEquals(!instance.instanceId().orElseThrow().equals(spared), isCurrent(instance));
        }
        wanted.forEach(want -> {
            ScaleSetInstance now = azure.instances(id).stream()
                    .filter(instance -> instance.instanceId().equals(want.instanceId()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(List.of(), ModelDiff.between(now, want).changes());
        });
    }

    private static ScaleSet withMode(ScaleSet set, UpgradeMode mode) {
        return set.mapProperties(properties -> properties.mapUpgradePolicy(policy -> policy.withMode(mode)));
    }

    private static void send(FakeScaleSets azure, RestRequest request) {
        String body = request.body().map(value -> value.toJsonNode().toString()).orElse("");
        FakeResponse response = azure.handle(FakeRequest.of(request.method(), request.target(), body));
        assertTrue(response.status() < 300, request.method() + " " + request.target() + ": " + response);
        azure.advanceUntilIdle();
    }

    private static boolean isCurrent(ScaleSetInstance instance) {
        Optional<Boolean> current = instance.properties().flatMap(ScaleSetInstanceProperties::latestModelApplied);
        return current.orElse(false);
    }
}
