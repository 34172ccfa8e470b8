package dev.vmss.examples.cli;

import dev.vmss.engine.follow.PlannedSet;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.InvalidPlanException;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.examples.batch.Json;
import dev.vmss.model.ScaleSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options by which a plan is saved and read again. */
final class SavedPlanOptions {

    private static final String PLAN = "--plan";

    /** What goes with a plan that is made already. */
    private static final Set<String> GO_WITH_PLAN =
            Set.of(PLAN, "--applied", "--name", "--address", "--format", "--output", "--color");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also save the plan, without secrets, for --plan and vmss follow.")
    private @Nullable String out;

    @Option(
            names = PLAN,
            paramLabel = "FILE",
            description = "Print a saved plan instead of a new one; with --applied, refuse it if the set has"
                    + " changed since the plan was made.")
    private @Nullable String plan;

    /** Whether a saved plan is named. */
    boolean isGiven() {
        return plan != null;
    }

    /** The saved plan, if the set is still what it was made for. */
    UpgradePlan read(Documents documents, CommandSpec command) {
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
            if (!GO_WITH_PLAN.contains(option.longestName())) {
                throw new InputException(
                        PLAN + ": the plan already exists, so " + option.longestName() + " cannot be combined with it");
            }
        }
        UpgradePlan read = documents.savedPlan(PLAN, String.valueOf(plan));
        Optional<ScaleSet> applied = documents.appliedIfGiven();
        if (applied.isPresent()) {
            PlannedSet now = PlannedSet.of(read, applied.get());
            if (!now.isUnchanged()) {
                throw new InputException(applied.get().name().orElse("the set") + " " + now.describe());
            }
        }
        return read;
    }

    /** Saves a plan if a file is named for it. */
    void write(UpgradePlan made) {
        if (out == null) {
            return;
        }
        try {
            Output.save("--out", out, Json.pretty(SavedPlan.of(made).toJson()) + "\n");
        } catch (InvalidPlanException e) {
            throw new InputException("--out: " + e.getMessage());
        }
    }
}
