package dev.vmss.mapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.mapper.MapperTableTest.Row;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.mapper.SerialForm;
import dev.vmss.model.testing.Serialized;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.TextValue;
import dev.vmss.testkit.Gallery;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java serializes arrives as it was, or is refused; no stream holds a secret. */
class SerializationTest {

    private static final ScaleSet SET = Gallery.webTier();
    private static final ScaleSet NEW_IMAGE = SET.withImageVersion("22.04.202411010");

    private static UpgradePlan plan(ScaleSet applied, ScaleSet desired) {
        return UpgradePlanner.create().plan(applied, desired, Gallery.instancesOf(applied));
    }

    @Test
    void onlyWhatCanBeReadAgainIsSerializable() {
        assertEquals(
                Set.of(
                        ApiVersion.class,
                        InvalidModelException.Problem.class,
                        JsonValue.class,
                        Place.class,
                        SavedPlan.class,
                        SerialForm.class,
                        UpgradePlan.class),
                EveryTypeTest.TYPES.stream()
                        .filter(Serializable.class::isAssignableFrom)
                        .filter(type -> !ModelObject.class.isAssignableFrom(type)
                                && !TextValue.class.isAssignableFrom(type)
                                && !Throwable.class.isAssignableFrom(type)
                                && !type.getName().contains(".VmssModule"))
                        .collect(Collectors.toSet()));
    }

    static Stream<Row> rows() {
        return MapperTableTest.ROWS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyValueArrivesAsItWasOrIsRefused(Row row) throws IOException {
        Object arrived;
        try {
            arrived = Serialized.copy(row.value());
        } catch (NotSerializableException e) {
            assertTrue(e.getMessage().startsWith("dev.vmss."), e::getMessage);
            assertFalse(MapperTableTest.shows(MapperTableTest.trace(e)));
            return;
        }
        assertFalse(MapperTableTest.shows(new String(Serialized.bytes(row.value()))));
        if (row.value() instanceof Throwable thrown) {
            assertEquals(thrown.getMessage(), ((Throwable) arrived).getMessage());
        } else {
            assertEquals(MapperTableTest.comparable(row.value()), MapperTableTest.comparable(arrived));
        }
    }

    @Test
    void everySetOfTheGalleryArrives() throws IOException {
        for (ScaleSet set : Gallery.all()) {
            assertEquals(set, Serialized.copy(set));
            assertEquals(Gallery.instancesOf(set), Serialized.copy(Gallery.instancesOf(set)));
        }
    }

    @Test
    void aPlanArrivesAsItWas() throws IOException {
        UpgradePlan plan = plan(SET, NEW_IMAGE);
        assertFalse(plan.steps().isEmpty());
        assertEquals(plan, Serialized.copy(plan));
        assertEquals(SavedPlan.of(plan), Serialized.copy(SavedPlan.of(plan)));
    }

    @Test
    void aPlanWithASecretIsRefusedAndASavedOneArrives() throws IOException {
        UpgradePlan plan = plan(
                SET,
                ModelEdit.none()
                        .set("virtualMachineProfile.osProfile.adminPassword", "hunter2")
                        .apply(NEW_IMAGE));
        var refusal = assertThrows(NotSerializableException.class, () -> Serialized.copy(plan));
        assertEquals(
                "dev.vmss.engine.plan.UpgradePlan: desired.properties.virtualMachineProfile.osProfile.adminPassword is secret or"
                        + " holds a secret, which Java does not serialize; send SavedPlan.of(plan), which has a text in place of"
                        + " each secret",
                refusal.getMessage());
        SavedPlan saved = SavedPlan.of(plan);
        assertEquals(saved, Serialized.copy(saved));
    }

    @Test
    void aPlanOfOtherRulesIsRefused() {
        ScaleSet zones = SET.withZones(ModelList.of("1"));
        UpgradePlan plan =
                UpgradePlanner.create().withRules(RuleBook.only()).plan(SET, zones, Gallery.instancesOf(SET));
        var refusal = assertThrows(NotSerializableException.class, () -> Serialized.copy(plan));
        assertTrue(refusal.getMessage().contains("the plan cannot be saved"), refusal::getMessage);
    }

    @Test
    void aPlanThatThisVersionWouldPlanDifferentlyIsRefused() {
        String json = SavedPlan.of(plan(SET, NEW_IMAGE)).toJson().toString().replace("\"maxDown\":2", "\"maxDown\":1");
        var refusal = assertThrows(
                InvalidObjectException.class, () -> Serialized.copy(new SerialForm(UpgradePlan.class.getName(), json)));
        assertTrue(refusal.getMessage().contains("is not the plan of this version"), refusal::getMessage);
    }

    @Test
    void anExceptionKeepsItsProblems() throws IOException {
        var thrown = assertThrows(
                InvalidModelException.class,
                () -> ModelReader.create().read(ScaleSet.class, "{\"sku\": {\"capacity\": {}}, \"tags\": 1}"));
        var arrived = (InvalidModelException) Serialized.copy(thrown);
        assertEquals(thrown.problems(), arrived.problems());
        assertEquals(thrown.path(), arrived.path());
    }
}
