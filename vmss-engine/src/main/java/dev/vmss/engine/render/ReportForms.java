package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.follow.Deviation;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.StepProgress;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Rule;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonFormProvider;
import dev.vmss.model.mapper.SerialForm;
import dev.vmss.model.stability.Experimental;
import dev.vmss.model.value.ModelObject;
import java.io.NotSerializableException;
import java.util.List;
import java.util.Optional;

/**
 * What mappers write of plans, differences, checks and everything in them: what reports write, without secrets; and the plans that Java
 * serializes. Found as a service.
 */
@Experimental
public final class ReportForms implements JsonFormProvider {

    /** Creates the service. */
    public ReportForms() {}

    @Override
    public Optional<JsonNode> write(Object value) {
        if (value instanceof UpgradePlan plan) {
            return Optional.of(JsonReport.of(PlanReport.of(plan)));
        } else if (value instanceof PlanReport report) {
            return Optional.of(JsonReport.of(report));
        } else if (value instanceof SavedPlan saved) {
            return Optional.of(saved.toJson());
        } else if (value instanceof Observation now) {
            return Optional.of(FollowJson.of(FollowReport.of(now)));
        } else if (value instanceof FollowReport report) {
            return Optional.of(FollowJson.of(report));
        } else if (value instanceof FleetDrift drift) {
            return Optional.of(DriftJson.of(drift));
        } else if (value instanceof Step step) {
            return Optional.of(StepJson.of(step));
        } else if (value instanceof StepProgress progress) {
            return Optional.of(FollowJson.step(progress));
        } else if (value instanceof Rule rule) {
            return Optional.of(TextNode.valueOf(rule.id()));
        } else if (!(value instanceof JsonForm) || value instanceof ModelObject || value instanceof ModelDocument) {
            return Optional.empty();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return put(json, value) ? Optional.of(json) : MembersJson.of(value).map(JsonNode.class::cast);
    }

    /** Adds the members that reports have for a part of a plan. */
    private static boolean put(ObjectNode json, Object value) {
        if (value instanceof ModelDiff diff) {
            JsonReport.putDiff(json, diff, Impact::of);
        } else if (value instanceof Change change) {
            JsonReport.putChange(json, change);
        } else if (value instanceof CheckResult check) {
            JsonReport.putCheck(json, check);
        } else if (value instanceof Finding finding) {
            ObjectNode check = JsonNodeFactory.instance.objectNode();
            JsonReport.putCheck(check, new CheckResult(List.of(finding), List.of()));
            json.setAll((ObjectNode) check.at("/findings/0"));
        } else if (value instanceof Deviation deviation) {
            FollowJson.put(json, deviation);
        } else if (value instanceof StepCommand command) {
            JsonReport.putCommands(json, command);
        } else {
            return false;
        }
        return true;
    }

    @Override
    public <T> Optional<T> read(Class<T> type, JsonNode json) {
        return Optional.empty();
    }

    @Override
    public Optional<SerialForm> serialize(Object value) throws NotSerializableException {
        if (value instanceof SavedPlan saved) {
            return Optional.of(form(SavedPlan.class, saved));
        } else if (value instanceof UpgradePlan plan) {
            return Optional.of(form(UpgradePlan.class, whole(plan)));
        }
        return Optional.empty();
    }

    private static SerialForm form(Class<?> type, SavedPlan plan) {
        return new SerialForm(type.getName(), plan.toJson().toString());
    }

    /** The plan of which nothing is lost if it is saved. */
    private static SavedPlan whole(UpgradePlan plan) throws NotSerializableException {
        SavedPlan saved;
        try {
            saved = SavedPlan.of(plan);
        } catch (InvalidPlanException e) {
            throw new NotSerializableException(UpgradePlan.class.getName() + ": " + e.getMessage());
        }
        if (!saved.secrets().isEmpty()) {
            throw new NotSerializableException(
                    UpgradePlan.class.getName() + ": " + saved.secrets().get(0)
                            + " is secret or holds a secret, which Java does not serialize; send SavedPlan.of(plan), which has a"
                            + " text in place of each secret");
        }
        return saved;
    }

    @Override
    public Optional<Object> deserialize(SerialForm form) {
        if (form.type().equals(SavedPlan.class.getName())) {
            return Optional.of(SavedPlan.read(form.json()));
        } else if (form.type().equals(UpgradePlan.class.getName())) {
            return Optional.of(SavedPlan.read(form.json()).plan());
        }
        return Optional.empty();
    }
}
