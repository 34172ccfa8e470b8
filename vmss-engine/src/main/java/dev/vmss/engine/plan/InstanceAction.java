package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;

/**
 * What an operator can do to instances beside an update of the set. None of it brings the latest model; ids and private
 * addresses stay.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets">Virtual machine scale sets, operations
 *     of the REST API</a>
 */
public enum InstanceAction {
    /** The machine restarts where it is. All disks stay as they are. */
    RESTART(Disruption.RESTART),
    /**
     * The machine is shut down, moved to another host and started there. What is on the temporary disk is lost, and on an OS
     * disk that is ephemeral too; managed OS disks and data disks stay.
     */
    REDEPLOY(Disruption.DEALLOCATE),
    /** The OS disk is replaced; data disks stay. */
    REIMAGE(Disruption.REIMAGE),
    /**
     * The OS disk and the data disks are replaced, so that nothing is left of what the machine has written. Managed disks only;
     * the service does not offer it for Flexible orchestration.
     */
    REIMAGE_ALL(Disruption.REPLACE);

    private final Disruption disruption;

    InstanceAction(Disruption disruption) {
        this.disruption = disruption;
    }

    /**
     * {@return how much the action disrupts an instance} To reimage all disks loses as much as to replace the instance.
     */
    public Disruption disruption() {
        return disruption;
    }
}
