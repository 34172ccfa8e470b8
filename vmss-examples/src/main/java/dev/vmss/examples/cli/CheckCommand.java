package dev.vmss.examples.cli;

import dev.vmss.engine.render.CheckJson;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints whether Azure allows an update. */
@Command(
        name = "check",
        description = "Prints whether Azure allows an update, which rules apply to it, and what to do instead.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Azure accepts the update", "1:Azure refuses it", "2:The input is invalid"},
        footer = {"", "Example:", "  vmss check --applied applied.json --desired desired.json --edition 2018-02"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Documents documents = new Documents();

    @Mixin
    private UpdateOptions options = new UpdateOptions();

    @Mixin
    private ReportFormat format = new ReportFormat();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        ScaleSet applied = documents.applied();
        ScaleSet desired = documents.desired();
        Update update = Update.of(applied, desired, options.context(documents));
        CheckResult check = options.rules().check(update);
        switch (format.kind()) {
            case TEXT -> output.write(output.reports().of(check), documents.notes());
            case JSON -> output.write(CheckJson.of(check));
            case REPORT -> output.write(JsonReport.of(Documents.nameOf(applied, desired), check));
            case MARKDOWN ->
                output.write(MarkdownReport.of(Documents.nameOf(applied, desired), check, documents.notes()));
        }
        output.notes(documents.notes(), format.kind().isForPeople());
        OpenValues.note(update.diff()).ifPresent(output::note);
        return check.verdict() == Verdict.REFUSED ? Status.REFUSED : Status.OK;
    }
}
