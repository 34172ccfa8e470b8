package dev.vmss.examples.cli;

import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.examples.FakeServer;
import dev.vmss.examples.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the service in memory on this machine. */
@Command(
        name = "fake",
        description =
                "Serves scale sets in memory at 127.0.0.1, as Azure Resource Manager does, until it is interrupted.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:It was interrupted", "2:The port cannot be used"},
        footer = {"", "Example:", "  vmss fake --port 8080 --sample"})
final class FakeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", description = "The port; a free one if absent.", defaultValue = "0")
    private int port;

    @Option(names = "--sample", description = "Start with the sample set.")
    private boolean sample;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        try (FakeServer server = start()) {
            PrintWriter out = command.commandLine().getOut();
            out.println("Serving at " + server.endpoint() + "; interrupt to stop.");
            out.flush();
            // Only an interrupt ends it.
            new CountDownLatch(1).await();
        }
        return Status.OK;
    }

    private FakeServer start() {
        if (port < 0 || port > 65535) {
            throw new InputException("--port: must be a number from 0 to 65535");
        }
        try {
            FakeServer server = FakeServer.start(HealthScript.HEALTHY, port);
            if (sample) {
                server.service().add(Sample.applied());
            }
            return server;
        } catch (IOException e) {
            throw new InputException("--port " + port + ": cannot be used");
        }
    }
}
