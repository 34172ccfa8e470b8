package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Until;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How instances get changes of the scale set's model: the mode decides about model changes, the other two policies about
 * rolling upgrades and about new versions of the OS image. It may change at any time and acts on the set at once, without
 * touching an instance.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy">
 *     Upgrade policy modes for Virtual Machine Scale Sets</a>
 */
@Value.Immutable
public interface UpgradePolicy extends ModelObject, WithUpgradePolicy {

    /**
     * {@return the settings of automatic OS upgrades in old API versions} {@link #automaticOSUpgradePolicy()} took its place.
     */
    @Since("2017-12-01")
    @Until("2018-06-01")
    Optional<AutoOsUpgradePolicy> autoOSUpgradePolicy();

    /**
     * {@return whether the service upgrades the OS image automatically, in old API versions} The default is {@code false}.
     * {@link AutomaticOsUpgradePolicy#enableAutomaticOSUpgrade()} took its place.
     */
    @Since("2017-03-30")
    @Until(value = "2018-06-01", shown = "2018-10-01")
    @ServiceDefault("false")
    Optional<Boolean> automaticOSUpgrade();

    /** {@return the settings of automatic upgrades of the OS image} They are independent of {@link #mode()}. */
    @Since("2018-10-01")
    Optional<AutomaticOsUpgradePolicy> automaticOSUpgradePolicy();

    /**
     * {@return how existing instances get a change of the model} {@code Manual} is the documented default. {@code Rolling}
     * needs a source of application health; a set of a Service Fabric cluster must use {@code Automatic}.
     */
    @Since("2015-06-15")
    @ServiceDefault("Manual")
    Optional<UpgradeMode> mode();

    /**
     * {@return the limits of a rolling upgrade} They apply in every mode, because automatic OS and extension upgrades roll too.
     */
    @Since("2017-03-30")
    Optional<RollingUpgradePolicy> rollingUpgradePolicy();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link UpgradePolicy}. */
    final class Builder extends ImmutableUpgradePolicy.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link UpgradePolicy#mode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder mode(String text) {
            return mode(UpgradeMode.of(text));
        }
    }
}
