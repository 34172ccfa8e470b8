package dev.vmss.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vmss}: what an update changes, whether Azure allows it, and what happens to the machines. */
@Command(
        name = "vmss",
        description =
                "Says what an update of a virtual machine scale set changes, whether Azure allows it, and what happens to"
                        + " its machines. Reads files only; nothing is sent anywhere.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DiffCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            SimulateCommand.class,
            RequestCommand.class,
            EditCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            FakeCommand.class,
            BatchCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Fine",
            "1:Azure refuses the update (check, plan), or there is a change (diff --exit-code)",
            "2:Something is wrong with the input"
        },
        footer = {"", "Example:", "  vmss plan --sample"})
public final class VmssCommand implements Runnable {

    private static final int WIDTH = 100;

    @Spec
    private CommandSpec command;

    VmssCommand() {}

    /**
     * Runs the command and ends the process.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        // Not System.out, which would lose characters that the platform's encoding lacks.
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        System.exit(commandLine().setOut(out).setErr(err).execute(args));
    }

    /** The command with everything set but its output. */
    static CommandLine commandLine() {
        return new CommandLine(new VmssCommand())
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(
                        (e, args) -> fail(e.getCommandLine(), Status.BAD_INPUT, wrongArguments(e)))
                .setExecutionExceptionHandler((e, failed, parsed) -> failed(e, failed));
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new InputException("a command is missing, one of "
                + String.join(", ", command.subcommands().keySet()) + " (see vmss --help)");
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    private static String wrongArguments(ParameterException e) {
        String first = e.getMessage().lines().findFirst().orElse("wrong arguments");
        // "Unknown option" continues the sentence that starts with the command's name.
        return first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1) + " (see "
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)";
    }

    private static int failed(Exception e, CommandLine failed) {
        if (e instanceof InputException) {
            return fail(failed, Status.BAD_INPUT, e.getMessage());
        }
        // The message of an unforeseen exception may quote a secret, so only its place is told.
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return fail(
                failed,
                Status.INTERNAL_ERROR,
                "internal error, please report it: " + e.getClass().getSimpleName() + place);
    }

    private static int fail(CommandLine command, int status, String sentence) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + sentence);
        command.getErr().flush();
        return status;
    }

    /** Reads the version from the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = VmssCommand.class.getPackage().getImplementationVersion();
            return new String[] {"vmss " + (version == null ? "(not packaged)" : version)};
        }
    }
}
