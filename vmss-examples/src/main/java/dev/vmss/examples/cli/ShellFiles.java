package dev.vmss.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes what a shell needs beside the command: a man page for each command, and the completion script. The build runs it. */
final class ShellFiles {

    private ShellFiles() {}

    /**
     * Writes the files.
     *
     * @param args the folder, and the version of the command
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), args[1]);
    }

    static void write(Path folder, String version) throws IOException {
        CommandLine vmss = VmssCommand.commandLine(Terminal.NONE, Progress.SILENT, List.of());
        Path pages = Files.createDirectories(folder.resolve("man").resolve("man1"));
        write(pages, vmss, version);
        for (CommandLine part : vmss.getSubcommands().values()) {
            write(pages, part, version);
        }
        Path completions =
                Files.createDirectories(folder.resolve("bash-completion").resolve("completions"));
        Files.writeString(completions.resolve("vmss"), AutoComplete.bash("vmss", vmss));
    }

    private static void write(Path folder, CommandLine command, String version) throws IOException {
        Files.writeString(folder.resolve(ManPage.name(command.getCommandSpec()) + ".1"), ManPage.of(command, version));
    }
}
