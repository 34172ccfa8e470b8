package dev.vmss.engine.simulate;

import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The failures in a simulation, and the duration of operations. The same script gives the same history.
 *
 * <pre>{@code
 * HealthScript script = HealthScript.builder()
 *         .addRules(HealthRule.unhealthy("4", "5").onModel(1))
 *         .surgeQuota(0)
 *         .build();
 * }</pre>
 */
@Value.Immutable
public interface HealthScript extends WithHealthScript, JsonForm {

    /** A script without failures. */
    HealthScript HEALTHY = builder().build();

    /**
     * {@return the rules about the health of instances} The last rule that applies decides; an instance without a
     * rule is healthy.
     */
    List<HealthRule> rules();

    /**
     * {@return the instances that Azure cannot provision} Operations on them fail: they are unhealthy afterwards
     * and do not get the model.
     */
    Set<String> failing();

    /** {@return the operations of the fake service that fail after it has accepted them; the first that applies decides} */
    List<OperationFailure> operationFailures();

    /** {@return the number of additional instances that the quota allows; by default any number} */
    OptionalInt surgeQuota();

    /** {@return the duration of each operation on instances, regardless of their number} */
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
     * Whether an instance is healthy according to the script.
     *
     * @param instance the instance's id
     * @param modelVersion the version of the model that it has
     * @param time the virtual time
     * @return {@code true} unless the last rule that applies declares it unhealthy
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
     * Whether operations on an instance fail.
     *
     * @param instance the instance's id
     * @return whether they fail
     */
    default boolean isFailing(String instance) {
        return failing().stream().anyMatch(instance::equalsIgnoreCase);
    }

    /**
     * The next time at which health may change.
     *
     * @param time a virtual time
     * @return the first time after it at which a rule starts or stops applying
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
    final class Builder extends ImmutableHealthScript.Builder implements JsonForm {

        Builder() {}
    }
}
