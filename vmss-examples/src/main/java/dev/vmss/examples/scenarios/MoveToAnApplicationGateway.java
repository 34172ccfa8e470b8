package dev.vmss.examples.scenarios;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * Takes the instances from their load balancer and puts them behind an application gateway. The load balancer must not be
 * deleted before every instance has the latest model.
 */
public final class MoveToAnApplicationGateway {

    private MoveToAnApplicationGateway() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the sample cannot be read
     */
    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    static void run(PrintStream out) throws IOException {
        String ip = "virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=web-nic]"
                + ".ipConfigurations[name=web-ip].";
        String pool = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers"
                + "/Microsoft.Network/applicationGateways/web-gateway/backendAddressPools/web";
        ScaleSet applied = Sample.applied();
        ScaleSet desired = ModelEdit.none()
                .remove(ip + "loadBalancerBackendAddressPools[0]")
                .remove(ip + "loadBalancerInboundNatPools[0]")
                .add(ip + "applicationGatewayBackendAddressPools", List.of("id=" + pool))
                .apply(applied);

        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, Sample.instances());

        out.println(plan.check().verdict() + ", " + plan.impact().disruption());
        for (Change change : plan.update().diff().changes()) {
            out.println(change.kind() + " " + change.path());
        }
        for (Step step : plan.steps()) {
            out.println(step.actor() + " " + step.instances() + " "
                    + step.getClass().getSimpleName());
        }
        // The last step is the first moment at which Azure lets anybody delete the pools of the load balancer.
        out.println(plan.steps().get(plan.steps().size() - 1).describe());
    }
}
