package dev.vmss.engine.plan;

import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.upgrade.UpgradeMode;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The effect of an update on a set, step by step. Only an {@link UpgradePlanner} creates plans, and a plan contains
 * its update, so that reports and simulations of a plan refer to that update. Immutable; plans of the same input
 * are equal. Java serializes a plan without secrets that was made with the current rules, by its input, and refuses others with a
 * {@link java.io.NotSerializableException}.
 *
 * @serial exclude
 */
public final class UpgradePlan implements JsonForm, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient PlanContents contents;

    UpgradePlan(PlanContents contents) {
        this.contents = contents;
    }

    /**
     * The update that the plan carries out.
     *
     * @return the applied model, the desired one with the changes of the options and without ignored places, the
     *     resulting model, their difference, and the context with the instances
     */
    public Update update() {
        return contents.update();
    }

    /**
     * The desired model as it was given to the planner: with the ignored places, and without the changes of the
     * options.
     *
     * @return the model, from which {@link UpgradePlanner} creates an equal plan with the same rules, options,
     *     instances and facts
     */
    public ScaleSet requested() {
        return contents.requested();
    }

    /**
     * The updates that the plan sends, in order: the whole one, or two if instances must leave their load balancers before they
     * join others, and {@link SetStep.AddPools} sends the second.
     *
     * @return the updates, without the properties that separate steps set before and afterwards
     */
    public List<Update> parts() {
        return contents.parts();
    }

    /** {@return the options of the plan, with the instances' own spelling of their ids} */
    public PlanOptions options() {
        return contents.options();
    }

    /** {@return the mode of the upgrade policy that governs the update} */
    public UpgradeMode mode() {
        return contents.mode();
    }

    /** {@return the impact of the changes on instances} */
    public UpdateImpact impact() {
        return contents.impact();
    }

    /** {@return whether Azure allows the update as the plan sends it; a plan of a refused update has no steps} */
    public CheckResult check() {
        return contents.check();
    }

    /**
     * Whether the plan can be carried out with its options.
     *
     * @return {@code false} if Azure refuses the update or is known to abort it, if it needs a deallocation that
     *     Azure does not support, if it is more disruptive than the options allow, or if Azure does not support
     *     their action; {@link #check()}, {@link #failure()} and {@link #warnings()} give the reason
     */
    public boolean isExecutable() {
        return contents.isExecutable();
    }

    /**
     * The error with which the platform aborts the update after the steps, because of the state of the instances.
     * The set then has the new model, but its instances do not.
     *
     * @return Azure's error, or empty if no such error is known
     */
    public Optional<AzureError> failure() {
        return contents.failure();
    }

    /** {@return whether the update leaves existing instances without the latest model} */
    public boolean touchesInstances() {
        return impact().touchesInstances() || parts().size() > 1;
    }

    /** {@return the ids of the instances that do not have the latest model after the update, in order} */
    public List<String> outdated() {
        return contents.outdated();
    }

    /** {@return the steps, in order} */
    public List<Step> steps() {
        return contents.steps();
    }

    /** {@return the bounds of the plan} */
    public Bounds bounds() {
        return contents.bounds();
    }

    /** {@return the warnings to consider before the plan is carried out} */
    public List<PlanWarning> warnings() {
        return contents.warnings();
    }

    /** {@return the new set that the changes need, if Azure refuses them in every update} */
    public Optional<Replacement> replacement() {
        return contents.replacement();
    }

    /** {@return the updates of single instances' own models that the plan also contains, in order} */
    public List<InstanceUpdate> instanceUpdates() {
        return contents.instanceUpdates();
    }

    /** {@return the impact on each instance, by its id, in order; instances with the same impact share one value} */
    public Map<String, InstanceImpact> instanceImpacts() {
        return contents.instanceImpacts();
    }

    /**
     * The instances grouped by impact, so that sets of any size are readable.
     *
     * @return the ids of the instances for each impact, both in order of the instances
     */
    public Map<InstanceImpact, List<String>> instancesByImpact() {
        Map<InstanceImpact, List<String>> groups = new LinkedHashMap<>();
        instanceImpacts()
                .forEach((id, impact) ->
                        groups.computeIfAbsent(impact, any -> new ArrayList<>()).add(id));
        groups.replaceAll((impact, ids) -> List.copyOf(ids));
        return Collections.unmodifiableMap(groups);
    }

    private Object writeReplace() throws ObjectStreamException {
        return JsonForms.serialForm(this);
    }

    private void readObject(ObjectInputStream in) throws ObjectStreamException {
        throw JsonForms.notInItsForm();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UpgradePlan plan && contents.equals(plan.contents);
    }

    @Override
    public int hashCode() {
        return contents.hashCode();
    }

    @Override
    public String toString() {
        return "UpgradePlan" + contents;
    }
}
