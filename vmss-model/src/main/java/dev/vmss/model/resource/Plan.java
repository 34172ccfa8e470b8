package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The purchase plan of a Marketplace image. Its terms must have been accepted in the subscription. It is required for images
 * that come with a plan.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#plan">Plan</a>
 */
@Value.Immutable
public interface Plan extends ModelObject, WithPlan {

    /** {@return the name of the plan} */
    @Since("2016-04-30-preview")
    @IgnoreCase
    Optional<String> name();

    /** {@return the product of the plan, which is the offer of the image} */
    @Since("2016-04-30-preview")
    @IgnoreCase
    Optional<String> product();

    /** {@return the promotion code} */
    @Since("2016-04-30-preview")
    Optional<String> promotionCode();

    /** {@return the publisher of the plan} */
    @Since("2016-04-30-preview")
    @IgnoreCase
    Optional<String> publisher();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Plan}. */
    final class Builder extends ImmutablePlan.Builder implements JsonForm {

        Builder() {}
    }
}
