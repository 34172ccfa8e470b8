package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.security.SecurityType;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;

/**
 * The change of a set from the standard security type to Trusted Launch. Image, size and security type go in one update, so that
 * each instance is touched once; instances with data disks must be replaced by new ones, in a rolling upgrade with surge.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/trusted-launch-existing-vmss">Enable Trusted Launch on an
 *     existing scale set</a>
 */
final class TrustedLaunch {

    private static final String SURGE = "properties.upgradePolicy.rollingUpgradePolicy.maxSurge";
    private static final String OVERPROVISION = "properties.overprovision";

    private TrustedLaunch() {}

    /** Whether an update turns it on. */
    static boolean begins(Update update) {
        return !isOn(update.applied()) && isOn(update.after());
    }

    /** Whether an update turns it on for instances with data disks, and the set can and does not yet roll with surge. */
    static boolean needsSurge(Update update) {
        EffectiveSet after = EffectiveSet.of(update.after());
        boolean surges = after.isRolling() && after.rollingLimits().surges();
        return begins(update)
                && !after.profile().dataDisks().isEmpty()
                && !surges
                // Without a source of health no set can roll.
                && after.profile().isWatched()
                && !EffectiveSet.of(update.applied()).profile().isServiceFabric();
    }

    /** Makes the set roll with surge before the update, and takes it back to what it wants to be afterwards. */
    static void addSurge(EffectiveSet set, List<SetStep.SetProperty> before, List<SetStep.SetProperty> after) {
        String why = "instances with data disks can change to Trusted Launch only by a rolling upgrade with surge";
        if (set.overprovisions()) {
            before.add(new SetStep.SetProperty(OVERPROVISION, "false", why));
            after.add(0, new SetStep.SetProperty(OVERPROVISION, "true", why));
        }
        if (!set.rolling(RollingUpgradePolicy::maxSurge)) {
            before.add(new SetStep.SetProperty(SURGE, "true", why));
            after.add(0, new SetStep.SetProperty(SURGE, "false", why));
        }
        if (!set.isRolling()) {
            before.add(new SetStep.SetProperty(Layout.MODE, UpgradeMode.ROLLING.text(), why));
            after.add(0, new SetStep.SetProperty(Layout.MODE, set.mode().text(), why));
        }
    }

    private static boolean isOn(ScaleSet set) {
        return EffectiveSet.of(set)
                .profile(VirtualMachineProfile::securityProfile)
                .flatMap(SecurityProfile::securityType)
                .filter(SecurityType.TRUSTED_LAUNCH::equals)
                .isPresent();
    }
}
