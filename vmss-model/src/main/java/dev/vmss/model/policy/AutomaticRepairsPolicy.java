package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Automatic repair of instances that application health reports as unhealthy. It needs exactly one source of health: a load
 * balancer probe or the Application Health extension. Instances with a protection policy are left alone, and Service Fabric
 * sets cannot use it.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-instance-repairs">
 *     Automatic instance repairs for Azure Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface AutomaticRepairsPolicy extends ModelObject, WithAutomaticRepairsPolicy {

    /** {@return whether unhealthy instances are repaired automatically} The default is {@code false}. */
    @Since("2018-10-01")
    @ServiceDefault("false")
    Optional<Boolean> enabled();

    /**
     * {@return the time after a change of state of an instance during which it is not repaired} An ISO 8601 duration from
     * {@code PT10M}, which is the default, to {@code PT90M}. Older API versions documented 30 minutes as both the minimum and
     * the default.
     */
    @Since("2018-10-01")
    Optional<IsoDuration> gracePeriod();

    /** {@return the action for an unhealthy instance} The default is {@code Replace}. */
    @Since(value = "2021-11-01", shown = "2020-06-01")
    @ServiceDefault(value = "Replace", filledFrom = "2020-06-01")
    Optional<RepairAction> repairAction();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AutomaticRepairsPolicy}. */
    final class Builder extends ImmutableAutomaticRepairsPolicy.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link AutomaticRepairsPolicy#gracePeriod()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder gracePeriod(String text) {
            return gracePeriod(IsoDuration.of(text));
        }

        /**
         * Sets {@link AutomaticRepairsPolicy#repairAction()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder repairAction(String text) {
            return repairAction(RepairAction.of(text));
        }
    }
}
