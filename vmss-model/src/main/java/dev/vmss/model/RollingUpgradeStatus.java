package dev.vmss.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.mapper.JsonInput;
import dev.vmss.model.resource.SystemData;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.upgrade.RollingUpgradeStatusProperties;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Region;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The latest rolling upgrade of a scale set, as {@code GET …/virtualMachineScaleSets/{name}/rollingUpgrades/latest} shows it:
 * the policy it runs by, how far it is, and why it stopped. Only the service writes it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-rolling-upgrades/get-latest">
 *     RollingUpgradeStatusInfo</a>
 */
@Value.Immutable
public interface RollingUpgradeStatus extends ModelObject, WithRollingUpgradeStatus {

    /**
     * {@return the version of the API, where a template refers to the upgrade} An answer of the service does not
     * contain it.
     */
    @Since("2017-03-30")
    @ReadOnly
    Optional<String> apiVersion();

    /** {@return the resource id of the upgrade} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<ArmId> id();

    /** {@return the region of the set} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<Region> location();

    /** {@return the name of the upgrade, {@code latest}} */
    @Since("2017-03-30")
    @IgnoreCase
    Optional<String> name();

    /** {@return the policy, progress and outcome of the upgrade} */
    @Since("2017-03-30")
    @ReadOnly
    @Envelope
    Optional<RollingUpgradeStatusProperties> properties();

    /** {@return the creator and the last editor of the resource, with the times} */
    @Since("2024-11-01")
    @ReadOnly
    Optional<SystemData> systemData();

    /** {@return the tags of the resource} */
    @Since("2017-03-30")
    @ReadOnly
    Optional<ModelMap<String>> tags();

    /** {@return the resource type, {@code Microsoft.Compute/virtualMachineScaleSets/rollingUpgrades}} */
    @Since("2017-03-30")
    @ReadOnly
    @IgnoreCase
    Optional<String> type();

    /**
     * The value of JSON that a Jackson mapper has read, of Jackson 2 or 3, with our module or without.
     *
     * @param json the document, in either format
     * @return the value
     * @throws RuntimeException if the document is invalid, or has a placeholder in place of a secret
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RollingUpgradeStatus of(JsonInput json) {
        return JsonForms.read(RollingUpgradeStatus.class, json);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RollingUpgradeStatus}. */
    final class Builder extends ImmutableRollingUpgradeStatus.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link RollingUpgradeStatus#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }

        /**
         * Sets {@link RollingUpgradeStatus#location()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder location(String text) {
            return location(Region.of(text));
        }

        /**
         * Sets {@link RollingUpgradeStatus#tags()} to the values of a map.
         *
         * @param values the values by name, none of them {@code null}; they are copied
         * @return this builder
         * @throws IllegalArgumentException if a name is given twice, in any case
         */
        public Builder tags(Map<String, String> values) {
            return tags(ModelMap.copyOf(values));
        }
    }
}
