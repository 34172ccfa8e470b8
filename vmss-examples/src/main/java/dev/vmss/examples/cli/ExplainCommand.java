package dev.vmss.examples.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is known about a property. */
@Command(
        name = "explain",
        description = "Explains a property: its type, default and API versions, the impact of a change on"
                + " instances, and all rules about it.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Success", "2:The input is invalid"},
        footer = {"", "Example:", "  vmss explain virtualMachineProfile.storageProfile.imageReference.version"})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PATH",
            description = "The property, in the notation of az vmss update --set; properties. and positions can be"
                    + " omitted.")
    private @Nullable String path;

    @Mixin
    private Format format = new Format();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        if (path == null) {
            throw new InputException("PATH is missing, such as virtualMachineProfile.priority");
        }
        Explanation explanation = new Explanation(PropertyPath.find("PATH", path));
        switch (format.kind()) {
            case TEXT -> output.write(explanation.text(output.layout()));
            case JSON -> output.write(explanation.json());
        }
        return Status.OK;
    }
}
