package dev.vmss.engine.growth;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.CheckJson;
import dev.vmss.engine.render.DriftJson;
import dev.vmss.engine.render.DriftMarkdown;
import dev.vmss.engine.render.FollowHtml;
import dev.vmss.engine.render.FollowJson;
import dev.vmss.engine.render.FollowMarkdown;
import dev.vmss.engine.render.FollowReport;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.ReportFormat;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.render.SvgTimeline;
import dev.vmss.engine.render.TextReport;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.source.Sources;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.Shape;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.function.Supplier;

/** What users call, one after the other, each with the results of those before it. */
final class Operations {

    /** Measures the work of operations. */
    interface Meter {

        /**
         * Runs an operation.
         *
         * @param name the name of the operation
         * @param operation the operation
         * @return its result
         */
        <R> R run(String name, Supplier<R> operation);
    }

    private final Meter meter;

    Operations(Meter meter) {
        this.meter = meter;
    }

    /** Reads, writes, compares and merges documents. */
    void ofDocument(Class<? extends ModelObject> type, ModelObject applied, ModelObject desired) {
        String json = meter.run("write", () -> ModelWriter.rest().toJson(desired));
        ModelObject again =
                meter.run("read", () -> ModelReader.create().read(type, json).value());
        String cli =
                meter.run("write for the CLI", () -> ModelWriter.of(Shape.CLI).toJson(desired));
        meter.run("read from the CLI", () -> ModelReader.create().read(type, cli));
        meter.run(
                "read with sharing", () -> ModelReader.create().sharing(applied).read(type, json));
        meter.run("redact", () -> ModelWriter.redacted().toTree(desired));
        meter.run("equals", () -> again.equals(desired));
        meter.run("hashCode", desired::hashCode);
        meter.run("toString", desired::toString);
        meter.run("difference of states", () -> ModelDiff.ofStates(applied, desired));
        meter.run("difference of equals", () -> ModelDiff.ofStates(desired, again));
        meter.run("merge", () -> Merge.merge(applied, desired));
    }

    /** Compares and checks an update, and finds its request and its effects. */
    void ofUpdate(ScaleSet applied, ScaleSet desired) {
        ModelDiff diff = meter.run("difference", () -> ModelDiff.between(applied, desired));
        meter.run("text of difference", () -> TextReport.plain().of(diff));
        meter.run("Markdown of difference", () -> MarkdownReport.of("web", diff));
        meter.run("JSON of difference", () -> JsonReport.of("web", diff));
        meter.run("request", () -> UpdateRequest.between(applied, desired));
        meter.run("edits", () -> edits(diff).apply(applied));
        Update update = meter.run("update", () -> Update.of(applied, desired, UpdateContext.NONE));
        CheckResult check = meter.run("check", () -> RuleBook.current().check(update));
        meter.run("text of check", () -> TextReport.plain().of(check));
        meter.run("Markdown of check", () -> MarkdownReport.of("web", check));
        meter.run("JSON of check", () -> List.of(JsonReport.of("web", check), CheckJson.of(check)));
        meter.run("impact", () -> UpdateImpact.of(update).decidingByPolicy());
    }

    /** An edit for each value that changes, where keys tell the elements of lists apart. */
    private static ModelEdit edits(ModelDiff diff) {
        ModelEdit edits = ModelEdit.none();
        for (Change change : diff.changes()) {
            if (change.kind() == Change.Kind.MODIFIED && diff.duplicateKeys().isEmpty()) {
                edits = edits.set(
                        change.path(), change.to().orElseThrow().toJsonNode().toString());
            }
        }
        return edits;
    }

    /** Plans an update, with the commands of the plan. */
    PlanReport ofCommands(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        UpgradePlan plan = meter.run("plan", () -> UpgradePlanner.create().plan(applied, desired, instances));
        return meter.run("commands", () -> PlanReport.of(plan));
    }

    /** Plans an update, and writes, saves, simulates and follows the plan. */
    void ofPlan(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        PlanReport report = ofCommands(applied, desired, instances);
        UpgradePlan plan = report.plan();
        for (ReportFormat format : ReportFormat.values()) {
            meter.run(format.method(), () -> format.write(report));
        }
        SavedPlan saved = meter.run("save", () -> SavedPlan.of(plan));
        String json = saved.toJson().toString();
        meter.run("read what was saved", () -> SavedPlan.read(json));
        meter.run("simulate", () -> Simulation.of(plan).withOperator().run());
        Observation now = meter.run("follow", () -> Rollout.observe(plan, Observed.of(applied, instances)));
        FollowReport followed = meter.run("commands that are left", () -> FollowReport.of(now));
        meter.run("text of progress", () -> TextReport.plain().of(followed));
        meter.run("Markdown of progress", () -> FollowMarkdown.of(followed));
        meter.run("JSON of progress", () -> FollowJson.of(followed));
        meter.run("HTML of progress", () -> FollowHtml.of(followed));
        meter.run("SVG of progress", () -> SvgTimeline.of(followed));
    }

    /** Finds what instances lack. */
    void ofInstances(ScaleSet set, List<ScaleSetInstance> instances) {
        FleetDrift drift = meter.run("drift", () -> FleetDrift.of(set, instances));
        meter.run("text of drift", () -> TextReport.plain().of("web", drift));
        meter.run("Markdown of drift", () -> DriftMarkdown.of("web", drift));
        meter.run("JSON of drift", () -> DriftJson.of(drift));
    }

    /** Sends an update to the service in memory, to a service of its own for each method. */
    void ofService(List<String> methods, ScaleSet applied, ScaleSet desired) {
        String address = GrowingDocument.ID + "?api-version=2024-11-01";
        String body = ModelWriter.rest().toJson(desired);
        for (String method : methods) {
            FakeScaleSets azure = FakeScaleSets.create();
            meter.run("add to the service", () -> {
                azure.add(applied);
                return azure;
            });
            meter.run(method, () -> azure.handle(FakeRequest.of(method, address, body)));
            meter.run("GET", () -> azure.handle(FakeRequest.of("GET", address, "")));
        }
    }

    /** Finds a set in texts of other tools. */
    void ofSources(ScaleSet set) {
        String json = ModelWriter.rest().toJson(set);
        String resource = "{\"type\":\"Microsoft.Compute/virtualMachineScaleSets\",\"apiVersion\":\"2024-11-01\","
                + json.substring(1);
        String template = "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/"
                + "deploymentTemplate.json#\",\"contentVersion\":\"1.0.0.0\",\"resources\":[" + resource + "]}";
        meter.run("find in a document", () -> Sources.read(json));
        meter.run("find in a list", () -> Sources.read("[" + json + "]"));
        meter.run("find in a template", () -> Sources.read(template));
    }
}
