package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;

/**
 * The actions of an operator on instances, beside an update of the set. None of them applies the latest model; ids
 * and private addresses do not change.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets">Virtual machine scale sets, operations
 *     of the REST API</a>
 */
public enum InstanceAction {
    /** The machine restarts on its host. All disks are kept. */
    RESTART(Disruption.RESTART),
    /**
     * The machine is shut down, moved to another host and started there. Data on the temporary disk and on an
     * ephemeral OS disk is lost; managed OS disks and data disks are kept.
     */
    REDEPLOY(Disruption.DEALLOCATE),
    /** The OS disk is replaced; data disks are kept. */
    REIMAGE(Disruption.REIMAGE),
    /**
     * The OS disk and the data disks are replaced, so all data that the machine has written is lost. Managed disks
     * only; the service does not offer it for Flexible orchestration.
     */
    REIMAGE_ALL(Disruption.REPLACE);

    private final Disruption disruption;

    InstanceAction(Disruption disruption) {
        this.disruption = disruption;
    }

    /**
     * {@return how much the action disrupts an instance} A reimage of all disks loses as much as a replacement of
     * the instance.
     */
    public Disruption disruption() {
        return disruption;
    }
}
