package dev.vmss.examples.cli;

import dev.vmss.engine.rules.CoreQuota;
import dev.vmss.engine.rules.ImageFacts;
import dev.vmss.engine.rules.UpdateContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for what no model of a set shows; what is not given is not guessed. */
final class FactOptions {

    private static final String FACTS = "plan, endorsed, trusted-launch, each also with no- before it";

    @Option(
            names = "--current-image",
            paramLabel = "FACT",
            split = ",",
            description = "What the image has that the set runs, separated by commas: " + FACTS + ".")
    private List<String> currentImage = List.of();

    @Option(
            names = "--desired-image",
            paramLabel = "FACT",
            split = ",",
            description = "The same for the image that the set shall run.")
    private List<String> desiredImage = List.of();

    @Option(
            names = "--core-quota",
            paramLabel = "CORES,LIMIT,USED",
            description = "The cores of one instance, the quota of its family of sizes, and how many of them are in use"
                    + " (az vm list-usage).")
    private @Nullable String coreQuota;

    @Option(
            names = "--basic-load-balancer",
            negatable = true,
            description = "The set's load balancer is (with no-, is not) of the Basic SKU.")
    private @Nullable Boolean basicLoadBalancer;

    void addTo(UpdateContext.Builder context) {
        if (!currentImage.isEmpty()) {
            context.currentImage(image("--current-image", currentImage));
        }
        if (!desiredImage.isEmpty()) {
            context.desiredImage(image("--desired-image", desiredImage));
        }
        if (coreQuota != null) {
            context.coreQuota(quota(coreQuota));
        }
        context.usesBasicLoadBalancer(Optional.ofNullable(basicLoadBalancer));
    }

    private static ImageFacts image(String option, List<String> facts) {
        List<String> left = new ArrayList<>(facts);
        ImageFacts image = new ImageFacts(take(left, "plan"), take(left, "endorsed"), take(left, "trusted-launch"));
        if (!left.isEmpty()) {
            throw new InputException(option + ": must be of " + FACTS);
        }
        return image;
    }

    /** Whether a fact is given, as true or as not; giving it as both leaves one over. */
    private static Optional<Boolean> take(List<String> facts, String fact) {
        if (facts.remove(fact)) {
            return Optional.of(true);
        }
        return facts.remove("no-" + fact) ? Optional.of(false) : Optional.empty();
    }

    private static CoreQuota quota(String text) {
        String[] numbers = text.split(",", -1);
        try {
            if (numbers.length == 3) {
                return new CoreQuota(
                        Integer.parseInt(numbers[0].strip()),
                        Long.parseLong(numbers[1].strip()),
                        Long.parseLong(numbers[2].strip()));
            }
        } catch (IllegalArgumentException e) {
            // A number that is none, or is out of range, is as wrong as a missing one.
        }
        throw new InputException("--core-quota: must be three numbers such as 4,100,24");
    }
}
