package dev.vmss.examples.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete the command's words. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash and zsh.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        footer = {"", "Example:", "  source <(vmss completion)"})
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        String script = AutoComplete.bash("vmss", VmssCommand.of(command).whole());
        command.commandLine().getOut().print(script);
        command.commandLine().getOut().flush();
        return Status.OK;
    }
}
