package dev.vmss.examples.cli;

import dev.vmss.model.reflect.NearestName;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the help of a command. */
@Command(
        name = "help",
        description = "Prints the help of a command, or of all.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        footer = {"", "Example:", "  vmss help plan"})
final class HelpCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "COMMAND",
            completionCandidates = Names.class,
            description = "The command (default: all).")
    private @Nullable String name;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        CommandLine vmss = VmssCommand.of(command).whole();
        CommandLine asked = name == null ? vmss : vmss.getSubcommands().get(name);
        if (asked == null) {
            throw new InputException(unknown(String.valueOf(name)));
        }
        asked.usage(command.commandLine().getOut(), command.commandLine().getColorScheme());
        return Status.OK;
    }

    /** A sentence about a command that does not exist. */
    static String unknown(String name) {
        return "there is no command '" + name + "'; "
                + NearestName.of(name, Commands.names())
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElseGet(() -> "specify one of " + String.join(", ", Commands.names()));
    }

    /** What a shell offers. */
    static final class Names implements Iterable<String> {

        Names() {}

        @Override
        public Iterator<String> iterator() {
            return Commands.names().iterator();
        }
    }
}
