package dev.vmss.engine.impact;

import static dev.vmss.engine.impact.Disruption.DEALLOCATE;
import static dev.vmss.engine.impact.Disruption.IN_PLACE;
import static dev.vmss.engine.impact.Disruption.REIMAGE;
import static dev.vmss.engine.impact.Propagation.BY_POLICY;
import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.Place;
import java.util.Optional;

/** Changes that disrupt some sets more than others. */
final class SituatedImpact {

    private static final Place RESERVATION = Place.of("properties.virtualMachineProfile.capacityReservation");
    private static final Place SKU = Place.of("sku");
    private static final Place SIZE = Place.of("sku.name");

    private static final Impact EPHEMERAL_DISK_LOST = new Impact(
            REIMAGE,
            BY_POLICY,
            "A resize recreates an ephemeral OS disk from the image.",
            Evidence.of(documented("https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks")
                    .readOn(READ_ANEW)));

    /** That such a machine is not deallocated is documented; other effects are not. */
    private static final Impact NOT_WITH_EPHEMERAL_DISK = new Impact(
            IN_PLACE,
            BY_POLICY,
            "A machine with an ephemeral OS disk is never deallocated, so only a new machine can get changes that need a deallocation.",
            Evidence.of());

    private static final Impact RESERVATION_JOINED = new Impact(
            IN_PLACE,
            BY_POLICY,
            "A set with zones can join a capacity reservation group while its instances run.",
            Evidence.of(
                    documented(
                                    "https://learn.microsoft.com/azure/virtual-machines/capacity-reservation-associate-virtual-machine-scale-set")
                            .readOn(READ_ANEW),
                    seen("https://github.com/hashicorp/terraform-provider-azurerm/pull/33199")
                            .readOn(READ_ANEW)));

    private SituatedImpact() {}

    static Optional<Impact> of(Change change, Update update) {
        EffectiveSet applied = EffectiveSet.of(update.applied());
        if (applied.profile().hasEphemeralOsDisks()) {
            if (change.path().equals(SIZE) || change.path().equals(SKU)) {
                return change.touches(SIZE) ? Optional.of(EPHEMERAL_DISK_LOST) : Optional.empty();
            } else if (Impact.of(change).disruption() == DEALLOCATE) {
                return Optional.of(NOT_WITH_EPHEMERAL_DISK);
            }
        }
        return change.path().isWithin(RESERVATION)
                        && applied.profile().capacityReservationGroup().isEmpty()
                        && !EffectiveSet.of(update.after()).zones().isEmpty()
                ? Optional.of(RESERVATION_JOINED)
                : Optional.empty();
    }
}
