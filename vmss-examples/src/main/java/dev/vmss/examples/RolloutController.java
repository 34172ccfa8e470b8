package dev.vmss.examples;

import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.follow.StepProgress;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.WaitStep;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.value.ArmId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Executes the plan that is saved in a folder. It reads the state from Azure before each step, so it can be stopped at any
 * time; progress that leaves no trace there is stored in the folder. It uses the fake service; a program for production uses
 * the Azure SDK.
 *
 * @param folder the folder of {@code plan.json}
 * @param azure the service
 * @param out the output
 */
public record RolloutController(Path folder, FakeScaleSets azure, PrintStream out) {

    /**
     * Reads the state from Azure and executes a step, repeatedly.
     *
     * @param looks the maximum number of repetitions
     * @return the last state
     * @throws IOException if something cannot be read or kept
     */
    public Observation follow(int looks) throws IOException {
        String saved = Files.readString(folder.resolve("plan.json"));
        UpgradePlan plan = SavedPlan.read(saved).plan();
        ArmId id = plan.update().applied().id().orElseThrow();
        while (true) {
            Observed seen = Observed.of(azure.find(id).orElseThrow(), azure.instances(id));
            Observation now = Rollout.observe(plan, seen.withCarriedOut(Integer.parseInt(kept("done", "0"))));
            Optional<StepProgress> next = now.next();
            if (next.isEmpty() || looks-- == 0) {
                return now;
            }
            take(plan, next.get());
        }
    }

    private void take(UpgradePlan plan, StepProgress next) throws IOException {
        out.println(next.number() + ". " + next.step().describe() + " " + next.left());
        if (next.step() instanceof WaitStep.WaitHealthy wait) {
            Instant since =
                    Instant.parse(kept("wait-" + next.number(), azure.now().toString()));
            if (azure.now().isBefore(since.plus(wait.timeout()))) {
                azure.advance(Duration.ofMinutes(1));
                return;
            }
            out.println("   continues without them");
        } else {
            StepCommands.of(plan, next).rest().forEach(request -> {
                String body = request.body().map(Object::toString).orElse("");
                int status = azure.handle(FakeRequest.of(request.method(), request.target(), body))
                        .status();
                out.println("   " + request.method() + ": " + status);
            });
            azure.advanceUntilIdle();
        }
        Files.writeString(folder.resolve("done"), Integer.toString(next.number()));
    }

    /** The value stored under a name, or the default, which is stored. */
    private String kept(String name, String first) throws IOException {
        Path file = folder.resolve(name);
        return Files.readString(Files.exists(file) ? file : Files.writeString(file, first));
    }
}
