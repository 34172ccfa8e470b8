package dev.vmss.examples.cli;

import dev.vmss.engine.render.PlanReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how a plan is written, and where to. */
final class PlanOutput {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = PlanFormat.Converter.class,
            description =
                    "text; json, with the fields of vmss batch; report, which is JSON with times and commands too;"
                            + " markdown, svg or html; az, powershell or rest for the commands (default: ${DEFAULT-VALUE}).")
    private PlanFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write; standard output if absent.")
    private @Nullable String file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean showsCommands() {
        return format != PlanFormat.TEXT && format != PlanFormat.JSON && format != PlanFormat.SVG;
    }

    void write(PlanReport report) {
        String text = format.write(report);
        if (file == null) {
            PrintWriter out = command.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(Path.of(file), text);
        } catch (InvalidPathException e) {
            throw new InputException("--output: this is no file name");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written");
        }
    }
}
