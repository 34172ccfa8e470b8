package dev.vmss.examples.cli;

import dev.vmss.engine.text.TextLayout;
import dev.vmss.model.reflect.NearestName;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code vmss}: what an update changes, whether Azure allows it, and what happens to the machines. */
@Command(
        name = "vmss",
        description = "Prints what an update of a virtual machine scale set changes, whether Azure allows it,"
                + " and what happens to its machines. The command only reads files; it sends nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Success",
            "1:Azure refuses the update (check, plan), or there is a change (diff --exit-code)",
            "2:The input is invalid"
        },
        footer = {"", "Example:", "  vmss plan --sample"})
public final class VmssCommand implements Runnable {

    private static final int WIDEST_HELP = 100;

    /** Picocli takes no less. */
    private static final int NARROWEST_HELP = 55;

    private static final int LONGEST_SENTENCE = 1000;

    private static final String EXHAUSTED =
            "this is too much for the memory or the stack of this process; java -Xmx and -Xss give it more";

    private final Terminal terminal;
    private final Progress progress;

    @Spec
    private CommandSpec command;

    private VmssCommand(Terminal terminal, Progress progress) {
        this.terminal = terminal;
        this.progress = progress;
    }

    /** The command of which another is a part. */
    static VmssCommand of(CommandSpec part) {
        return (VmssCommand) part.root().userObject();
    }

    Terminal terminal() {
        return terminal;
    }

    Progress progress() {
        return progress;
    }

    /**
     * Runs the command and ends the process.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        byte[] lastWords = ("vmss: " + EXHAUSTED + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        try {
            System.exit(run(args, err));
        } catch (Error e) {
            // Not even the command could say it. This allocates nothing, and halts because shutdown hooks might.
            try {
                err.write(lastWords);
            } catch (IOException | Error unsaid) {
                // The status says it, too.
            }
            Runtime.getRuntime().halt(Status.INTERNAL_ERROR);
        }
    }

    private static int run(String[] args, OutputStream errors) {
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8));
        PrintWriter err = writer(errors);
        Terminal terminal = Terminal.ofProcess(System.getenv());
        int status;
        try (Progress progress = new Progress(terminal.err() ? err : null, Progress.PATIENCE, terminal.width())) {
            status = commandLine(terminal, progress, List.of(args))
                    .setOut(writer(out))
                    .setErr(err)
                    .execute(args);
        }
        if (out.lost()) {
            err.println("vmss: standard output cannot be written");
            return Status.BAD_INPUT;
        }
        return status;
    }

    /** The command with all its parts, of which a run may have only one. */
    CommandLine whole() {
        return commandLine(terminal, progress, List.of());
    }

    /** The command with everything set but its output, and with the parts that its arguments can be about. */
    static CommandLine commandLine(Terminal terminal, Progress progress, List<String> args) {
        CommandLine vmss = new CommandLine(new VmssCommand(terminal, progress));
        Commands.addTo(vmss, args);
        return vmss.setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(terminal.width(), WIDEST_HELP)))
                .setParameterExceptionHandler(
                        (e, given) -> fail(e.getCommandLine(), Status.BAD_INPUT, wrongArguments(e)))
                .setExecutionExceptionHandler((e, failed, parsed) -> failed(e, failed))
                .setExecutionStrategy(parsed -> {
                    try {
                        return new CommandLine.RunLast().execute(parsed);
                    } catch (Error e) {
                        List<CommandLine> commands = parsed.asCommandLineList();
                        return failed(e, commands.get(commands.size() - 1));
                    }
                });
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new InputException(
                "a command is missing: specify one of " + String.join(", ", Commands.names()) + " (see vmss --help)");
    }

    /** Not as System.out writes, which would lose characters that the platform's encoding lacks. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static String wrongArguments(ParameterException e) {
        CommandSpec failed = e.getCommandLine().getCommandSpec();
        List<String> unmatched = e instanceof UnmatchedArgumentException wrong ? wrong.getUnmatched() : List.of();
        String first = unmatched.isEmpty() ? "" : unmatched.get(0);
        if (!first.isEmpty() && !first.startsWith("-") && failed.parent() == null) {
            return HelpCommand.unknown(first);
        }
        String message = Objects.requireNonNullElse(e.getMessage(), "invalid arguments");
        String line = message.lines().findFirst().orElse(message);
        String meant = NearestName.of(
                        first.replaceFirst("=.*", ""), failed.optionsMap().keySet())
                .filter(option -> first.startsWith("--"))
                .map(option -> "; did you mean " + option + "?")
                .orElse("");
        // "Unknown option" continues the sentence that starts with the command's name.
        return line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1) + meant + " (see "
                + failed.qualifiedName() + " --help)";
    }

    private static int failed(Throwable e, CommandLine failed) {
        if (e instanceof InputException input) {
            return fail(failed, Status.BAD_INPUT, input.getMessage());
        } else if (e instanceof OutOfMemoryError || e instanceof StackOverflowError) {
            return fail(failed, Status.INTERNAL_ERROR, EXHAUSTED);
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
        tell(command, sentence);
        return status;
    }

    /** Writes a sentence to standard error, after the name of the command. */
    static void tell(CommandLine command, String sentence) {
        of(command.getCommandSpec()).progress.clear();
        // A sentence may name what somebody else wrote into a document.
        String clean = TextLayout.cutEnd(sentence, LONGEST_SENTENCE);
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + clean);
        command.getErr().flush();
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
