package dev.vmss.examples.cli;

import dev.vmss.engine.follow.InvalidObservationException;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.FollowReport;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how far a saved plan is. */
@Command(
        name = "follow",
        description = "Prints the progress of a saved plan from the current state of the service: the completed"
                + " steps, the deviations, and the next command. The command stores nothing between two"
                + " calls.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:The plan is in progress or complete",
            "1:Azure aborted the update, or there are deviations",
            "2:The input is invalid"
        },
        footer = {
            "",
            "Example:",
            "  vmss follow --plan plan.json --set set.json --instances instances.json",
            "  vmss follow --plan plan.json --set set.json --instances instances.json --format svg"
        })
final class FollowCommand implements Callable<Integer> {

    private final Documents documents = new Documents();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            required = true,
            description = "The plan, saved with vmss plan --out.")
    private String plan;

    @Option(
            names = "--set",
            paramLabel = "FILE",
            required = true,
            description = "The current set (GET, or az vmss show); - reads standard input.")
    private String set;

    @Option(
            names = "--instances",
            paramLabel = "FILE",
            required = true,
            description = "Its current instances (az vmss list-instances --expand instanceView, or a page of"
                    + " the REST API).")
    private String instances;

    @Option(
            names = "--rolling-upgrade",
            paramLabel = "FILE",
            description =
                    "The latest rolling upgrade (az vmss rolling-upgrade get-latest), read after the update was sent.")
    private @Nullable String rollingUpgrade;

    @Option(
            names = "--done",
            paramLabel = "N",
            defaultValue = "0",
            description = "The number of steps, from the first, that are known to be complete; restarts and"
                    + " reimages leave no trace.")
    private int done;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FollowFormat.Words.class,
            completionCandidates = FollowFormat.Words.class,
            description =
                    "text; json, with the fields of vmss batch; markdown, svg or html; az, powershell or rest for the next"
                            + " command (default: ${DEFAULT-VALUE}).")
    private FollowFormat format;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        UpgradePlan saved = documents.savedPlan("--plan", plan);
        ScaleSet now = documents.scaleSet("--set", set);
        Observed observed =
                Observed.of(now, documents.instances(instances).orElseThrow()).withCarriedOut(done);
        if (rollingUpgrade != null) {
            RollingUpgradeStatus status = documents.rollingUpgrade("--rolling-upgrade", rollingUpgrade);
            observed = observed.withRollingUpgrade(status);
        }
        try {
            Observation seen = Rollout.observe(saved, observed);
            output.write(format.write(FollowReport.of(seen), output.reports()));
            boolean isWrong =
                    seen.outcome() == Observation.Outcome.ABORTED || seen.outcome() == Observation.Outcome.DEVIATED;
            return isWrong ? Status.REFUSED : Status.OK;
        } catch (InvalidObservationException e) {
            throw new InputException(Objects.requireNonNull(e.getMessage()));
        }
    }
}
