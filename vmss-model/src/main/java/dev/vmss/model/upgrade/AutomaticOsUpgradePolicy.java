package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of automatic OS image upgrades, which replace the OS disk of instances batch by batch when a newer version of
 * their image is published. They need the image version {@code latest} and, outside Service Fabric, a health probe or the
 * Application Health extension.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade">
 *     Automatic OS image upgrades for Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface AutomaticOsUpgradePolicy extends ModelObject, WithAutomaticOsUpgradePolicy {

    /**
     * {@return whether an instance that fails its upgrade keeps the new OS disk instead of getting the previous one back} The
     * default is {@code false}.
     */
    @Since("2018-10-01")
    @ServiceDefault(value = "false", filledFrom = "2024-07-01")
    Optional<Boolean> disableAutomaticRollback();

    /**
     * {@return whether instances get newer versions of the OS image automatically} The default is {@code false}. To turn it on,
     * all instances must run the same image; on Windows, {@code enableAutomaticUpdates} must be {@code false}.
     */
    @Since("2018-10-01")
    @ServiceDefault("false")
    Optional<Boolean> enableAutomaticOSUpgrade();

    /**
     * {@return whether an upgrade waits for approval} The default is {@code false}. Each virtual machine is told about the
     * pending upgrade by the tag {@code Platform.PendingOSUpgrade} of the instance metadata service; the upgrade starts after a
     * call of ApproveRollingUpgrade.
     */
    @Since("2023-09-01")
    @ServiceDefault("false")
    Optional<Boolean> osRollingUpgradeDeferral();

    /**
     * {@return whether automatic OS upgrades follow the rolling upgrade policy of the set} The default is {@code false}: they
     * follow a default policy of the platform, as they do if the set has no policy.
     */
    @Since("2022-03-01")
    @ServiceDefault(value = "false", filledFrom = "2024-07-01")
    Optional<Boolean> useRollingUpgradePolicy();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AutomaticOsUpgradePolicy}. */
    final class Builder extends ImmutableAutomaticOsUpgradePolicy.Builder implements JsonForm {

        Builder() {}
    }
}
