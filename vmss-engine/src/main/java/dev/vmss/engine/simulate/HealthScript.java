package dev.vmss.engine.simulate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What goes wrong in a simulation, and how long things take. The same script gives the same history.
 *
 * <pre>{@code
 * HealthScript script = HealthScript.builder()
 *         .addRules(HealthRule.unhealthy("4", "5").onModel(1))
 *         .surgeQuota(0)
 *         .build();
 * }</pre>
 */
@Value.Immutable
public interface HealthScript extends WithHealthScript {

    /** Nothing goes wrong. */
    HealthScript HEALTHY = builder().build();

    /**
     * {@return when which instances are healthy or not} The last rule that holds decides; an instance without one is healthy.
     */
    List<HealthRule> rules();

    /**
     * {@return the instances that Azure cannot provision} What is done to them fails: they are unhealthy afterwards and do not
     * get the model.
     */
    Set<String> failing();

    /** {@return how many instances the quota allows beyond those that the set has; any number if it is absent} */
    OptionalInt surgeQuota();

    /** {@return how long each operation on instances takes, however many it is about} */
    @Value.Default
    default Duration operationTime() {
        return Duration.ofMinutes(2);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    @Value.Check
    default void check() {
        if (surgeQuota().isPresent() && surgeQuota().getAsInt() < 0) {
            throw new IllegalArgumentException("surgeQuota: must not be negative");
        }
        if (operationTime().isNegative()) {
            throw new IllegalArgumentException("operationTime: must not be negative");
        }
    }

    /**
     * Whether the script calls an instance healthy.
     *
     * @param instance the instance's id
     * @param modelVersion the version of the model that it has
     * @param time the virtual time
     * @return {@code true} unless the last rule that holds says otherwise
     */
    default boolean isHealthy(String instance, int modelVersion, Duration time) {
        for (int i = rules().size() - 1; i >= 0; i--) {
            if (rules().get(i).matches(instance, modelVersion, time)) {
                return rules().get(i).healthy();
            }
        }
        return true;
    }

    /**
     * Whether what is done to an instance fails.
     *
     * @param instance the instance's id
     * @return whether it does
     */
    default boolean isFailing(String instance) {
        return failing().stream().anyMatch(instance::equalsIgnoreCase);
    }

    /**
     * When health may change next.
     *
     * @param time a virtual time
     * @return the first time after it at which a rule starts or ends to hold
     */
    default Optional<Duration> nextChange(Duration time) {
        return rules().stream()
                .flatMap(rule -> Stream.concat(Stream.of(rule.from()), rule.until().stream()))
                .filter(change -> change.compareTo(time) > 0)
                .min(Duration::compareTo);
    }

    /** {@return a builder without rules} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HealthScript}. */
    final class Builder extends ImmutableHealthScript.Builder {

        Builder() {}
    }
}
