package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Until;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of automatic OS upgrades in API versions before 2018-10-01. {@link AutomaticOsUpgradePolicy} took its place.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade">
 *     Automatic OS image upgrades for Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface AutoOsUpgradePolicy extends ModelObject, WithAutoOsUpgradePolicy {

    /** {@return whether an instance that fails its upgrade keeps the new OS disk instead of getting the previous one back} */
    @Since("2017-12-01")
    @Until("2018-06-01")
    Optional<Boolean> disableAutoRollback();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AutoOsUpgradePolicy}. */
    final class Builder extends ImmutableAutoOsUpgradePolicy.Builder implements JsonForm {

        Builder() {}
    }
}
