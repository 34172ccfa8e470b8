package dev.vmss.engine.impact;

import static dev.vmss.engine.impact.Disruption.IN_PLACE;
import static dev.vmss.engine.impact.Disruption.NONE;
import static dev.vmss.engine.impact.Disruption.RESTART;
import static dev.vmss.engine.impact.Propagation.AT_ONCE;
import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.impact.ImpactTable.Row;
import dev.vmss.engine.rules.Source;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;

/** What changes of one instance's own model do to it. */
final class InstanceModelImpacts {

    private static final String DOCS = "https://learn.microsoft.com/azure/virtual-machine-scale-sets/";

    static final List<Row> ROWS = List.of(
            Row.of(
                    Place.ROOT,
                    IN_PLACE,
                    AT_ONCE,
                    "The effect is not known. Most of an instance's own model changes while the instance runs."),
            row("tags", NONE, AT_ONCE, "Tags have no effect on the machine."),
            row(
                    "properties.protectionPolicy",
                    NONE,
                    AT_ONCE,
                    "Protection only blocks actions of the set. A request with the whole instance, as the"
                            + " Azure CLI sends it, was seen to leave the instance with a model of its own; a"
                            + " request with only the protection does not.",
                    documented(DOCS + "virtual-machine-scale-sets-instance-protection"),
                    seen("https://github.com/Azure/azure-cli/issues/30708").readOn(READ_ANEW)),
            row(
                    "properties.storageProfile.dataDisks",
                    IN_PLACE,
                    AT_ONCE,
                    "Data disks are attached and detached while the machine runs.",
                    documented(DOCS + "virtual-machine-scale-sets-attached-disks")),
            row("sku", RESTART, AT_ONCE, "A machine restarts with its new size."),
            row("properties.hardwareProfile", RESTART, AT_ONCE, "A machine restarts with its new size."));

    private InstanceModelImpacts() {}

    private static Row row(
            String place, Disruption disruption, Propagation propagation, String why, Source... sources) {
        return Row.of(Place.of(ScaleSetInstance.class, place), disruption, propagation, why, sources);
    }
}
