package dev.vmss.examples.cli;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.HealthRule;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.text.Words;
import dev.vmss.examples.batch.SimulateOperation;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a plan in virtual time and prints what comes of it. */
@Command(
        name = "simulate",
        description = "Plans an update and runs the plan in virtual time, with the failures that you specify.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:All instances got the update, or only steps of the operator remain",
            "1:Azure refuses the update, or aborts it",
            "2:The input is invalid"
        },
        footer = {"", "Example:", "  vmss simulate --sample --unhealthy-after 0,2"})
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private Documents documents = new Documents();

    @Mixin
    private UpdateOptions options = new UpdateOptions();

    @Mixin
    private PlanArguments arguments = new PlanArguments();

    @Option(names = "--unhealthy", paramLabel = "ID", split = ",", description = "Instances that are never healthy.")
    private List<String> unhealthy = List.of();

    @Option(
            names = "--unhealthy-after",
            paramLabel = "ID",
            split = ",",
            description = "Instances that become unhealthy with the latest model.")
    private List<String> unhealthyAfter = List.of();

    @Option(names = "--failing", paramLabel = "ID", split = ",", description = "Instances whose upgrade fails.")
    private List<String> failing = List.of();

    @Option(names = "--operator", description = "Also run the operator's steps.")
    private boolean operator;

    @Mixin
    private Format format = new Format();

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
                .doing(() -> "simulating " + Words.count(context.instances().size(), "instance"));
        SimulationResult result = run(applied, desired, context);
        switch (format.kind()) {
            case TEXT -> output.write(output.reports().of(result), documents.notes());
            case JSON -> output.write(SimulateOperation.result(result));
        }
        output.notes(documents.notes(), format.kind() == Format.Kind.TEXT);
        arguments.notes(applied, desired).forEach(output::note);
        return result.outcome() == SimulationResult.Outcome.ABORTED ? Status.REFUSED : Status.OK;
    }

    private SimulationResult run(ScaleSet applied, ScaleSet desired, UpdateContext context) {
        UpgradePlan plan = arguments.plan(documents, options, applied, desired, context);
        Simulation simulation = Simulation.of(plan).withHealth(script());
        return (operator ? simulation.withOperator() : simulation).run();
    }

    private HealthScript script() {
        HealthScript.Builder script = HealthScript.builder();
        if (!unhealthy.isEmpty()) {
            script.addRules(HealthRule.unhealthy(unhealthy.toArray(String[]::new)));
        }
        if (!unhealthyAfter.isEmpty()) {
            script.addRules(
                    HealthRule.unhealthy(unhealthyAfter.toArray(String[]::new)).onModel(1));
        }
        return script.addAllFailing(failing).build();
    }
}
