package dev.vmss.engine.render;

import dev.vmss.engine.plan.Step;
import java.util.List;

/**
 * How a step of a plan is carried out: the same three times. A step that Azure carries out by itself has nothing to send; if
 * the operator goes on after it, the commands wait for Azure.
 *
 * @param step the step
 * @param rest requests to Azure Resource Manager, in order
 * @param az lines for bash, most of them commands of the Azure CLI
 * @param powerShell lines for PowerShell with the Az module; a line may be followed by others that belong to it
 */
public record StepCommand(Step step, List<RestRequest> rest, List<String> az, List<String> powerShell) {

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
