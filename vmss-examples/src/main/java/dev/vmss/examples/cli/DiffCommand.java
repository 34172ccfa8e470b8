package dev.vmss.examples.cli;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.examples.batch.DiffOperation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what an update changes. */
@Command(
        name = "diff",
        description = "Prints what an update changes; what the service fills in or writes differently is no change.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        footer = {
            "",
            "Example:",
            "  az vmss show -g shop-prod -n web | vmss diff --applied - --desired desired.json"
        })
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private Documents documents = new Documents();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        ModelDiff diff = ModelDiff.between(documents.applied(), documents.desired());
        output.print(() -> DiffText.of(diff), () -> DiffOperation.result(diff));
        return Status.OK;
    }
}
