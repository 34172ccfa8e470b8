package dev.vmss.examples.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is known about an error of Azure. */
@Command(
        name = "explain-error",
        description = "Explains an error of Azure: the property it refers to, its cause, and what to do. Nothing of the"
                + " text is repeated, since it may contain secrets.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Success", "2:The input contains no error of Azure"},
        footer = {
            "",
            "Example:",
            "  terraform apply 2>&1 | vmss explain-error",
            "  vmss explain-error answer.json --format json"
        })
final class ExplainErrorCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "-",
            paramLabel = "FILE",
            description = "The body of an answer, or the output of Terraform, the Azure CLI or PowerShell"
                    + " (default: standard input).")
    private String file;

    @Mixin
    private Format format = new Format();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        ErrorExplanation explanation = ErrorExplanation.of(file, new Documents().text("FILE", file));
        switch (format.kind()) {
            case TEXT -> output.write(explanation.text(output.layout()));
            case JSON -> output.write(explanation.json());
        }
        return Status.OK;
    }
}
