package dev.vmss.mapper;

import static dev.vmss.mapper.MapperTableTest.Outcome.REDACTED;
import static dev.vmss.mapper.MapperTableTest.Outcome.REFUSED;
import static dev.vmss.mapper.MapperTableTest.Outcome.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Secret;
import dev.vmss.testkit.Gallery;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of each kind of value in each mapper: never nothing, never its internals, never a secret. */
class MapperTableTest {

    enum Outcome {
        RIGHT,
        REDACTED,
        REFUSED
    }

    /** What happens if a value is written, and what if its JSON is read. */
    record Row(String name, Object value, Class<?> type, Outcome written, Outcome read) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String SECRET = "hunter2Zebra7Quartz";
    private static final String OTHER_SECRET = "hunter3Zebra8Quartz";

    /** A user's own type around ours. */
    record Answer(String team, ScaleSet set, List<ScaleSetInstance> instances) {}

    /** What JSON is if nobody says what it is, and a list without secrets that was one with secrets. */
    private static final Set<Class<?>> UNTYPED = Set.of(Object.class, List.class, Map.class, JsonValue.class);

    static final List<Row> ROWS = rows();
    private static final List<AnyMapper> MAPPERS = AnyMapper.all();

    private static List<Row> rows() {
        ScaleSet plain = Gallery.webTier();
        ScaleSet nulls = ModelReader.create()
                .read(
                        ScaleSet.class,
                        "{\"tags\": null, \"zones\": [], \"properties\": {\"upgradePolicy\": {}}, \"neu\": 1.50}")
                .value();
        ScaleSet secret = ModelEdit.none()
                .set("virtualMachineProfile.osProfile.adminPassword", SECRET)
                .set("tags.DB_PASSWORD", SECRET)
                .apply(plain);
        ScaleSet desired = ModelEdit.none()
                .set("virtualMachineProfile.osProfile.adminPassword", OTHER_SECRET)
                .set("tags.DB_PASSWORD", OTHER_SECRET)
                .set("virtualMachineProfile.storageProfile.imageReference.version", "22.04.202411010")
                .set("zones", "[\"1\"]")
                .apply(secret);
        List<ScaleSetInstance> instances = Gallery.instancesOf(plain);
        ScaleSet allowed = desired.withZones(plain.zones());
        UpgradePlan plan = UpgradePlanner.create().plan(secret, allowed, instances);
        Update update = Update.of(secret, desired);
        var check = RuleBook.current().check(update);
        OsProfile os = OsProfile.builder().adminPassword(SECRET).build();
        return List.of(
                new Row("a set", plain, ScaleSet.class, RIGHT, RIGHT),
                new Row("a set with nulls, empty and unknown properties", nulls, ScaleSet.class, RIGHT, RIGHT),
                new Row("a set with secrets", secret, ScaleSet.class, REDACTED, REFUSED),
                new Row("an instance", instances.get(0), ScaleSetInstance.class, RIGHT, RIGHT),
                new Row("an array of sets", new ScaleSet[] {plain}, ScaleSet[].class, RIGHT, RIGHT),
                new Row("a list with secrets", List.of(plain, secret), List.class, REDACTED, RIGHT),
                new Row("a map with secrets", Map.of("web", secret), Map.class, REDACTED, RIGHT),
                new Row("a part with a secret", os, OsProfile.class, REDACTED, REFUSED),
                new Row("a list of parts", ModelList.of(os), List.class, REDACTED, RIGHT),
                new Row("tags", ModelMap.of("password", SECRET), Map.class, REDACTED, RIGHT),
                new Row("a secret", Secret.of(SECRET), Secret.class, REDACTED, REFUSED),
                new Row("settings", JsonValue.of("Bearer " + SECRET), JsonValue.class, REDACTED, RIGHT),
                new Row("an id", ArmId.of("/subscriptions/s"), ArmId.class, RIGHT, RIGHT),
                new Row("a place", Place.of("tags.release"), Place.class, RIGHT, REFUSED),
                new Row("a type of a user", new Answer("web", plain, instances), Answer.class, RIGHT, RIGHT),
                new Row("a difference", ModelDiff.between(secret, desired), ModelDiff.class, REDACTED, REFUSED),
                new Row("a change", ModelDiff.between(secret, desired).changes().get(0), Object.class, REDACTED, RIGHT),
                new Row("an update", update, Update.class, REDACTED, REFUSED),
                new Row(
                        "an impact",
                        UpdateImpact.of(ModelDiff.between(secret, desired)),
                        UpdateImpact.class,
                        REDACTED,
                        REFUSED),
                new Row("a check", check, check.getClass(), RIGHT, REFUSED),
                new Row("a finding", check.findings().get(0), Object.class, RIGHT, RIGHT),
                new Row("a rule", check.findings().get(0).rule(), Object.class, RIGHT, RIGHT),
                new Row("a plan", plan, UpgradePlan.class, REDACTED, REFUSED),
                new Row("a report of a plan", PlanReport.of(plan), PlanReport.class, REDACTED, REFUSED),
                new Row("a saved plan", SavedPlan.of(plan), SavedPlan.class, REDACTED, RIGHT),
                new Row("a step", plan.steps().get(0), Object.class, RIGHT, RIGHT),
                new Row("the bounds of a plan", plan.bounds(), Object.class, RIGHT, RIGHT),
                new Row("options of a plan", plan.options(), plan.options().getClass(), RIGHT, REFUSED),
                new Row("commands", StepCommands.of(plan), List.class, RIGHT, RIGHT),
                new Row(
                        "a rollout",
                        Rollout.observe(plan, secret, instances, Optional.empty()),
                        Object.class,
                        RIGHT,
                        RIGHT),
                new Row("a drift", FleetDrift.of(secret, instances), Object.class, RIGHT, RIGHT),
                new Row("a request", UpdateRequest.between(secret, desired), UpdateRequest.class, REDACTED, REFUSED),
                new Row("options with fingerprints", fingerprints(), DiffOptions.class, RIGHT, REFUSED),
                new Row("a request to the fake", sent(), Object.class, REDACTED, RIGHT),
                new Row("an answer of the fake", answered(plain), Object.class, RIGHT, RIGHT),
                new Row("a fake", FakeScaleSets.create(), FakeScaleSets.class, REFUSED, REFUSED),
                new Row("an exception", misspelt(), InvalidPlaceException.class, RIGHT, REFUSED),
                new Row("a builder", ScaleSet.builder().from(secret), ScaleSet.Builder.class, REFUSED, REFUSED),
                new Row("a reader", ModelReader.create(), ModelReader.class, REFUSED, REFUSED),
                new Row("a writer", ModelWriter.rest(), ModelWriter.class, REFUSED, REFUSED),
                new Row("a planner", UpgradePlanner.create(), UpgradePlanner.class, REFUSED, REFUSED));
    }

    private static DiffOptions fingerprints() {
        return DiffOptions.builder()
                .putLastSent("properties.adminPassword", SECRET)
                .build();
    }

    private static FakeRequest sent() {
        String body = "{\"properties\": {\"virtualMachineProfile\": {\"osProfile\": {\"adminPassword\": \"" + SECRET
                + "\"}}}}";
        return FakeRequest.of("PUT", "/subscriptions/s?sig=" + SECRET, body);
    }

    private static FakeResponse answered(ScaleSet set) {
        FakeScaleSets azure = FakeScaleSets.create();
        azure.add(set);
        return azure.handle(FakeRequest.of("GET", set.id().orElseThrow() + "?api-version=2024-11-01", ""));
    }

    private static InvalidPlaceException misspelt() {
        try {
            Place.of("tgas");
            throw new IllegalStateException("There are no such tags");
        } catch (InvalidPlaceException e) {
            return e;
        }
    }

    static Stream<Arguments> table() {
        return ROWS.stream().flatMap(row -> MAPPERS.stream().map(mapper -> Arguments.of(mapper, row)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void everyValueIsWrittenRightOrRedactedOrRefused(AnyMapper mapper, Row row) {
        String written;
        try {
            written = mapper.writer().write(row.value());
        } catch (Exception e) {
            assertEquals(row.written(), REFUSED, e::getMessage);
            assertFalse(shows(trace(e)));
            assertEquals(true, e.getMessage().contains(" is not data, and has no JSON; write "), e::getMessage);
            return;
        }
        assertFalse(shows(written), written);
        assertFalse(List.of("{}", "[{}]", "[]", "null", "\"\"").contains(written), written);
        assertEquals(row.written(), written.contains("(secret") || written.contains("•••") ? REDACTED : RIGHT, written);
        if (row.value() instanceof ScaleSet set && row.written() == RIGHT) {
            assertEquals(ModelWriter.rest().toTree(set).toString(), written);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void whatIsReadIsTheValueOrRefused(AnyMapper mapper, Row row) throws Exception {
        if (row.written() == REFUSED) {
            return;
        }
        String written = mapper.writer().write(row.value());
        Object read;
        try {
            read = mapper.reader().read(written, row.type());
        } catch (Exception e) {
            assertEquals(row.read(), REFUSED, e::getMessage);
            assertFalse(shows(trace(e)));
            return;
        }
        assertEquals(row.read(), RIGHT, () -> read + " was made of " + written);
        if (!UNTYPED.contains(row.type())) {
            assertEquals(comparable(row.value()), comparable(read));
        }
    }

    static boolean shows(String text) {
        return text.contains(SECRET) || text.contains(OTHER_SECRET);
    }

    static Object comparable(Object value) {
        return value instanceof Object[] array ? List.of(array) : value;
    }

    static String trace(Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
