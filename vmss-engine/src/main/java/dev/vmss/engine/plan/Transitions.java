package dev.vmss.engine.plan;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.AutomaticRepairsPolicy;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * Updates that Azure takes only in several requests: something is turned off before and on again afterwards.
 *
 * @param before what to set before the update
 * @param after what to set when every instance has the latest model
 * @param sent the update as it is sent in between
 */
record Transitions(List<SetStep.SetFlag> before, List<SetStep.SetFlag> after, Update sent) {

    private static final String OS_UPGRADE =
            "properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final String REPAIRS = "properties.automaticRepairsPolicy.enabled";
    private static final String REPAIR_ACTION = "properties.automaticRepairsPolicy.repairAction";
    private static final String IMAGE = "properties.virtualMachineProfile.storageProfile.imageReference";

    /**
     * What an update takes.
     *
     * @param update the update
     * @param maySurge whether the plan can leave all instances to a rolling upgrade with surge
     */
    static Transitions of(Update update, boolean maySurge) {
        List<SetStep.SetFlag> before = new ArrayList<>();
        List<SetStep.SetFlag> after = new ArrayList<>();
        if (maySurge && TrustedLaunch.needsSurge(update)) {
            TrustedLaunch.addSurge(update.after(), before, after);
        }
        ModelEdit heldBack = ModelEdit.none();
        boolean upgradesOs = upgradesOs(update.applied());
        boolean willUpgradeOs = upgradesOs(update.after());
        boolean changesImage = update.diff().touching(IMAGE).findAny().isPresent();
        if (willUpgradeOs && changesImage) {
            String why = "automatic OS upgrades need all instances on the same image";
            if (upgradesOs) {
                before.add(new SetStep.SetFlag(OS_UPGRADE, "false", why));
            } else {
                heldBack = heldBack.set(OS_UPGRADE, "false");
            }
            after.add(new SetStep.SetFlag(OS_UPGRADE, "true", why));
        }
        if (repairs(update.applied()) && repairs(update.after()) && changesRepairAction(update)) {
            String why = "the repair action changes only while repairs are off";
            before.add(new SetStep.SetFlag(REPAIRS, "false", why));
            after.add(new SetStep.SetFlag(REPAIRS, "true", why));
        }
        return new Transitions(before, after, sent(update, before, heldBack));
    }

    private static Update sent(Update update, List<SetStep.SetFlag> before, ModelEdit heldBack) {
        ModelEdit flags = ModelEdit.none();
        for (SetStep.SetFlag flag : before) {
            flags = flags.set(flag.path(), flag.value());
        }
        if (before.isEmpty() && heldBack == ModelEdit.none()) {
            return update;
        }
        ScaleSet desired = flags.then(heldBack).apply(update.desired());
        return Update.of(flags.apply(update.applied()), desired, update.context());
    }

    private static boolean upgradesOs(ScaleSet set) {
        return set.upgradePolicy()
                .flatMap(UpgradePolicy::automaticOSUpgradePolicy)
                .flatMap(AutomaticOsUpgradePolicy::enableAutomaticOSUpgrade)
                .orElse(false);
    }

    private static boolean repairs(ScaleSet set) {
        return set.properties()
                .flatMap(ScaleSetProperties::automaticRepairsPolicy)
                .flatMap(AutomaticRepairsPolicy::enabled)
                .orElse(false);
    }

    private static boolean changesRepairAction(Update update) {
        return update.diff().touching(REPAIR_ACTION).findAny().isPresent();
    }
}
