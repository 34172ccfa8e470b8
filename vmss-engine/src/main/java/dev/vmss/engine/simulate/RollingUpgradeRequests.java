package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.PlatformUpgradePlan;
import dev.vmss.engine.plan.PlatformUpgradePlanner;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Requests about rolling upgrades: their state, their end, and those that an operator starts. */
final class RollingUpgradeRequests {

    private final FakeWorld world;
    private final Rollouts rollouts;

    RollingUpgradeRequests(FakeWorld world, Rollouts rollouts) {
        this.world = world;
        this.rollouts = rollouts;
    }

    FakeResponse latest(ArmAddress address) {
        FakeSet set = world.require(address);
        return set.rollingUpgrade()
                .map(upgrade -> FakeResponse.of(200, upgrade.document()))
                .orElseThrow(() -> new Refusal(404, "NotFound", "The VM Scale Set has had no Rolling Upgrade."));
    }

    /** The OS upgrades of a set, the newest first; what image they were to has no place in the fake. */
    FakeResponse osHistory(ArmAddress address) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode values = page.putArray("value");
        world.requireParent(address).osUpgrades().forEach(upgrade -> values.add(upgrade.history()));
        return FakeResponse.of(200, page);
    }

    FakeResponse cancel(ArmAddress address, FakeRequest request) {
        FakeSet set = world.require(address);
        RollingUpgrade running =
                set.rollingUpgrade().filter(RollingUpgrade::isRunning).orElseThrow(Refusal::noRollingUpgradeToCancel);
        FakeOperation operation = world.start(set, request);
        if (!operation.isFailing()) {
            rollouts.cancel(running);
        }
        world.clock()
                .at(
                        world.clock().elapsed().plus(world.script().operationTime()),
                        () -> operation.finish(world.clock().now()));
        return Answers.accepted(operation, request, address.subscription());
    }

    FakeResponse upgradeOs(ArmAddress address, FakeRequest request) {
        FakeSet set = world.require(address);
        Optional<RollingUpgrade> before = set.rollingUpgrade();
        FakeResponse response =
                start(set, request, PlatformUpgradePlanner.create().osUpgrade(asked(set.model()), instances(set)));
        set.rollingUpgrade()
                .filter(started -> before.filter(started::equals).isEmpty())
                .ifPresent(set::addOsUpgrade);
        return response;
    }

    FakeResponse upgradeExtensions(ArmAddress address, FakeRequest request) {
        FakeSet set = world.require(address);
        return start(
                set,
                request,
                PlatformUpgradePlanner.create().extensionUpgrade(askedForExtensions(set.model()), instances(set)));
    }

    private FakeResponse start(FakeSet set, FakeRequest request, PlatformUpgradePlan plan) {
        SetRequests.requireIdle(set);
        FakeOperation operation = world.start(set, request);
        List<ScaleSetInstance> before =
                InstanceViews.typed(set, HealthScript.HEALTHY, world.clock().elapsed());
        Duration end = operation.isFailing()
                ? world.clock().elapsed().plus(world.script().operationTime())
                : rollouts.start(set, plan, before, world.clock().elapsed());
        world.clock().at(end, () -> operation.finish(world.clock().now()));
        return Answers.accepted(operation, request, set.id().subscription().orElse(""));
    }

    /** An operator may start it where the set does not ask for it. */
    private static ScaleSet asked(ScaleSet set) {
        UpgradePolicy policy =
                set.upgradePolicy().orElseGet(() -> UpgradePolicy.builder().build());
        AutomaticOsUpgradePolicy os = policy.automaticOSUpgradePolicy()
                .orElseGet(() -> AutomaticOsUpgradePolicy.builder().build());
        UpgradePolicy enabled = policy.withAutomaticOSUpgradePolicy(os.withEnableAutomaticOSUpgrade(true));
        return set.mapProperties(properties -> properties.withUpgradePolicy(enabled));
    }

    /** An operator's request upgrades all extensions, not only those that Azure upgrades by itself. */
    private static ScaleSet askedForExtensions(ScaleSet set) {
        return set.mapVirtualMachineProfile(profile ->
                profile.mapExtensionProfile(all -> all.withExtensions(all.extensions()
                        .map(extensions -> extensions.replacing(extension ->
                                extension.mapProperties(inner -> inner.withEnableAutomaticUpgrade(true)))))));
    }

    private List<ScaleSetInstance> instances(FakeSet set) {
        return InstanceViews.typed(set, world.script(), world.clock().elapsed());
    }
}
