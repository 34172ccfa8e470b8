package dev.vmss.engine.render;

import dev.vmss.engine.plan.Step;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * The commands of a step in three equivalent forms. A step that Azure carries out itself has nothing to send; if
 * the operator continues after it, the commands wait for Azure.
 *
 * @param step the step
 * @param rest requests to Azure Resource Manager, in order
 * @param az lines for bash, mostly commands of the Azure CLI
 * @param powerShell lines for PowerShell with the Az module; an entry can consist of several lines
 */
public record StepCommand(Step step, List<RestRequest> rest, List<String> az, List<String> powerShell)
        implements JsonForm {

    /**
     * Copies the lists.
     *
     * @param step the step
     * @param rest the requests
     * @param az the lines for bash
     * @param powerShell the lines for PowerShell
     */
    public StepCommand {
        rest = List.copyOf(rest);
        az = List.copyOf(az);
        powerShell = List.copyOf(powerShell);
    }
}
