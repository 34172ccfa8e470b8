package dev.vmss.examples.cli;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.examples.batch.DiffOperation;
import dev.vmss.model.ScaleSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what an update changes. */
@Command(
        name = "diff",
        description = "Prints what an update changes; what the service fills in or writes differently is no change.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Fine", "1:There is a change (with --exit-code)", "2:Something is wrong with the input"},
        footer = {
            "",
            "Example:",
            "  az vmss show -g shop-prod -n web | vmss diff --applied - --desired desired.json",
            "  vmss diff --sample --format markdown --output comment.md"
        })
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private Documents documents = new Documents();

    @Mixin
    private IgnoredPlaces ignored = new IgnoredPlaces();

    @Option(names = "--exit-code", description = "End with status 1 if there is a change, with 0 if there is none.")
    private boolean exitCode;

    @Mixin
    private ReportFormat format = new ReportFormat();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        ScaleSet applied = documents.applied();
        ScaleSet desired = documents.desired();
        ModelDiff diff = ModelDiff.between(applied, desired, ignored.options());
        switch (format.kind()) {
            case TEXT -> output.write(output.reports().of(diff));
            case JSON -> output.write(DiffOperation.result(diff));
            case REPORT -> output.write(JsonReport.of(Documents.nameOf(applied, desired), diff));
            case MARKDOWN -> output.write(MarkdownReport.of(Documents.nameOf(applied, desired), diff));
        }
        return exitCode && !diff.isEmpty() ? Status.DIFFERENT : Status.OK;
    }
}
