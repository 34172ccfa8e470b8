package dev.vmss.engine.plan;

import dev.vmss.engine.rules.ScaleSets;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.security.SecurityType;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.util.List;
import java.util.Optional;

/**
 * The change of a set from the standard security type to Trusted Launch. Image, size and security type go in one update, so that
 * each instance is touched once; instances with data disks must be replaced by new ones, in a rolling upgrade with surge.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/trusted-launch-existing-vmss">Enable Trusted Launch on an
 *     existing scale set</a>
 */
final class TrustedLaunch {

    private static final String MODE = "properties.upgradePolicy.mode";
    private static final String SURGE = "properties.upgradePolicy.rollingUpgradePolicy.maxSurge";
    private static final String OVERPROVISION = "properties.overprovision";

    private TrustedLaunch() {}

    /** Whether an update turns it on. */
    static boolean begins(Update update) {
        return !isOn(update.applied()) && isOn(update.after());
    }

    /** Whether an update turns it on for instances with data disks, and the set can and does not yet roll with surge. */
    static boolean needsSurge(Update update) {
        boolean hasDisks = profile(update.after())
                .flatMap(VirtualMachineProfile::storageProfile)
                .flatMap(StorageProfile::dataDisks)
                .filter(disks -> !disks.isEmpty())
                .isPresent();
        boolean surges =
                isRolling(update.after()) && RollingPolicy.of(update.after()).maxSurge();
        return begins(update)
                && hasDisks
                && !surges
                // Without a source of health no set can roll.
                && ScaleSets.isWatched(update.after())
                && !ScaleSets.isServiceFabric(update.applied());
    }

    /** Makes the set roll with surge before the update, and takes it back to what it wants to be afterwards. */
    static void addSurge(ScaleSet set, List<SetStep.SetFlag> before, List<SetStep.SetFlag> after) {
        String why = "instances with data disks change to Trusted Launch only by a rolling upgrade with surge";
        if (set.properties().flatMap(ScaleSetProperties::overprovision).orElse(false)) {
            before.add(new SetStep.SetFlag(OVERPROVISION, "false", why));
            after.add(0, new SetStep.SetFlag(OVERPROVISION, "true", why));
        }
        boolean surge = set.upgradePolicy()
                .flatMap(UpgradePolicy::rollingUpgradePolicy)
                .flatMap(policy -> policy.maxSurge())
                .orElse(false);
        if (!surge) {
            before.add(new SetStep.SetFlag(SURGE, "true", why));
            after.add(0, new SetStep.SetFlag(SURGE, "false", why));
        }
        if (!isRolling(set)) {
            String mode = set.upgradePolicy()
                    .flatMap(UpgradePolicy::mode)
                    .orElse(UpgradeMode.MANUAL)
                    .text();
            before.add(new SetStep.SetFlag(MODE, UpgradeMode.ROLLING.text(), why));
            after.add(0, new SetStep.SetFlag(MODE, mode, why));
        }
    }

    private static boolean isOn(ScaleSet set) {
        return profile(set)
                .flatMap(VirtualMachineProfile::securityProfile)
                .flatMap(SecurityProfile::securityType)
                .filter(SecurityType.TRUSTED_LAUNCH::equals)
                .isPresent();
    }

    private static boolean isRolling(ScaleSet set) {
        return set.upgradePolicy()
                .flatMap(UpgradePolicy::mode)
                .filter(UpgradeMode.ROLLING::equals)
                .isPresent();
    }

    private static Optional<VirtualMachineProfile> profile(ScaleSet set) {
        return set.virtualMachineProfile();
    }
}
