package dev.vmss.examples.cli;

import dev.vmss.examples.batch.Batch;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Answers requests on standard input. */
@Command(
        name = "batch",
        description = "Reads JSON requests from standard input, one per line, and writes one JSON answer per"
                + " line to standard output.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        footer = {
            "",
            "Operations: parse, diff, merge, edit, check, plan, simulate, follow, drift.",
            "",
            "Example:",
            "  echo '{\"id\": 1, \"op\": \"parse\", \"document\": {\"location\": \"westeurope\"}}' | vmss batch"
        })
final class BatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        VmssCommand vmss = VmssCommand.of(command);
        AtomicLong answers = new AtomicLong();
        if (!vmss.terminal().out()) {
            // On a terminal the answers themselves tell how far it is.
            vmss.progress().doing(() -> "answered " + answers + " requests");
        }
        try {
            Batch.run(System.in, System.out, answers::incrementAndGet);
            return Status.OK;
        } catch (IOException e) {
            throw new InputException("standard input could not be read completely");
        }
    }
}
