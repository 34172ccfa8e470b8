package dev.vmss.engine.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Commands of the Azure CLI for one set, quoted for bash. */
final class BashLines {

    /** The instance of a loop; after an equals sign, no name is parsed as an option. */
    private static final String ID = "\"$id\"";

    private static final String HEALTHY = "HealthState/healthy";
    private static final String POWER = "statuses[?starts_with(code, 'PowerState/')].code | [0]";

    private final Address address;

    BashLines(Address address) {
        this.address = address;
    }

    /** {@code az vmss update} of the set with its arguments, each option on a separate line. */
    List<String> update(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("az vmss update"));
        words.addAll(onSet());
        StringBuilder command = new StringBuilder(String.join(" ", words));
        for (String argument : arguments) {
            command.append(argument.startsWith("--") ? " \\\n    " : " ").append(Bash.quote(argument));
        }
        return List.of(command.toString());
    }

    /** Sends a request as it is, for what {@code az vmss update} cannot say, and waits until it is done. */
    List<String> send(RestRequest request) {
        List<String> wait = new ArrayList<>(List.of("az vmss wait --updated"));
        wait.addAll(onSet());
        return List.of(rest(request), String.join(" ", wait));
    }

    /** Sends a request about instances as it is, and waits until each of them is done. */
    List<String> sendToInstances(RestRequest request, List<String> ids) {
        if (ids.size() == 1) {
            return List.of(rest(request), waitUpdated(Bash.quote(safe("id", ids.get(0)))));
        }
        return List.of(rest(request), "for id in " + list(ids) + "; do\n  " + waitUpdated(ID) + "\ndone");
    }

    private String waitUpdated(String id) {
        return address.flexible()
                ? "az vm wait --updated" + inGroup() + " --name=" + id
                : "az vmss wait --updated " + String.join(" ", onSet()) + " --instance-id=" + id;
    }

    private static String list(List<String> ids) {
        return ids.stream().map(id -> Bash.quote(safe("id", id))).collect(Collectors.joining(" "));
    }

    private static String rest(RestRequest request) {
        List<String> words =
                new ArrayList<>(List.of("az rest --method", request.method().toLowerCase(Locale.ROOT)));
        words.addAll(option("--url", request.target()));
        // Behind an equals sign the CLI would take an at sign for the name of a file.
        request.body()
                .ifPresent(body -> words.addAll(
                        option("--body", body.toJsonNode().toString().replace("=", "\\u003d"))));
        return String.join(" ", words);
    }

    /** A command of {@code az vmss} on instances. */
    List<String> onInstances(String command, List<String> ids) {
        boolean likeOptions = ids.stream().anyMatch(id -> id.startsWith("-"));
        return likeOptions
                ? ids.stream()
                        .map(id -> command(command, "--instance-ids", List.of(id)))
                        .toList()
                : List.of(command(command, "--instance-ids", ids));
    }

    private String command(String command, String option, List<String> values) {
        List<String> words = new ArrayList<>(List.of("az vmss", command));
        words.addAll(onSet());
        words.addAll(option(option, values.get(0)));
        values.stream().skip(1).map(value -> Bash.quote(safe(option, value))).forEach(words::add);
        return String.join(" ", words);
    }

    /** A command of {@code az vm} on some virtual machines at the same time. */
    List<String> onMachines(String command, List<String> names) {
        List<String> words = new ArrayList<>(List.of("az vm", command, "--ids"));
        names.forEach(name -> words.add(
                Bash.quote(address.onInstance("GET", name, "", Optional.empty()).path())));
        return List.of(String.join(" ", words));
    }

    List<String> onSetOnly(String command) {
        return List.of("az vmss " + command + " " + String.join(" ", onSet()));
    }

    /** Waits until each of the instances is healthy, or runs where nothing watches its health. */
    List<String> waitHealthy(List<String> ids, Duration timeout, boolean watched) {
        String view = address.flexible()
                ? "az vm get-instance-view" + inGroup() + " --name=" + ID + " --query "
                        + Bash.quote(watched ? "instanceView.vmHealth.status.code" : "instanceView." + POWER)
                : "az vmss get-instance-view " + String.join(" ", onSet()) + " --instance-id=" + ID + " --query "
                        + Bash.quote(watched ? "vmHealth.status.code" : POWER);
        return loop(ids, timeout, view, watched ? HEALTHY : "PowerState/running");
    }

    /** Waits until each of the instances has the latest model. */
    List<String> waitUpgraded(List<String> ids, Duration timeout) {
        String query =
                "az vmss show " + String.join(" ", onSet()) + " --instance-id=" + ID + " --query latestModelApplied";
        return loop(ids, timeout, query, "true");
    }

    /** Waits for the end of a rolling upgrade, and fails if it failed. */
    List<String> waitRolled() {
        String status = "status=\"$(az vmss rolling-upgrade get-latest " + String.join(" ", onSet())
                + " --query runningStatus.code --output tsv)\"";
        // The status of an upgrade that has just begun may still be that of the one before.
        return List.of(
                "while sleep 30; " + status + "; [ \"$status\" = RollingForward ]; do :; done",
                "[ \"$status\" = Completed ]");
    }

    private static List<String> loop(List<String> ids, Duration timeout, String query, String wanted) {
        return List.of(
                "deadline=$((SECONDS + " + timeout.toSeconds() + "))",
                "for id in " + list(ids) + "; do\n"
                        + "  until [ \"$(" + query + " --output tsv)\" = " + wanted + " ]; do\n"
                        + "    [ \"$SECONDS\" -lt \"$deadline\" ] "
                        + "|| { echo \"gave up waiting for instance $id\" >&2; exit 1; }\n"
                        + "    sleep 10\n"
                        + "  done\n"
                        + "done");
    }

    /** The options that say which set. */
    List<String> onSet() {
        List<String> words = group();
        words.addAll(option("--name", address.nameOrPlaceholder()));
        return words;
    }

    private List<String> group() {
        List<String> words = new ArrayList<>();
        address.subscription().ifPresent(id -> words.addAll(option("--subscription", id)));
        words.addAll(option("--resource-group", address.groupOrPlaceholder()));
        return words;
    }

    String inGroup() {
        return " " + String.join(" ", group());
    }

    /** An option and its value; a value that looks like an option must stand in one word with its option. */
    static List<String> option(String option, String value) {
        String safe = safe(option, value);
        return safe.startsWith("-") ? List.of(Bash.quote(option + "=" + safe)) : List.of(option, Bash.quote(safe));
    }

    /** The CLI reads a file where a value starts with an at sign, and cannot be told not to. Azure has no such names. */
    private static String safe(String option, String value) {
        return value.startsWith("@") ? Placeholders.named(option.replace("--", "")) : value;
    }
}
