package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.value.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Commands of the Az module for one set, quoted for PowerShell. */
final class PowerShellLines {

    private static final int SHORT = 60;

    private final Address address;

    PowerShellLines(Address address) {
        this.address = address;
    }

    /** Sends a request, looks at the answer, and waits until the set is no longer being updated. */
    List<String> send(RestRequest request) {
        return send(request, "Get-AzVmss " + onSet());
    }

    /** Sends a request, checks the answer, and waits until the instance is no longer being updated. */
    List<String> sendToInstance(RestRequest request, String id) {
        return send(
                request,
                address.flexible()
                        ? "Get-AzVM -ResourceGroupName " + PowerShell.quote(address.groupOrPlaceholder()) + " -Name "
                                + PowerShell.quote(id)
                        : "Get-AzVmssVM " + onSet() + " -InstanceId " + PowerShell.quote(id));
    }

    private static List<String> send(RestRequest request, String updated) {
        return List.of(
                "$answer = Invoke-AzRestMethod -Method " + request.method() + " -Path "
                        + PowerShell.quote(request.target())
                        + request.body()
                                .map(body -> " -Payload " + payload(body))
                                .orElse(""),
                "if ($answer.StatusCode -ge 400) { throw $answer.Content }",
                "while ((" + updated + ").ProvisioningState -eq 'Updating') { Start-Sleep -Seconds 5 }");
    }

    private static String payload(JsonValue body) {
        JsonNode tree = body.toJsonNode();
        String json = JsonText.compact(tree);
        return json.length() <= SHORT ? PowerShell.quote(json) : PowerShell.hereString(JsonText.pretty(tree));
    }

    /** A command on instances of the set. */
    List<String> onInstances(String command, List<String> ids, String more) {
        return List.of(command + " " + onSet() + " -InstanceId " + PowerShell.quote(ids) + more);
    }

    /** A command on each of some virtual machines, all started before any is waited for. */
    List<String> onMachines(String command, List<String> names, String more) {
        return List.of("@(" + PowerShell.quote(names) + ") | ForEach-Object { " + command + " -ResourceGroupName "
                + PowerShell.quote(address.groupOrPlaceholder()) + " -Name $_" + more
                + " -AsJob } | Wait-Job | Receive-Job");
    }

    List<String> onSetOnly(String command, String more) {
        return List.of(command + " " + onSet() + more);
    }

    /** Waits until each of the instances is healthy, or runs where nothing watches its health. */
    List<String> waitHealthy(List<String> ids, Duration timeout, boolean watched) {
        String view = address.flexible()
                ? "Get-AzVM -ResourceGroupName " + PowerShell.quote(address.groupOrPlaceholder()) + " -Name $id -Status"
                : "Get-AzVmssVM " + onSet() + " -InstanceId $id -InstanceView";
        return loop(
                ids,
                timeout,
                watched
                        ? "(" + view + ").VMHealth.Status.Code -ne 'HealthState/healthy'"
                        : "'PowerState/running' -notin (" + view + ").Statuses.Code");
    }

    /** Waits until each of the instances has the latest model. */
    List<String> waitUpgraded(List<String> ids, Duration timeout) {
        return loop(ids, timeout, "-not (Get-AzVmssVM " + onSet() + " -InstanceId $id).LatestModelApplied");
    }

    /** Waits for the end of a rolling upgrade, and fails if it failed. */
    List<String> waitRolled() {
        return List.of(
                "do { Start-Sleep -Seconds 30; $status = (Get-AzVmssRollingUpgrade " + onSet()
                        + ").RunningStatus.Code } while ($status -eq 'RollingForward')",
                "if ($status -ne 'Completed') { throw \"The rolling upgrade ended as $status\" }");
    }

    private static List<String> loop(List<String> ids, Duration timeout, String isWaitedFor) {
        List<String> lines = new ArrayList<>();
        lines.add("$deadline = (Get-Date).AddSeconds(" + timeout.toSeconds() + ")");
        lines.add("foreach ($id in @(" + PowerShell.quote(ids) + ")) {\n"
                + "  while (" + isWaitedFor + ") {\n"
                + "    if ((Get-Date) -gt $deadline) { throw \"Gave up waiting for instance $id\" }\n"
                + "    Start-Sleep -Seconds 10\n"
                + "  }\n"
                + "}");
        return lines;
    }

    private String onSet() {
        return "-ResourceGroupName " + PowerShell.quote(address.groupOrPlaceholder()) + " -VMScaleSetName "
                + PowerShell.quote(address.nameOrPlaceholder());
    }
}
