package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.InvalidEditException;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.PlannedSet;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.impact.Irreversible;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Edition;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.testing.PlantedSecrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret in every place of a set, taken through everything that the engine says about it. */
class PlantedSecretsTest {

    private static final ScaleSet SET =
            ModelEdit.none().set("sku.capacity", "2").apply(Fixtures.storedWebSet());
    private static final List<ScaleSetInstance> INSTANCES = Fixtures.instances(2);
    private static final Map<String, ObjectNode> DOCUMENTS =
            PlantedSecrets.in(ScaleSet.class, ModelWriter.rest().toTree(SET));

    private interface Telling {

        void about(ScaleSet planted, Map<String, String> texts);
    }

    /** What a text shows of a secret, by its place and the kind of the text. */
    private static List<String> shown(Telling telling) {
        List<String> shown = new ArrayList<>();
        DOCUMENTS.forEach((place, json) -> {
            Map<String, String> texts = new LinkedHashMap<>();
            telling.about(ModelReader.create().read(ScaleSet.class, json).value(), texts);
            assertTrue(texts.size() > 1);
            texts.forEach((kind, text) -> {
                if (PlantedSecrets.shownIn(text)) {
                    shown.add(kind + " with " + place);
                }
            });
        });
        return shown;
    }

    private static void putAll(Map<String, String> texts, String kind, List<?> things) {
        for (int i = 0; i < things.size(); i++) {
            texts.put(kind + " " + i, String.valueOf(things.get(i)));
        }
    }

    @Test
    void noDifferenceShowsASecret() {
        assertEquals(List.of(), shown((planted, texts) -> {
            for (ModelDiff diff : List.of(
                    ModelDiff.between(SET, planted),
                    ModelDiff.between(planted, SET),
                    ModelDiff.between(
                            SET,
                            planted,
                            DiffOptions.builder()
                                    .addIgnored("properties.virtualMachineProfile")
                                    .build()))) {
                List<Object> things = new ArrayList<>(List.of(diff, diff.unverifiable(), diff.duplicateKeys()));
                for (Change change : diff.changes()) {
                    things.addAll(List.of(change, change.path(), change.path().pattern(), change.from(), change.to()));
                    change.from().ifPresent(value -> things.add(value.toJsonNode()));
                    change.to().ifPresent(value -> things.add(value.toJsonNode()));
                }
                things.addAll(diff.ignored());
                UpdateImpact impact = UpdateImpact.of(diff);
                things.add(impact);
                things.add(Irreversible.in(diff, planted));
                putAll(texts, "difference " + texts.size(), things);
            }
        }));
    }

    @Test
    void noMergedModelOrRequestShowsASecret() {
        assertEquals(List.of(), shown((planted, texts) -> {
            UpdateRequest request = UpdateRequest.between(SET, planted);
            putAll(
                    texts,
                    "merge",
                    List.of(
                            Merge.merge(SET, planted),
                            Merge.merge(planted, SET),
                            ModelEdit.none().set("tags.a", "b").apply(planted),
                            request,
                            request.reasons()));
        }));
    }

    @Test
    void noFindingShowsASecret() {
        assertEquals(List.of(), shown((planted, texts) -> {
            for (Update update :
                    List.of(Update.of(SET, planted, UpdateContext.NONE), Update.of(planted, SET, UpdateContext.NONE))) {
                List<Object> things = new ArrayList<>(List.of(update));
                for (RuleBook book : List.of(RuleBook.current(), RuleBook.of(Edition.values()[0]))) {
                    CheckResult check = book.check(update);
                    things.add(check);
                    for (Finding finding : check.findings()) {
                        things.addAll(List.of(
                                finding.message(),
                                finding.explanation(),
                                finding.detail(),
                                finding.remedy(),
                                finding.answer()));
                    }
                }
                putAll(texts, "finding " + texts.size(), things);
            }
        }));
    }

    @Test
    void noPlanOrReportOfItShowsASecret() {
        assertEquals(List.of(), shown((planted, texts) -> {
            UpdateContext context = UpdateContext.builder().instances(INSTANCES).build();
            UpgradePlan plan = UpgradePlanner.create().plan(SET, planted, context);
            texts.put("plan", plan.toString());
            putAll(texts, "step", plan.steps().stream().map(Step::describe).toList());
            PlanReport report = PlanReport.of(plan);
            texts.put("report", report.toString());
            putAll(texts, "commands", report.commands());
            putAll(texts, "format", Reports.allFormats(report));
            texts.put("difference", JsonReport.of("web", plan.update().diff()).toString());
            texts.put("check", JsonReport.of("web", plan.check()).toString());
            texts.put("simulation", Simulation.of(plan).withOperator().run().toString());
        }));
    }

    @Test
    void noSavedPlanOrReportOfWhatBecameOfItShowsASecret() {
        assertEquals(List.of(), shown((planted, texts) -> {
            UpgradePlan plan = UpgradePlanner.create().plan(SET, planted, INSTANCES);
            SavedPlan saved = SavedPlan.of(plan);
            putAll(
                    texts,
                    "saved",
                    List.of(
                            saved,
                            saved.secrets(),
                            saved.toJson(),
                            saved.plan(),
                            saved.plan().update()));
            assertEquals(saved, SavedPlan.read(saved.toJson().toString()));
            for (ScaleSet now : List.of(planted, plan.update().after().withTag("owner", "others"))) {
                Observation seen = Rollout.observe(plan, Observed.of(now, INSTANCES));
                FollowReport report = FollowReport.of(seen);
                putAll(
                        texts,
                        "followed " + texts.size(),
                        List.of(
                                seen,
                                PlannedSet.of(plan, now),
                                FollowJson.of(report),
                                TextReport.plain().of(report),
                                FollowMarkdown.of(report),
                                FollowHtml.of(report),
                                SvgTimeline.of(report)));
                FleetDrift drift = FleetDrift.of(now, INSTANCES);
                putAll(
                        texts,
                        "drift " + texts.size(),
                        List.of(
                                drift,
                                DriftJson.of(drift),
                                TextReport.plain().of("web", drift),
                                DriftMarkdown.of("web", drift)));
            }
        }));
    }

    @Test
    void noAnswerOfTheFakeServiceShowsWhatTheServiceNeverShows() {
        String address = SET.id().orElseThrow() + "?api-version=2024-11-01";
        assertEquals(List.of(), shown((planted, texts) -> {
            FakeScaleSets azure = FakeScaleSets.create();
            azure.add(SET);
            String body = ModelWriter.rest().toJson(planted);
            for (FakeRequest request : List.of(
                    FakeRequest.of("PATCH", address, body),
                    FakeRequest.of("PUT", address, body),
                    FakeRequest.of("GET", address, ""),
                    FakeRequest.of("PUT", address, body + PlantedSecrets.SECRET),
                    FakeRequest.of("PUT", address, body.substring(0, body.length() / 2)),
                    FakeRequest.of("POST", address.replace("?", "/" + PlantedSecrets.SECRET.charAt(0) + "?"), body))) {
                texts.put(request + " " + texts.size(), azure.handle(request).toString());
            }
            texts.put("model", azure.find(SET.id().orElseThrow()).toString());
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--set virtualMachineProfile.osProfile.adminPassword SECRET",
                "--set virtualMachineProfile.osProfile.adminPassword=abc SECRET",
                "--set virtualMachineProfile.osProfile.adminPassword: SECRET",
                "--set virtualMachineProfile.osProfile=SECRET",
                "--set virtualMachineProfile.osProfile={\"adminPassword\":\"SECRET\"",
                "--set virtualMachineProfile.osProfile={\"adminPassword\":\"SECRET\",\"linuxConfiguration\":1}",
                "--set virtualMachineProfile.osProfile.secrets=[{\"sourceVault\":\"SECRET\"}]",
                "--set virtualMachineProfile.extensionProfile.extensions[protectedSettings=SECRET].name=x",
                "--set sku.capacity=SECRET",
                "--set zones={\"a\":\"SECRET\"}",
                "--add virtualMachineProfile.osProfile.adminPassword SECRET",
                "--add virtualMachineProfile.extensionProfile.extensions SECRET",
                "--add virtualMachineProfile.extensionProfile.extensions name=x protectedSettings={\"a\":\"SECRET",
                "--remove virtualMachineProfile.osProfile.adminPassword SECRET",
                "--remove virtualMachineProfile.osProfile.adminPassword SECRET SECRET",
                "--remove virtualMachineProfile.osProfile.adminPassword=SECRET",
                "SECRET",
                "--SECRET x"
            })
    void noEditThatCannotBeMadeShowsItsValue(String args) {
        List<String> words =
                List.of(args.replace("SECRET", PlantedSecrets.SECRET).split(" "));
        try {
            ModelEdit.parse(words).apply(SET);
        } catch (InvalidEditException | InvalidModelException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertTrue(!PlantedSecrets.shownIn(trace.toString()), trace.toString());
        }
    }
}
