package dev.vmss.engine.effective;

import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.instance.ProtectionPolicy;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.Timestamp;
import dev.vmss.model.view.InstanceViewStatus;
import dev.vmss.model.view.VmHealth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The status of an instance, with defaults for what its document omits: the instance runs, is healthy, has the
 * latest model, and is not protected.
 *
 * <p>That an instance without {@code latestModelApplied} has the latest model is an assumption. The service has
 * always returned the property for Uniform instances. In lists of Flexible sets it omits it together with all other
 * properties, and was seen to do so only for machines that had just been created from the model. {@link
 * #isModelKnown()} returns whether it is known.
 */
public final class InstanceStatus implements JsonForm {

    /** The error and the remedy for an instance that cannot be identified. */
    public static final String NO_ID =
            "an instance has neither an id nor a name. The Azure SDK's own objects write JSON without"
                    + " them: read instances as Azure answers them, through AzureScaleSets of vmss-azure or az vmss list-instances";

    private static final String HEALTHY = "HealthState/healthy";
    private static final String INITIALIZING = "HealthState/initializing";
    private static final String POWER = "PowerState/";
    private static final String RUNNING = POWER + "running";
    private static final String DEALLOCATED = POWER + "deallocated";

    private final ScaleSetInstance instance;
    private final Optional<ScaleSetInstanceProperties> properties;
    private final Optional<InstanceView> view;

    private InstanceStatus(ScaleSetInstance instance) {
        this.instance = instance;
        this.properties = instance.properties();
        this.view = properties.flatMap(ScaleSetInstanceProperties::instanceView);
    }

    /**
     * The status of an instance.
     *
     * @param instance the instance, with its instance view if the caller has it
     * @return its status
     */
    public static InstanceStatus of(ScaleSetInstance instance) {
        return new InstanceStatus(instance);
    }

    /** {@return the instance's id; instances of a Flexible set may have only a name} */
    public Optional<String> id() {
        return instance.instanceId().or(instance::name);
    }

    /**
     * A text that is the same for all spellings of an instance's id.
     *
     * @param id the id
     * @return the id as Azure compares it
     */
    public static String comparable(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** {@return the id of the instance's set; the id of an instance in Flexible orchestration does not contain it} */
    public Optional<ArmId> set() {
        return instance.id()
                .filter(id -> id.isOfType("Microsoft.Compute/virtualMachineScaleSets/virtualMachines"))
                .flatMap(ArmId::parent);
    }

    /**
     * Whether the id of the instance contains another set.
     *
     * @param set the id of a set
     * @return {@code false} also if the instance has no id, or one that contains no set
     */
    public boolean isOfAnotherSet(ArmId set) {
        ArmId id = instance.id().orElse(null);
        return id != null
                && !startsWith(id.text(), set.text(), "/virtualMachines/")
                && set().filter(owner -> !owner.equals(set)).isPresent();
    }

    /** Most ids start with that of the set. Lists are long, so this does not take them apart. */
    private static boolean startsWith(String text, String start, String then) {
        int length = start.length();
        return text.regionMatches(true, 0, start, 0, length)
                && text.regionMatches(true, length, then, 0, then.length());
    }

    /**
     * Whether the instance is a virtual machine of its own, as in Flexible orchestration.
     *
     * @return {@code false} also if the instance has no id
     */
    public boolean isVirtualMachine() {
        return instance.id()
                .filter(id -> id.isOfType("Microsoft.Compute/virtualMachines"))
                .isPresent();
    }

    /** {@return the zone of the instance, or the empty text if it has none} */
    public String zone() {
        List<String> zones = instance.zones().orElseGet(ModelList::of);
        return zones.isEmpty() ? "" : zones.get(0);
    }

    /** {@return whether the instance has the latest model, {@code true} by default} */
    public boolean hasLatestModel() {
        return latestModelApplied().orElse(true);
    }

    /** {@return whether it is known if the instance has the latest model} */
    public boolean isModelKnown() {
        return latestModelApplied().isPresent();
    }

    private Optional<Boolean> latestModelApplied() {
        return properties.flatMap(ScaleSetInstanceProperties::latestModelApplied);
    }

    /**
     * {@return whether the instance is healthy; {@code true} unless its instance view contains another state of
     * health}
     */
    public boolean isHealthy() {
        String health = health().orElse(HEALTHY);
        return health.equalsIgnoreCase(HEALTHY);
    }

    /**
     * Whether the instance is still within the grace period of the Application Health extension.
     *
     * @return {@code true} if it is not healthy yet, and a rolling upgrade does not count it as unhealthy either
     * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension">Rich
     *     health states</a>
     */
    public boolean isSettling() {
        return health().orElse("").equalsIgnoreCase(INITIALIZING);
    }

    private Optional<String> health() {
        return view.flatMap(InstanceView::vmHealth).flatMap(VmHealth::status).flatMap(InstanceViewStatus::code);
    }

    /** {@return whether the instance runs; {@code true} unless its instance view contains another power state} */
    public boolean isRunning() {
        return powerStates(RUNNING).orElse(true);
    }

    /** {@return whether the instance runs and is healthy} */
    public boolean isServing() {
        return isHealthy() && isRunning();
    }

    /** {@return whether the instance is deallocated; empty if its instance view contains no power state} */
    public Optional<Boolean> isDeallocated() {
        return powerStates(DEALLOCATED);
    }

    /** Whether all power states are a certain one; empty if there is none. Lists are long, so this makes no other lists. */
    private Optional<Boolean> powerStates(String wanted) {
        List<InstanceViewStatus> statuses = view.flatMap(InstanceView::statuses).orElseGet(ModelList::of);
        boolean isKnown = false;
        for (InstanceViewStatus status : statuses) {
            String code = status.code().orElse("");
            if (code.regionMatches(true, 0, POWER, 0, POWER.length())) {
                isKnown = true;
                if (!code.equalsIgnoreCase(wanted)) {
                    return Optional.of(false);
                }
            }
        }
        return isKnown ? Optional.of(true) : Optional.empty();
    }

    /** {@return whether the last operation on the instance failed, according to its provisioning state} */
    public boolean hasFailed() {
        return properties
                .flatMap(ScaleSetInstanceProperties::provisioningState)
                .filter("Failed"::equalsIgnoreCase)
                .isPresent();
    }

    /** {@return when the instance was created, if its document contains it} */
    public Optional<Timestamp> timeCreated() {
        return properties.flatMap(ScaleSetInstanceProperties::timeCreated);
    }

    /** {@return whether the instance is protected from actions of the set, {@code false} by default} */
    public boolean isProtectedFromActions() {
        return protection()
                .flatMap(ProtectionPolicy::protectFromScaleSetActions)
                .orElse(false);
    }

    /** {@return whether the instance is protected from scale-in, {@code false} by default} */
    public boolean isProtectedFromScaleIn() {
        return protection().flatMap(ProtectionPolicy::protectFromScaleIn).orElse(false);
    }

    private Optional<ProtectionPolicy> protection() {
        return properties.flatMap(ScaleSetInstanceProperties::protectionPolicy);
    }

    /** {@return the instance's update domain, or -1 if its instance view does not contain it} */
    public int updateDomain() {
        return view.flatMap(InstanceView::platformUpdateDomain).orElse(-1);
    }

    /** {@return the instance's fault domain, or -1 if its instance view does not contain it} */
    public int faultDomain() {
        return view.flatMap(InstanceView::platformFaultDomain).orElse(-1);
    }
}
