package dev.vmss.examples.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** The commands by name, in the order of the help. */
final class Commands {

    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("diff", DiffCommand.class);
        BY_NAME.put("check", CheckCommand.class);
        BY_NAME.put("plan", PlanCommand.class);
        BY_NAME.put("simulate", SimulateCommand.class);
        BY_NAME.put("follow", FollowCommand.class);
        BY_NAME.put("drift", DriftCommand.class);
        BY_NAME.put("request", RequestCommand.class);
        BY_NAME.put("edit", EditCommand.class);
        BY_NAME.put("rules", RulesCommand.class);
        BY_NAME.put("explain", ExplainCommand.class);
        BY_NAME.put("explain-error", ExplainErrorCommand.class);
        BY_NAME.put("fake", FakeCommand.class);
        BY_NAME.put("batch", BatchCommand.class);
        BY_NAME.put("completion", CompletionCommand.class);
        BY_NAME.put("help", HelpCommand.class);
    }

    private Commands() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /**
     * Adds the commands that arguments can be about. To look into the options of every command takes a third of the time of
     * a small plan, so a command that is named by the first argument is added alone.
     */
    static void addTo(CommandLine vmss, List<String> args) {
        Class<?> named = args.isEmpty() ? null : BY_NAME.get(args.get(0));
        if (named != null) {
            vmss.addSubcommand(args.get(0), named);
        } else {
            BY_NAME.forEach(vmss::addSubcommand);
        }
    }
}
