package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.GoesWith;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.OffValue;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.schema.Until;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The managed identities of a scale set, with which its virtual machines reach other Azure services. Flexible orchestration
 * mode supports user-assigned identities only.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetidentity">VirtualMachineScaleSetIdentity</a>
 */
@Value.Immutable
public interface Identity extends ModelObject, WithIdentity {

    /**
     * {@return the ARM ids of the user-assigned identities} Replaced by {@link #userAssignedIdentities()} in API version
     * 2018-06-01.
     */
    @Since("2017-12-01")
    @Until("2018-04-01")
    @Unordered
    @IgnoreCase
    Optional<ModelList<String>> identityIds();

    /** {@return the object id of the system-assigned identity in Microsoft Entra ID} */
    @Since("2016-03-30")
    @ReadOnly
    @IgnoreCase
    Optional<String> principalId();

    /** {@return the id of the Microsoft Entra tenant of the system-assigned identity} */
    @Since("2016-03-30")
    @ReadOnly
    @IgnoreCase
    Optional<String> tenantId();

    /** {@return which kinds of identities there are} {@link IdentityType#NONE} by default. */
    @Since("2016-03-30")
    @ServiceDefault("None")
    @OffValue("None")
    Optional<IdentityType> type();

    /**
     * {@return the user-assigned identities by their ARM ids} A request gives an empty object for each. An identity that it
     * leaves out stays; to remove one, give an explicit null.
     */
    @Since("2018-06-01")
    @GoesWith(value = "type", unlessContaining = "UserAssigned")
    Optional<ModelMap<UserAssignedIdentity>> userAssignedIdentities();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Identity}. */
    final class Builder extends ImmutableIdentity.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link Identity#identityIds()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder identityIds(Collection<String> elements) {
            return identityIds(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link Identity#type()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder type(String text) {
            return type(IdentityType.of(text));
        }

        /**
         * Sets {@link Identity#userAssignedIdentities()} to the values of a map.
         *
         * @param values the values by name, none of them {@code null}; they are copied
         * @return this builder
         * @throws IllegalArgumentException if a name is given twice, in any case
         */
        public Builder userAssignedIdentities(Map<String, UserAssignedIdentity> values) {
            return userAssignedIdentities(ModelMap.copyOf(values));
        }
    }
}
