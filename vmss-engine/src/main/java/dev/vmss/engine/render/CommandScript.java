package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.text.StepWords;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All commands of a plan in one text: a bash script, a PowerShell script, or a file of HTTP requests. */
public final class CommandScript {

    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z0-9_-]+>");

    private CommandScript() {}

    /**
     * A bash script with the Azure CLI, which stops at the first error.
     *
     * @param name the name of the set
     * @param commands the commands of the plan
     * @return the script
     */
    public static String az(String name, List<StepCommand> commands) {
        StringBuilder script = new StringBuilder("#!/usr/bin/env bash\n");
        script.append(Bash.comment("Update of " + name)).append("\nset -euo pipefail\n");
        List<String> lines =
                commands.stream().flatMap(command -> command.az().stream()).toList();
        script.append(fillIn(lines));
        for (int i = 0; i < commands.size(); i++) {
            script.append('\n').append(Bash.comment(title(i, commands.get(i)))).append('\n');
            commands.get(i).az().forEach(line -> script.append(line).append('\n'));
        }
        return script.toString();
    }

    /**
     * A PowerShell script with the Az module, which stops at the first error.
     *
     * @param name the name of the set
     * @param commands the commands of the plan
     * @return the script
     */
    public static String powerShell(String name, List<StepCommand> commands) {
        StringBuilder script = new StringBuilder(PowerShell.comment("Update of " + name));
        script.append("\n#Requires -Modules Az.Accounts, Az.Compute\n$ErrorActionPreference = 'Stop'\n");
        List<String> lines = commands.stream()
                .flatMap(command -> command.powerShell().stream())
                .toList();
        script.append(fillIn(lines));
        for (int i = 0; i < commands.size(); i++) {
            script.append('\n')
                    .append(PowerShell.comment(title(i, commands.get(i))))
                    .append('\n');
            commands.get(i).powerShell().forEach(line -> script.append(line).append('\n'));
        }
        return script.toString();
    }

    /**
     * The requests in the form of {@code .http} files, as editors send them.
     *
     * @param name the name of the set
     * @param commands the commands of the plan
     * @return the requests; {@code {{token}}} stands for the access token
     */
    public static String rest(String name, List<StepCommand> commands) {
        StringBuilder file = new StringBuilder(comment("Update of " + name)).append('\n');
        for (int i = 0; i < commands.size(); i++) {
            StepCommand command = commands.get(i);
            if (command.rest().isEmpty()) {
                file.append('\n').append(comment(title(i, command))).append('\n');
            }
            for (RestRequest request : command.rest()) {
                file.append("\n##").append(comment(title(i, command))).append('\n');
                file.append(request.method())
                        .append(" https://management.azure.com")
                        .append(request.target())
                        .append('\n');
                file.append("Authorization: Bearer {{token}}\n");
                request.body()
                        .ifPresent(body -> file.append("Content-Type: application/json\n\n")
                                .append(pretty(body.toJsonNode()))
                                .append('\n'));
            }
        }
        return file.toString();
    }

    private static String pretty(JsonNode json) {
        // Editors take double braces for a variable of theirs; in indented JSON they stand in texts only.
        return JsonText.pretty(json).replace("{{", "{\\u007b");
    }

    private static String comment(String text) {
        return Bash.comment(text).replace("{{", "{ {");
    }

    private static String title(int index, StepCommand command) {
        String ids = command.step().instances().isEmpty()
                ? ""
                : ": " + Ids.compact(command.step().instances(), 60);
        return (index + 1) + ". " + StepWords.step(command.step()) + ids;
    }

    private static String fillIn(List<String> lines) {
        String placeholders = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> PLACEHOLDER.matcher(line).results().map(MatchResult::group))
                .distinct()
                .collect(Collectors.joining(", "));
        return placeholders.isEmpty() ? "" : "# Fill in first: " + placeholders + "\n";
    }
}
