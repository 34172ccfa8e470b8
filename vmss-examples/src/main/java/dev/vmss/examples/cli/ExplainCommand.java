package dev.vmss.examples.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is known about a property. */
@Command(
        name = "explain",
        description =
                "Prints what is known about a property: its type, default and API versions, what a change of it does to"
                        + " instances, and every rule about it. Or what is known about an error of Azure: what it is about,"
                        + " why the service answers so, and what to do.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Fine", "2:Something is wrong with the input"},
        footer = {
            "",
            "Example:",
            "  vmss explain virtualMachineProfile.storageProfile.imageReference.version",
            "  terraform apply 2>&1 | vmss explain --error -"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PATH",
            description = "The property, as az vmss update --set takes it; properties. and positions may be left out.")
    private @Nullable String path;

    @Option(
            names = "--error",
            paramLabel = "FILE",
            description =
                    "An error in place of a property: the body of an answer, or what Terraform, the Azure CLI or PowerShell"
                            + " printed; - reads standard input.")
    private @Nullable String error;

    @Mixin
    private Format format = new Format();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        if (error != null) {
            return explainError(error);
        } else if (path == null) {
            throw new InputException("PATH is missing, such as virtualMachineProfile.priority");
        }
        Explanation explanation = new Explanation(PropertyPath.find("PATH", path));
        switch (format.kind()) {
            case TEXT -> output.write(explanation.text(output.layout()));
            case JSON -> output.write(explanation.json());
        }
        return Status.OK;
    }

    private int explainError(String file) {
        if (path != null) {
            throw new InputException("--error FILE stands in place of PATH");
        }
        ErrorExplanation explanation = ErrorExplanation.of(file, new Documents().text("--error", file));
        switch (format.kind()) {
            case TEXT -> output.write(explanation.text(output.layout()));
            case JSON -> output.write(explanation.json());
        }
        return Status.OK;
    }
}
