package dev.vmss.engine.simulate;

import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of a {@link HealthScript} about the health of instances.
 *
 * <pre>{@code
 * HealthRule.unhealthy("3");                                        // instance 3, always
 * HealthRule.unhealthy().onModel(1);                                // every instance that has the new model
 * HealthRule.unhealthy().from(Duration.ofMinutes(4)).until(Duration.ofMinutes(9));
 * }</pre>
 *
 * @param instances the affected instances; empty for all
 * @param modelVersion the version of the model that an instance must have; a simulation counts the model that instances have
 *     before the update as 0 and the one it brings as 1, the fake service counts every accepted change that outdates instances
 * @param from the virtual time at which it starts to apply
 * @param until the virtual time at which it stops applying
 * @param healthy whether the instances are healthy then
 */
public record HealthRule(
        Set<String> instances, OptionalInt modelVersion, Duration from, Optional<Duration> until, boolean healthy)
        implements JsonForm {

    /**
     * Copies the instances.
     *
     * @param instances the instances
     * @param modelVersion the version of the model
     * @param from when it starts to apply
     * @param until when it stops applying
     * @param healthy whether the instances are healthy
     * @throws IllegalArgumentException if it ends before it starts
     */
    public HealthRule {
        // Azure compares ids without case.
        instances = instances.stream().map(HealthRule::comparable).collect(Collectors.toUnmodifiableSet());
        if (until.isPresent() && until.get().compareTo(from) < 0) {
            throw new IllegalArgumentException("until: must not be before from");
        }
    }

    /**
     * Instances are unhealthy, always and on every model.
     *
     * @param instances their ids; none for all instances
     * @return the rule
     */
    public static HealthRule unhealthy(String... instances) {
        return of(false, instances);
    }

    /**
     * Instances are healthy, always and on every model: an exception to the previous rules.
     *
     * @param instances their ids; none for all instances
     * @return the rule
     */
    public static HealthRule healthy(String... instances) {
        return of(true, instances);
    }

    private static HealthRule of(boolean healthy, String... instances) {
        Set<String> ids = Stream.of(instances).collect(Collectors.toSet());
        return new HealthRule(ids, OptionalInt.empty(), Duration.ZERO, Optional.empty(), healthy);
    }

    /**
     * The rule for instances of one version of the model.
     *
     * @param version the version
     * @return the narrower rule
     */
    public HealthRule onModel(int version) {
        return new HealthRule(instances, OptionalInt.of(version), from, until, healthy);
    }

    /**
     * The rule from a time on.
     *
     * @param time the virtual time
     * @return the narrower rule
     */
    public HealthRule from(Duration time) {
        return new HealthRule(instances, modelVersion, time, until, healthy);
    }

    /**
     * The rule up to a time.
     *
     * @param time the virtual time
     * @return the narrower rule
     */
    public HealthRule until(Duration time) {
        return new HealthRule(instances, modelVersion, from, Optional.of(time), healthy);
    }

    boolean matches(String instance, int version, Duration time) {
        return (instances.isEmpty() || instances.contains(comparable(instance)))
                && (modelVersion.isEmpty() || modelVersion.getAsInt() == version)
                && from.compareTo(time) <= 0
                && until.filter(end -> end.compareTo(time) <= 0).isEmpty();
    }

    static String comparable(String instance) {
        return instance.toLowerCase(Locale.ROOT);
    }
}
