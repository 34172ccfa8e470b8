package dev.vmss.testkit;

import static dev.vmss.testkit.SetKind.EXTENSIONS;

import dev.vmss.engine.rules.Durability;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;

/** How to break the rules about Service Fabric, health from outside and priorities. */
final class ServiceFabricBreakers {

    private static final String AUTOMATIC = "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final String VERSION = "virtualMachineProfile.storageProfile.imageReference.version";

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("service-fabric-without-overprovision")
                    .on(sets -> sets.uniform().mode(UpgradeMode.AUTOMATIC))
                    .given("overprovision", "false")
                    .givenOne(EXTENSIONS, PolicyBreakers.SERVICE_FABRIC)
                    .by("overprovision", "true"),
            RuleBreaker.of("automatic-os-upgrade-needs-durability")
                    .on(sets -> sets.uniform().linux().mode(UpgradeMode.AUTOMATIC))
                    .given(AUTOMATIC, "false")
                    .given(VERSION, "latest")
                    .givenOne(EXTENSIONS, PolicyBreakers.SERVICE_FABRIC)
                    .by(AUTOMATIC, "true")
                    .knowing(UpdateContext.builder()
                            .durability(Durability.BRONZE)
                            .build()),
            RuleBreaker.of("automatic-os-upgrade-needs-newer-fabric-extension")
                    .on(sets -> sets.uniform().linux().mode(UpgradeMode.AUTOMATIC))
                    .given(AUTOMATIC, "false")
                    .given(VERSION, "latest")
                    .givenOne(EXTENSIONS, PolicyBreakers.SERVICE_FABRIC.replace("'1.1'", "'1.0'"))
                    .by(AUTOMATIC, "true"),
            RuleBreaker.of("external-health-is-the-only-source")
                    .on(sets -> sets.withHealthExtension())
                    .by("externalHealthPolicy.enabled", "true"),
            RuleBreaker.of("platform-patching-needs-flexible")
                    .on(sets -> sets.uniform().linux())
                    .given(AUTOMATIC, "false")
                    .by(
                            "virtualMachineProfile.osProfile.linuxConfiguration.patchSettings.patchMode",
                            "AutomaticByPlatform"),
            RuleBreaker.of("priority-not-chosen-at-creation")
                    .on(sets -> sets.regular())
                    .by("virtualMachineProfile.priority", "Spot"),
            RuleBreaker.of("spot-restore-needs-spot")
                    .on(sets -> sets.regular())
                    .by("spotRestorePolicy.enabled", "true"));

    private ServiceFabricBreakers() {}
}
