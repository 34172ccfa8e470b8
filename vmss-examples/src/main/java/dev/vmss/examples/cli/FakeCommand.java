package dev.vmss.examples.cli;

import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.testkit.http.FakeServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the service in memory on this machine. */
@Command(
        name = "fake",
        description = "Serves scale sets from memory at 127.0.0.1, like Azure Resource Manager, until it is"
                + " interrupted. Time is virtual: a minute passes when a client polls an operation, and a"
                + " configurable time before each other GET, so that a client that waits for a rolling"
                + " upgrade or for healthy instances reaches the end.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:It was interrupted", "2:The port cannot be used"},
        footer = {"", "Example:", "  vmss fake --port 8080 --sample"})
final class FakeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", description = "The port (default: a free one).", defaultValue = "0")
    private int port;

    @Option(names = "--sample", description = "Start with the sample set.")
    private boolean sample;

    @Option(
            names = "--seconds-per-read",
            paramLabel = "N",
            description = "The virtual time in seconds that passes before each GET; 0 stops time (default:"
                    + " ${DEFAULT-VALUE}).",
            defaultValue = "15")
    private int secondsPerRead;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        try (FakeServer server = start()) {
            PrintWriter out = command.commandLine().getOut();
            out.println("Serving at " + server.uri() + "; interrupt to stop.");
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
        if (secondsPerRead < 0) {
            throw new InputException("--seconds-per-read: must not be negative");
        }
        FakeScaleSets service = FakeScaleSets.create();
        sets().forEach(service::add);
        try {
            return FakeServer.start(
                    service, Pace.MINUTE_PER_POLL.withPerRead(Duration.ofSeconds(secondsPerRead)), port);
        } catch (IOException e) {
            throw new InputException("--port " + port + ": cannot be used");
        }
    }

    private List<ScaleSet> sets() {
        try {
            return sample ? List.of(Sample.applied()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
