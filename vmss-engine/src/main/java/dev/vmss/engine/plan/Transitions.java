package dev.vmss.engine.plan;

import dev.vmss.engine.diff.ModelPath;
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
 * @param heldBack places that the update itself must not change, because a step afterwards does
 */
record Transitions(List<SetStep.SetFlag> before, List<SetStep.SetFlag> after, List<String> heldBack) {

    private static final String OS_UPGRADE = "properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final String REPAIRS = "properties.automaticRepairsPolicy.enabled";
    private static final String REPAIR_ACTION = "properties.automaticRepairsPolicy.repairAction";
    private static final String IMAGE = "properties.virtualMachineProfile.storageProfile.imageReference";

    static Transitions of(Update update) {
        List<SetStep.SetFlag> before = new ArrayList<>();
        List<SetStep.SetFlag> after = new ArrayList<>();
        List<String> heldBack = new ArrayList<>();
        boolean upgradesOs = upgradesOs(update.applied());
        boolean willUpgradeOs = upgradesOs(update.after());
        boolean changesImage = update.diff().touching(IMAGE).findAny().isPresent();
        if (willUpgradeOs && changesImage) {
            String why = "automatic OS upgrades need all instances on the same image";
            if (upgradesOs) {
                before.add(new SetStep.SetFlag(OS_UPGRADE, "false", why));
            } else {
                heldBack.add(OS_UPGRADE);
            }
            after.add(new SetStep.SetFlag(OS_UPGRADE, "true", why));
        }
        if (repairs(update.applied()) && repairs(update.after()) && changesRepairAction(update)) {
            String why = "the repair action changes only while repairs are off";
            before.add(new SetStep.SetFlag(REPAIRS, "false", why));
            after.add(new SetStep.SetFlag(REPAIRS, "true", why));
        }
        return new Transitions(before, after, heldBack);
    }

    boolean holdsBack(ModelPath path) {
        return heldBack.stream().anyMatch(path::isWithin);
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
