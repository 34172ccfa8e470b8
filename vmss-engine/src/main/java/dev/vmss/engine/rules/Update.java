package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.diff.ModelPath;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.OrchestrationMode;
import java.util.Optional;
import java.util.function.Function;

/**
 * An update that somebody means to send.
 *
 * @param applied the set as the service holds it
 * @param desired the set as it should become
 * @param diff what differs
 * @param context what else is known
 */
public record Update(ScaleSet applied, ScaleSet desired, ModelDiff diff, UpdateContext context) {

    /**
     * The update from one model to another.
     *
     * @param applied the set as the service holds it
     * @param desired the set as it should become
     * @param context what else is known
     * @return the update
     */
    public static Update of(ScaleSet applied, ScaleSet desired, UpdateContext context) {
        return new Update(applied, desired, ModelDiff.between(applied, desired), context);
    }

    /**
     * A property before the update.
     *
     * @param property how to get from a set to the property
     * @param <T> the type of the property
     * @return the applied value
     */
    public <T> Optional<T> before(Function<ScaleSet, Optional<T>> property) {
        return property.apply(applied);
    }

    /**
     * A property after the update: the desired value, or the applied one where the desired model has no opinion.
     *
     * @param pattern the property's place, as in {@link dev.vmss.engine.diff.ModelPath#pattern()}
     * @param property how to get from a set to the property
     * @param <T> the type of the property
     * @return the value that the set will have
     */
    public <T> Optional<T> after(String pattern, Function<ScaleSet, Optional<T>> property) {
        Optional<T> wanted = property.apply(desired);
        return wanted.isPresent() || isRemoved(pattern) ? wanted : property.apply(applied);
    }

    /**
     * Whether the update removes a property or an object around it.
     *
     * @param pattern the property's place
     * @return {@code true} if it does
     */
    public boolean isRemoved(String pattern) {
        return diff.touching(pattern)
                .anyMatch(change -> change.kind() == Change.Kind.REMOVED
                        && ModelPath.isWithin(pattern, change.path().pattern()));
    }

    /**
     * Whether the update changes a kind of place, or something in it or around it.
     *
     * @param pattern the place
     * @return {@code true} if it does
     */
    public boolean changes(String pattern) {
        return diff.touching(pattern).findAny().isPresent();
    }

    /** {@return the orchestration mode of the set, Uniform if its model does not say} */
    public OrchestrationMode orchestrationMode() {
        return applied.properties().flatMap(ScaleSetProperties::orchestrationMode).orElse(OrchestrationMode.UNIFORM);
    }

    /** {@return the API version of the request} */
    public ApiVersion apiVersion() {
        return context.apiVersion().orElse(ApiVersion.LATEST);
    }
}
