package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.render.SourceNotes;
import dev.vmss.engine.render.TextReport;
import dev.vmss.engine.source.SourceNote;
import dev.vmss.engine.text.Surrogates;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.examples.batch.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where a result is written to, and whether text is coloured. */
final class Output {

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write to (default: standard output).")
    private @Nullable String file;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            converter = When.class,
            completionCandidates = When.class,
            description = "Whether to colour text: always, never, or auto (on a terminal, unless NO_COLOR is"
                    + " set; default: ${DEFAULT-VALUE}).")
    private Coloring color;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** How text is to look. */
    TextLayout layout() {
        Terminal terminal = VmssCommand.of(command).terminal();
        boolean colored = color == Coloring.ALWAYS || color == Coloring.AUTO && file == null && terminal.colors();
        return new TextLayout(terminal.width(), colored);
    }

    TextReport reports() {
        TextLayout layout = layout();
        return TextReport.of(layout.width(), layout.colored());
    }

    void write(JsonNode json) {
        write(Json.pretty(json));
    }

    void write(List<String> lines) {
        write(String.join("\n", lines));
    }

    /** Writes a report for people, and what is to be known about the texts that it rests on. */
    void write(List<String> lines, List<SourceNote> notes) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(SourceNotes.text(notes, layout().width()));
        write(all);
    }

    /** Tells what is to be known about the texts that a result rests on, if it is not a part of the result. */
    void notes(List<SourceNote> notes, boolean arePartOfResult) {
        if (!arePartOfResult) {
            notes.forEach(note -> note(note.toString()));
        }
    }

    /** Writes a text, which ends with a line break then. */
    void write(String text) {
        String whole = text.endsWith("\n") ? text : text + "\n";
        if (Surrogates.hasHalf(whole)) {
            throw new InputException(
                    "the result names half of a character (a surrogate without the other one), which only"
                            + " JSON can hold");
        }
        VmssCommand.of(command).progress().clear();
        if (file == null) {
            PrintWriter out = command.commandLine().getOut();
            out.print(whole);
            out.flush();
            return;
        }
        save("--output", file, whole);
    }

    /** Writes a text into the file that an option names. */
    static void save(String option, String file, String text) {
        try {
            WholeFile.write(Path.of(file), text);
        } catch (InvalidPathException e) {
            throw new InputException(option + ": " + noFileName(file));
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written");
        }
    }

    /** The fault of a name that the file system does not accept. */
    static String noFileName(String file) {
        return file.chars().allMatch(c -> c < 0x80)
                ? "is not a valid file name"
                : "is not a valid file name in the encoding of this process; set LC_ALL to a locale with UTF-8, such as C.UTF-8";
    }

    /** Tells something beside the result, which stays as it is for who reads it by a program. */
    void note(String sentence) {
        VmssCommand.tell(command.commandLine(), "note: " + sentence);
    }

    /** When text is coloured. */
    enum Coloring {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** Reads the option's value. */
    static final class When extends Choice<Coloring> {

        When() {
            super(Coloring.class);
        }
    }
}
