package dev.vmss.testkit;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.instance.InstanceOsProfile;
import dev.vmss.model.instance.ProtectionPolicy;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.view.InstanceViewStatus;
import dev.vmss.model.view.StatusLevel;
import dev.vmss.model.view.VmHealth;
import java.util.Locale;
import java.util.Optional;

/**
 * What tells one instance of a set from another; the set says the rest.
 *
 * @param number the number that its id comes from
 * @param zone its zone, or the empty text
 * @param current whether it has the latest model
 * @param health what the health signal says, if the set has one
 * @param power whether it runs
 * @param protection what it is protected from
 */
record InstanceSketch(int number, String zone, boolean current, Health health, Power power, Protection protection) {

    /** What a health signal says. */
    enum Health {
        HEALTHY,
        UNHEALTHY,
        UNKNOWN
    }

    /** Whether a machine runs. */
    enum Power {
        RUNNING,
        STOPPED,
        DEALLOCATED
    }

    /** What an instance is protected from; whoever is protected from all actions is protected from scaling in. */
    enum Protection {
        NONE,
        SCALE_IN,
        ALL_ACTIONS
    }

    static InstanceSketch healthy(int number, String zone) {
        return new InstanceSketch(number, zone, true, Health.HEALTHY, Power.RUNNING, Protection.NONE);
    }

    ScaleSetInstance toInstance(ScaleSet set) {
        boolean flexible = set.properties()
                .flatMap(ScaleSetProperties::orchestrationMode)
                .filter(OrchestrationMode.FLEXIBLE::equals)
                .isPresent();
        String setName = set.name().orElse("set");
        String name = flexible ? setName + "_" + hex(number) : setName + "_" + number;
        String id = flexible ? name : Integer.toString(number);
        ScaleSetInstance instance = ScaleSetInstance.builder()
                .instanceId(id)
                .name(name)
                .id(set.id().map(setId -> ArmId.of(setId.text() + "/virtualMachines/" + id)))
                .type("Microsoft.Compute/virtualMachineScaleSets/virtualMachines")
                .location(set.location())
                .sku(set.sku().map(sku -> sku.withCapacity(Optional.empty())))
                .properties(properties(set, flexible))
                .build();
        return zone.isEmpty() ? instance : instance.withZones(ModelList.of(zone));
    }

    private ScaleSetInstanceProperties properties(ScaleSet set, boolean flexible) {
        ScaleSetInstanceProperties.Builder properties = ScaleSetInstanceProperties.builder()
                .latestModelApplied(current)
                .modelDefinitionApplied("VirtualMachineScaleSet")
                .provisioningState("Succeeded")
                .instanceView(view(set));
        set.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::osProfile)
                .flatMap(OsProfile::computerNamePrefix)
                .ifPresent(prefix -> properties.osProfile(InstanceOsProfile.builder()
                        .computerName(prefix + (flexible ? hex(number) : sixDigits(number)))
                        .build()));
        if (protection != Protection.NONE) {
            properties.protectionPolicy(ProtectionPolicy.builder()
                    .protectFromScaleIn(true)
                    .protectFromScaleSetActions(protection == Protection.ALL_ACTIONS)
                    .build());
        }
        return properties.build();
    }

    private InstanceView view(ScaleSet set) {
        int domains = set.properties()
                .flatMap(ScaleSetProperties::platformFaultDomainCount)
                .orElse(1);
        InstanceView.Builder view = InstanceView.builder()
                .platformFaultDomain(number % Math.max(1, domains))
                .platformUpdateDomain(number % 5)
                .statuses(ModelList.of(
                        status("ProvisioningState", "succeeded", "Provisioning succeeded"),
                        status("PowerState", lowerCase(power), "VM " + lowerCase(power))));
        if (power == Power.RUNNING && EffectiveSet.of(set).profile().isWatched()) {
            view.vmHealth(VmHealth.builder()
                    .status(status(
                            "HealthState", lowerCase(health), "The VM is reported as " + lowerCase(health) + "."))
                    .build());
        }
        return view.build();
    }

    private static InstanceViewStatus status(String kind, String state, String text) {
        return InstanceViewStatus.builder()
                .code(kind + "/" + state)
                .level(StatusLevel.INFO)
                .displayStatus(text)
                .build();
    }

    private static String lowerCase(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** A name that looks as random as those the service gives, yet is the same each time. */
    private static String hex(int number) {
        return String.format(Locale.ROOT, "%08x", number * 0x9E3779B1);
    }

    /** The number as the service appends it to computer names, in base 36. */
    private static String sixDigits(int number) {
        String digits = Integer.toString(number, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
