package dev.vmss.engine.plan;

import dev.vmss.engine.rules.Finding;
import java.util.List;

/**
 * What it would take to make changes that Azure refuses in any number of updates: a new set in place of the old one.
 *
 * @param because the refused changes
 * @param lost what a new set does not have, in sentences
 */
public record Replacement(List<Finding> because, List<String> lost) {

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
                                + " instances, with what is on their OS disks and on data disks of the model.",
                        "The ids, names and private addresses of the instances.",
                        "The system-assigned identity of the set, and role assignments to it.",
                        "Settings of single instances: protection, data disks of their own.",
                        "Autoscale settings, locks and role assignments on the old set must be made anew."));
    }
}
