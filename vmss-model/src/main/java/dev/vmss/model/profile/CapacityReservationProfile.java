package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The capacity reservation group whose reserved capacity the instances use. In uniform orchestration the set must not be
 * limited to a single placement group. It cannot be combined with a proximity placement group.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#capacityreservationprofile">CapacityReservationProfile</a>
 */
@Value.Immutable
public interface CapacityReservationProfile extends ModelObject, WithCapacityReservationProfile {

    /** {@return the group, in which a reservation for the size of the instances must exist} */
    @Since(value = "2021-04-01", shown = "2020-06-01")
    Optional<SubResource> capacityReservationGroup();

    /**
     * {@return whether the instances stay out of capacity reservations} {@code true} excludes a {@link
     * #capacityReservationGroup()}.
     */
    @Since("2026-04-01")
    Optional<Boolean> disableCapacityReservationAssignment();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CapacityReservationProfile}. */
    final class Builder extends ImmutableCapacityReservationProfile.Builder implements JsonForm {

        Builder() {}
    }
}
