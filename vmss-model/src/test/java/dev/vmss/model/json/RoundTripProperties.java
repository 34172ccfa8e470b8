package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.testing.ModelArbitraries;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {

    private static final List<Class<? extends ModelObject>> RESOURCES =
            List.of(ScaleSet.class, ScaleSetInstance.class, RollingUpgradeStatus.class);

    @Property
    void readingWhatWasWrittenIsTheIdentityForDocuments(@ForAll("documents") ModelObject value) {
        assertEquals(value, readBack(value, ModelWriter.rest().toJson(value)));
    }

    @Property(tries = 1_000)
    void readingWhatWasWrittenIsTheIdentityForEveryType(@ForAll("values") ModelObject value) {
        assertEquals(value, readBack(value, ModelWriter.rest().toJson(value)));
    }

    @Property
    void writingWhatWasReadIsTheIdentity(@ForAll("documents") ModelObject value) {
        JsonNode json = ModelWriter.rest().toTree(value);
        assertEquals(json, ModelWriter.rest().toTree(readBack(value, json.toString())));
    }

    @Property
    void aTreeIsReadAsItsTextIs(@ForAll("documents") ModelObject value) {
        JsonNode json = ModelWriter.rest().toTree(value);
        assertEquals(
                readBack(value, json.toString()),
                ModelReader.create().read(type(value), json).value());
    }

    @Property
    void whatIsReadSaysTheSameWhateverItShares(
            @ForAll("documents") ModelObject value, @ForAll("documents") ModelObject known) {
        String json = ModelWriter.rest().toJson(value);
        ModelReader sharing = ModelReader.create().sharing(known);
        assertEquals(
                json, ModelWriter.rest().toJson(sharing.read(type(value), json).value()));
    }

    @Property
    void aValueReadSharingItselfIsItself(@ForAll("documents") ModelObject value) {
        String json = ModelWriter.rest().toJson(value);
        ModelObject read = readBack(value, json);
        assertTrue(read
                == ModelReader.create().sharing(read).read(type(value), json).value());
    }

    @Property
    void aValueEqualsItselfReadFromTheCommandLine(@ForAll("resources") ModelObject value) {
        Assume.that(ObjectType.of(value).envelope().orElseThrow().get(value) != null);
        assertEquals(value, readBack(value, ModelWriter.of(Shape.CLI).toJson(value)));
    }

    @Property
    void theHashCodeIsTheSameInBothShapes(@ForAll("resources") ModelObject value) {
        Assume.that(ObjectType.of(value).envelope().orElseThrow().get(value) != null);
        assertEquals(
                value.hashCode(),
                readBack(value, ModelWriter.of(Shape.CLI).toJson(value)).hashCode());
    }

    @Property
    void whatTheCommandLinePrintsIsWrittenAsItCameAndMeansTheSame(@ForAll("resources") ModelObject value) {
        Assume.that(ObjectType.of(value).envelope().orElseThrow().get(value) != null);
        JsonNode printed = ModelWriter.of(Shape.CLI).toTree(value);
        ModelObject read = readBack(value, printed.toString());
        assertEquals(printed, ModelWriter.of(Shape.CLI).toTree(read));
        assertEquals(ModelWriter.rest().toTree(value), ModelWriter.rest().toTree(read));
    }

    @Property
    void whateverIsReadIsWrittenAsTheCommandLineDoesOrRefusedWithAPath(@ForAll("documents") ModelObject value) {
        try {
            ModelWriter.of(Shape.CLI).toTree(value);
        } catch (InvalidModelException e) {
            assertTrue(e.path().contains("properties.x"), e.path());
        }
    }

    @Property
    void bothShapesAreToldApart(@ForAll("resources") ModelObject value) {
        Assume.that(ObjectType.of(value).envelope().orElseThrow().get(value) != null);
        for (Shape shape : Shape.values()) {
            String json = ModelWriter.of(shape).toJson(value);
            assertEquals(shape, ModelReader.create().read(type(value), json).shape());
        }
    }

    @Property
    void equalValuesHaveEqualHashCodes(@ForAll("documents") ModelObject value) {
        ModelObject again = readBack(value, ModelWriter.rest().toJson(value));
        assertEquals(value.hashCode(), again.hashCode());
    }

    @Provide
    Arbitrary<ModelObject> documents() {
        return Arbitraries.of(ModelTypes.roots())
                .flatMap(type -> ModelArbitraries.of(type).map(ModelObject.class::cast));
    }

    @Provide
    Arbitrary<ModelObject> values() {
        return Arbitraries.of(ModelTypes.all())
                .flatMap(type -> ModelArbitraries.of(type.javaType()).map(ModelObject.class::cast));
    }

    @Provide
    Arbitrary<ModelObject> resources() {
        return Arbitraries.of(RESOURCES)
                .flatMap(type -> ModelArbitraries.ofEitherShape(type).map(ModelObject.class::cast));
    }

    private static ModelObject readBack(ModelObject value, String json) {
        return ModelReader.create().read(type(value), json).value();
    }

    private static Class<? extends ModelObject> type(ModelObject value) {
        return ObjectType.of(value).javaType();
    }
}
