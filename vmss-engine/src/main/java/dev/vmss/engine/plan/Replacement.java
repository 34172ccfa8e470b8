package dev.vmss.engine.plan;

import dev.vmss.engine.rules.Finding;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * A new set in place of the old one, the only way to make changes that Azure refuses in every update.
 *
 * @param because the refused changes
 * @param lost what the new set does not have, as sentences
 */
public record Replacement(List<Finding> because, List<String> lost) implements JsonForm {

    /**
     * Copies the lists.
     *
     * @param because the refused changes
     * @param lost what is lost
     */
    public Replacement {
        because = List.copyOf(because);
        lost = List.copyOf(lost);
    }

    static Replacement of(List<Finding> because, int instances) {
        return new Replacement(
                because,
                List.of(
                        "All " + instances
                                + " instances, with the data on their OS disks and on data disks of the model.",
                        "The ids, names and private addresses of the instances.",
                        "The system-assigned identity of the set, and role assignments to it.",
                        "Settings of single instances: protection, their own data disks.",
                        "Autoscale settings, locks and role assignments on the old set must be recreated."));
    }
}
