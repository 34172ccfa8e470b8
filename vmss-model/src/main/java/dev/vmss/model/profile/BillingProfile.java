package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The price at which Azure evicts spot instances.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#billingprofile">BillingProfile</a>
 */
@Value.Immutable
public interface BillingProfile extends ModelObject, WithBillingProfile {

    /**
     * {@return the highest price of a spot instance in US dollars per hour, with at most five decimal places} Azure evicts an
     * instance when the current price is higher. The default is {@code -1}: an instance is not evicted for its price, and costs
     * at most as much as a regular one.
     */
    @Since("2019-03-01")
    @ServiceDefault("-1")
    Optional<BigDecimal> maxPrice();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BillingProfile}. */
    final class Builder extends ImmutableBillingProfile.Builder implements JsonForm {

        Builder() {}
    }
}
