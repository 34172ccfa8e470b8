package dev.vmss.engine.plan;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Updates that Azure takes only in several requests: something is turned off before and on again afterwards.
 *
 * @param before what to set before the update
 * @param after what to set when every instance has the latest model
 * @param sent the update as it is sent in between
 */
record Transitions(List<SetStep.SetProperty> before, List<SetStep.SetProperty> after, Update sent) {

    private static final String OS_UPGRADE =
            "properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade";
    private static final String OS_UPGRADE_BEFORE_2018 = "properties.upgradePolicy.automaticOSUpgrade";
    private static final ApiVersion OS_UPGRADE_SINCE = ModelSchema.of(ScaleSet.class)
            .find(Place.of(OS_UPGRADE))
            .flatMap(PropertyFacts::since)
            .orElseThrow();
    private static final String REPAIRS = "properties.automaticRepairsPolicy.enabled";
    private static final Place REPAIR_ACTION = Place.of("properties.automaticRepairsPolicy.repairAction");
    private static final Place IMAGE = Place.of("properties.virtualMachineProfile.storageProfile.imageReference");

    Transitions {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * What an update takes.
     *
     * @param update the update
     * @param maySurge whether the plan can leave all instances to a rolling upgrade with surge
     */
    static Transitions of(Update update, boolean maySurge) {
        List<SetStep.SetProperty> before = new ArrayList<>();
        List<SetStep.SetProperty> after = new ArrayList<>();
        EffectiveSet applied = EffectiveSet.of(update.applied());
        EffectiveSet resulting = EffectiveSet.of(update.after());
        if (maySurge && TrustedLaunch.needsSurge(update)) {
            TrustedLaunch.addSurge(resulting, before, after);
        }
        ModelEdit heldBack = ModelEdit.none();
        boolean changesImage = update.diff().touching(IMAGE).findAny().isPresent();
        if (resulting.upgradesOsAutomatically() && changesImage) {
            String why = "automatic OS upgrades need all instances on the same image";
            String property = osUpgrade(update);
            if (applied.upgradesOsAutomatically()) {
                before.add(new SetStep.SetProperty(property, "false", why));
            } else {
                heldBack = heldBack.set(property, "false");
            }
            after.add(new SetStep.SetProperty(property, "true", why));
        }
        if (applied.repairsInstances() && resulting.repairsInstances() && changesRepairAction(update)) {
            String why = "the repair action can change only while repairs are off";
            before.add(new SetStep.SetProperty(REPAIRS, "false", why));
            after.add(new SetStep.SetProperty(REPAIRS, "true", why));
        }
        return new Transitions(before, after, sent(update, before, heldBack));
    }

    private static Update sent(Update update, List<SetStep.SetProperty> before, ModelEdit heldBack) {
        ModelEdit flags = ModelEdit.none();
        for (SetStep.SetProperty flag : before) {
            flags = flags.set(flag.path(), flag.value());
        }
        if (before.isEmpty() && heldBack == ModelEdit.none()) {
            return update;
        }
        ScaleSet desired = flags.then(heldBack).apply(update.desired());
        return Update.of(flags.apply(update.applied()), desired, update.context());
    }

    /** The property that turns automatic OS upgrades on and off in the API version of the request. */
    private static String osUpgrade(Update update) {
        boolean isOld = update.context()
                .apiVersion()
                .filter(version -> version.compareTo(OS_UPGRADE_SINCE) < 0)
                .isPresent();
        return isOld ? OS_UPGRADE_BEFORE_2018 : OS_UPGRADE;
    }

    private static boolean changesRepairAction(Update update) {
        return update.diff().touching(REPAIR_ACTION).findAny().isPresent();
    }
}
