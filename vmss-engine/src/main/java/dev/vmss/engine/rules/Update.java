package dev.vmss.engine.rules;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.merge.Merge;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.value.ApiVersion;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An update to check before it is sent. Immutable and thread-safe; the model after the update is created when it is first asked for,
 * which most updates that change nothing never do.
 */
public final class Update implements JsonForm {

    private final ScaleSet applied;
    private final ScaleSet desired;
    private final ModelDiff diff;
    private final UpdateContext context;

    private volatile @Nullable ScaleSet after;
    private volatile @Nullable NamedExtensions desiredExtensions;
    private volatile @Nullable NamedExtensions resultingExtensions;

    private Update(ScaleSet applied, ScaleSet desired, ModelDiff diff, UpdateContext context) {
        this.applied = applied;
        this.desired = desired;
        this.diff = diff;
        this.context = context;
    }

    /**
     * The update from one model to another, without further facts.
     *
     * @param applied the set as the service holds it
     * @param desired the desired set
     * @return the update
     */
    public static Update of(ScaleSet applied, ScaleSet desired) {
        return of(applied, desired, UpdateContext.NONE);
    }

    /**
     * The update from one model to another.
     *
     * @param applied the set as the service holds it
     * @param desired the desired set
     * @param context what else is known
     * @return the update
     */
    public static Update of(ScaleSet applied, ScaleSet desired, UpdateContext context) {
        return of(applied, desired, context, DiffOptions.NONE);
    }

    /**
     * The update from one model to another, without ignored places.
     *
     * @param applied the set as the service holds it
     * @param desired the desired set
     * @param context what else is known
     * @param options the places to ignore
     * @return the update, whose desired model has the applied values at those places
     */
    public static Update of(ScaleSet applied, ScaleSet desired, UpdateContext context, DiffOptions options) {
        ScaleSet ours = options.keepIgnored(applied, desired);
        ApiVersion version = context.apiVersion().orElse(ApiVersion.LATEST);
        ModelDiff diff = ModelDiff.between(applied, desired, options.withApiVersion(version));
        return new Update(applied, ours, diff, context);
    }

    /** {@return the set as the service holds it} */
    public ScaleSet applied() {
        return applied;
    }

    /** {@return the desired set; the service decides what becomes of the properties it omits} */
    public ScaleSet desired() {
        return desired;
    }

    /** {@return the set as the service will hold it if it accepts the update, without what the service never returns} */
    public ScaleSet after() {
        ScaleSet known = after;
        if (known == null) {
            known = Merge.merge(applied, desired, apiVersion());
            after = known;
        }
        return known;
    }

    /** {@return the difference} */
    public ModelDiff diff() {
        return diff;
    }

    /** {@return what else is known} */
    public UpdateContext context() {
        return context;
    }

    /** {@return the orchestration mode of the set, Uniform by default} */
    public OrchestrationMode orchestrationMode() {
        return appliedSet().orchestrationMode();
    }

    /** {@return the API version of the request} */
    public ApiVersion apiVersion() {
        return context.apiVersion().orElse(ApiVersion.LATEST);
    }

    /** The set as the service holds it, with what holds where it does not say. */
    EffectiveSet appliedSet() {
        return EffectiveSet.of(applied);
    }

    /** The set as the service will hold it, with what holds where it does not say. */
    EffectiveSet resultingSet() {
        return EffectiveSet.of(after());
    }

    /** The extensions of the desired set, which several rules look for by name. */
    NamedExtensions desiredExtensions() {
        NamedExtensions known = desiredExtensions;
        if (known == null) {
            known = NamedExtensions.of(EffectiveSet.of(desired));
            desiredExtensions = known;
        }
        return known;
    }

    /** The extensions of the set as the service will hold it, which several rules look for by name. */
    NamedExtensions resultingExtensions() {
        NamedExtensions known = resultingExtensions;
        if (known == null) {
            known = NamedExtensions.of(resultingSet());
            resultingExtensions = known;
        }
        return known;
    }

    /** Whether the update makes the set be what it was not before. */
    boolean becomes(Predicate<EffectiveSet> what) {
        return what.test(resultingSet()) && !what.test(appliedSet());
    }

    /** What is known about the image that the set will have: what the caller says of the current one, if the update leaves it. */
    Optional<ImageFacts> resultingImage() {
        boolean isLeft =
                appliedSet().profile().image().equals(resultingSet().profile().image());
        return context.desiredImage().or(() -> isLeft ? context.currentImage() : Optional.empty());
    }

    /** What is known about the size that the set will have: what the caller says of the current one, if the update leaves it. */
    Optional<SizeFacts> resultingSize() {
        boolean isLeft = SizeRules.size(appliedSet()).equalsIgnoreCase(SizeRules.size(resultingSet()));
        return context.desiredSize().or(() -> isLeft ? context.currentSize() : Optional.empty());
    }

    /** Whether every instance is known to be deallocated, as none is in a set without instances; empty if that is unknown. */
    Optional<Boolean> allDeallocated() {
        if (applied.sku()
                .flatMap(Sku::capacity)
                .filter(capacity -> capacity == 0)
                .isPresent()) {
            return Optional.of(true);
        }
        boolean isKnown = !context.instances().isEmpty();
        for (ScaleSetInstance instance : context.instances()) {
            Optional<Boolean> isDeallocated = InstanceStatus.of(instance).isDeallocated();
            if (isDeallocated.isPresent() && !isDeallocated.get()) {
                return Optional.of(false);
            }
            isKnown &= isDeallocated.isPresent();
        }
        return isKnown ? Optional.of(true) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Update that
                && applied.equals(that.applied)
                && desired.equals(that.desired)
                && diff.equals(that.diff)
                && context.equals(that.context);
    }

    @Override
    public int hashCode() {
        return Objects.hash(applied, desired, diff, context);
    }

    /** {@return the models, the difference and what else is known} */
    @Override
    public String toString() {
        return "Update[applied=" + applied + ", desired=" + desired + ", diff=" + diff + ", context=" + context + "]";
    }
}
