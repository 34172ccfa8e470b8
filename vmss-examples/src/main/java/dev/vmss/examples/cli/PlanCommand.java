package dev.vmss.examples.cli;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.render.Words;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what happens to the machines, step by step. */
@Command(
        name = "plan",
        description = "Prints what an update does to each machine, in which order and batches, and who acts.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Azure takes the update",
            "1:Azure refuses it or offers no such --action, or --most-disruptive refuses it",
            "2:Something is wrong with the input"
        },
        footer = {
            "",
            "Example:",
            "  vmss plan --applied applied.json --desired desired.json --instances instances.json",
            "  vmss plan --sample --format html --output plan.html"
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
            description =
                    "text; json, with the fields of vmss batch; report, which is JSON with times and commands too;"
                            + " markdown, svg or html; az, powershell or rest for the commands (default: ${DEFAULT-VALUE}).")
    private PlanFormat format;

    @Mixin
    private Output output = new Output();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
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
        VmssCommand.of(command).progress().doing(() -> "writing the report");
        output.write(format.write(report(applied, desired, context, plan), output.reports()));
        return plan.check().verdict() == Verdict.REFUSED || isBeyondOptions(plan) ? Status.REFUSED : Status.OK;
    }

    private PlanReport report(ScaleSet applied, ScaleSet desired, UpdateContext context, UpgradePlan plan) {
        PlanReport.Builder report = PlanReport.builder()
                .name(Documents.nameOf(applied, desired))
                .plan(plan)
                .instances(context.instances());
        if (format.showsCommands()) {
            ApiVersion version = context.apiVersion().orElse(ApiVersion.LATEST);
            report.commands(
                    StepCommands.of(applied, desired).withApiVersion(version).commands(plan));
        }
        return report.build();
    }

    private static boolean isBeyondOptions(UpgradePlan plan) {
        Set<String> refusing = Set.of("too-disruptive", "action-not-offered");
        return plan.warnings().stream().anyMatch(warning -> refusing.contains(warning.code()));
    }
}
