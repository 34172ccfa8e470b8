package dev.vmss.examples.cli;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.examples.batch.DiffOperation;
import dev.vmss.model.ScaleSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what an update changes. */
@Command(
        name = "diff",
        description = "Prints what an update changes, or the difference between two states; values that the"
                + " service fills in or formats differently do not count as changes.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Success", "1:There is a change (with --exit-code)", "2:The input is invalid"},
        footer = {
            "",
            "Example:",
            "  az vmss show -g shop-prod -n web | vmss diff --applied - --desired desired.json",
            "  vmss diff --before yesterday.json --after today.json",
            "  vmss diff --sample --format markdown --output comment.md"
        })
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private Documents documents = new Documents();

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "Together with --after, compare two states of a set, or two sets: a property that the"
                    + " later one lacks counts as removed.")
    private @Nullable String before;

    @Option(names = "--after", paramLabel = "FILE", description = "The later of the two states.")
    private @Nullable String after;

    @Option(
            names = "--api-version",
            paramLabel = "VERSION",
            description = "The API version of the request (default: the newest).")
    private @Nullable String apiVersion;

    @Mixin
    private IgnoredPlaces ignored = new IgnoredPlaces();

    @Option(
            names = "--exit-code",
            description = "Exit with status 1 if there is a change, and with 0 if there is none.")
    private boolean exitCode;

    @Mixin
    private ReportFormat format = new ReportFormat();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        boolean areStates = before != null || after != null;
        if (areStates && (documents.areGiven() || apiVersion != null)) {
            throw new InputException(
                    "--before and --after compare two states and cannot be combined with --applied, --desired,"
                            + " --sample or --api-version, which compare a request");
        }
        ScaleSet applied = areStates ? documents.scaleSet("--before", before) : documents.applied();
        ScaleSet desired = areStates ? documents.laterScaleSet("--after", after) : documents.desired();
        ModelDiff diff = areStates
                ? ModelDiff.ofStates(applied, desired, ignored.options(applied, desired))
                : ModelDiff.between(
                        applied,
                        desired,
                        ignored.options(applied, desired).withApiVersion(UpdateOptions.apiVersion(apiVersion)));
        switch (format.kind()) {
            case TEXT -> output.write(output.reports().of(diff), documents.notes());
            case JSON -> output.write(DiffOperation.result(diff));
            case REPORT -> output.write(JsonReport.of(Documents.nameOf(applied, desired), diff));
            case MARKDOWN ->
                output.write(MarkdownReport.of(Documents.nameOf(applied, desired), diff, documents.notes()));
        }
        output.notes(documents.notes(), format.kind().isForPeople());
        ignored.notes(applied, desired).forEach(output::note);
        return exitCode && !diff.isEmpty() ? Status.DIFFERENT : Status.OK;
    }
}
