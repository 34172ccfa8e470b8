package dev.vmss.examples.cli;

import dev.vmss.examples.batch.Batch;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Answers requests on standard input. */
@Command(
        name = "batch",
        description =
                "Answers requests in JSON, one per line of standard input, with one line each on standard output.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        footer = {
            "",
            "Operations: parse, diff, merge, edit, check, plan.",
            "",
            "Example:",
            "  echo '{\"id\": 1, \"op\": \"parse\", \"document\": {\"location\": \"westeurope\"}}' | vmss batch"
        })
final class BatchCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try {
            Batch.run(System.in, System.out);
            return Status.OK;
        } catch (IOException e) {
            throw new InputException("standard input cannot be read to its end");
        }
    }
}
