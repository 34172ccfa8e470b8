package dev.vmss.examples.cli;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.text.Words;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what happens to the machines, step by step. */
@Command(
        name = "plan",
        description = "Prints the effect of an update on each machine, the order and batches, and who acts.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Azure accepts the update",
            "1:Azure refuses the update, aborts it before the first batch or does not support the"
                    + " --action, or --most-disruptive refuses it",
            "2:The input is invalid"
        },
        footer = {
            "",
            "Example:",
            "  vmss plan --applied applied.json --desired desired.json --instances instances.json",
            "  vmss plan --sample --format html --output plan.html",
            "  vmss plan --sample --out plan.json && vmss plan --plan plan.json --applied applied.json --format az"
        })
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private Documents documents = new Documents();

    @Mixin
    private UpdateOptions options = new UpdateOptions();

    @Mixin
    private PlanArguments arguments = new PlanArguments();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = PlanFormat.Words.class,
            completionCandidates = PlanFormat.Words.class,
            description = "text; json, with the fields of vmss batch; report, JSON with times and commands;"
                    + " markdown, svg or html; az, powershell or rest for the commands (default:"
                    + " ${DEFAULT-VALUE}).")
    private PlanFormat format;

    @Mixin
    private SavedPlanOptions saved = new SavedPlanOptions();

    @Mixin
    private Output output = new Output();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        UpgradePlan plan = saved.isGiven() ? saved.read(documents, command) : newPlan();
        VmssCommand.of(command).progress().doing(() -> "writing the report");
        saved.write(plan);
        switch (format) {
            case TEXT -> output.write(List.of(format.write(plan, output.reports())), documents.notes());
            // The notes share the room of a comment.
            case MARKDOWN -> output.write(MarkdownReport.of(PlanReport.of(plan), documents.notes()));
            default -> output.write(format.write(plan, output.reports()));
        }
        output.notes(documents.notes(), format == PlanFormat.TEXT || format == PlanFormat.MARKDOWN);
        OpenValues.note(plan.update().diff()).ifPresent(output::note);
        return plan.isExecutable() ? Status.OK : Status.REFUSED;
    }

    private UpgradePlan newPlan() {
        ScaleSet applied = documents.applied();
        ScaleSet desired = arguments.goAlone() ? documents.desiredOr(applied) : documents.desired();
        if (!documents.haveInstances(options.instances())) {
            throw new InputException("--instances FILE is missing (or --sample, to try the command)");
        }
        UpdateContext context = options.context(documents);
        VmssCommand.of(command)
                .progress()
                .doing(() -> "planning " + Words.count(context.instances().size(), "instance"));
        UpgradePlan plan = arguments.plan(documents, options, applied, desired, context);
        arguments.notes(applied, desired).forEach(output::note);
        return plan;
    }
}
