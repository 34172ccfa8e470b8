package dev.vmss.examples.cli;

import dev.vmss.engine.rules.CoreQuota;
import dev.vmss.engine.rules.Durability;
import dev.vmss.engine.rules.ImageFacts;
import dev.vmss.engine.rules.SizeFacts;
import dev.vmss.engine.rules.UpdateContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for what no model of a set shows; what is not given is not guessed. */
final class FactOptions {

    private static final String IMAGE_FACTS =
            "plan, endorsed, trusted-launch, generation-2, each also with no- before it, and os-disk=GB";
    private static final String SIZE_FACTS =
            "temporary-disk, accelerated-networking, nvme-only, each also with no- before it";
    private static final String OS_DISK = "os-disk=";

    @Option(
            names = "--current-image",
            paramLabel = "FACT",
            split = ",",
            description = "Facts about the current image, separated by commas: " + IMAGE_FACTS + ".")
    private List<String> currentImage = List.of();

    @Option(
            names = "--desired-image",
            paramLabel = "FACT",
            split = ",",
            description = "Facts about the desired image, in the same format.")
    private List<String> desiredImage = List.of();

    @Option(
            names = "--current-size",
            paramLabel = "FACT",
            split = ",",
            description = "Facts about the current size, separated by commas: " + SIZE_FACTS + ".")
    private List<String> currentSize = List.of();

    @Option(
            names = "--desired-size",
            paramLabel = "FACT",
            split = ",",
            description = "Facts about the desired size, in the same format.")
    private List<String> desiredSize = List.of();

    @Option(
            names = "--reserved-quantity",
            paramLabel = "N",
            description = "The number of machines that the set's capacity reservation group reserves.")
    private @Nullable Integer reservedQuantity;

    @Option(
            names = "--durability",
            paramLabel = "LEVEL",
            description = "The durability of the Service Fabric node type: Bronze, Silver or Gold.")
    private @Nullable String durability;

    @Option(
            names = "--core-quota",
            paramLabel = "CORES,LIMIT,USED",
            description = "The cores of one instance, the quota of its size family, and the cores in use (az vm"
                    + " list-usage).")
    private @Nullable String coreQuota;

    @Option(
            names = "--basic-load-balancer",
            negatable = true,
            description = "The load balancer of the set is (with no-: is not) Basic.")
    private @Nullable Boolean basicLoadBalancer;

    void addTo(UpdateContext.Builder context) {
        if (!currentImage.isEmpty()) {
            context.currentImage(image("--current-image", currentImage));
        }
        if (!desiredImage.isEmpty()) {
            context.desiredImage(image("--desired-image", desiredImage));
        }
        if (!currentSize.isEmpty()) {
            context.currentSize(size("--current-size", currentSize));
        }
        if (!desiredSize.isEmpty()) {
            context.desiredSize(size("--desired-size", desiredSize));
        }
        if (reservedQuantity != null && reservedQuantity < 0) {
            throw new InputException("--reserved-quantity: must not be negative");
        }
        context.reservedQuantity(Optional.ofNullable(reservedQuantity));
        if (durability != null) {
            context.durability(Durability.of(durability)
                    .orElseThrow(() -> new InputException("--durability: must be Bronze, Silver or Gold")));
        }
        if (coreQuota != null) {
            context.coreQuota(quota(coreQuota));
        }
        context.usesBasicLoadBalancer(Optional.ofNullable(basicLoadBalancer));
    }

    private static ImageFacts image(String option, List<String> facts) {
        List<String> left = new ArrayList<>(facts);
        ImageFacts image = ImageFacts.builder()
                .hasPlan(take(left, "plan"))
                .endorsed(take(left, "endorsed"))
                .trustedLaunch(take(left, "trusted-launch"))
                .generation2(take(left, "generation-2"))
                .osDiskSizeGB(takeSize(left))
                .build();
        requireNone(left, option, IMAGE_FACTS);
        return image;
    }

    private static SizeFacts size(String option, List<String> facts) {
        List<String> left = new ArrayList<>(facts);
        SizeFacts size = SizeFacts.builder()
                .temporaryDisk(take(left, "temporary-disk"))
                .acceleratedNetworking(take(left, "accelerated-networking"))
                .nvmeOnly(take(left, "nvme-only"))
                .build();
        requireNone(left, option, SIZE_FACTS);
        return size;
    }

    private static void requireNone(List<String> left, String option, String facts) {
        if (!left.isEmpty()) {
            throw new InputException(option + ": must be any of " + facts);
        }
    }

    /** The size of a disk; what is no number is left over. */
    private static Optional<Integer> takeSize(List<String> facts) {
        Optional<String> size = facts.stream()
                .filter(fact -> fact.matches(OS_DISK + "\\d{1,5}"))
                .findFirst();
        size.ifPresent(facts::remove);
        return size.map(fact -> Integer.valueOf(fact.substring(OS_DISK.length())));
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
