package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.testing.Samples;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in which every property has a value. */
class FullDocumentTest {

    @ParameterizedTest
    @MethodSource("roots")
    void theRestShapeIsReadWithoutLoss(Class<? extends ModelObject> root) {
        ModelObject full = Samples.full(root);
        assertEquals(full, read(root, ModelWriter.rest().toTree(full)).value());
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theRestShapeIsWrittenAgainUnchanged(Class<? extends ModelObject> root) {
        JsonNode json = ModelWriter.rest().toTree(Samples.full(root));
        assertEquals(json, ModelWriter.rest().toTree(read(root, json).value()));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theCommandLinesShapeIsReadWithoutLoss(Class<? extends ModelObject> root) {
        ModelObject full = Samples.full(root);
        assertEquals(full, read(root, ModelWriter.of(Shape.CLI).toTree(full)).value());
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theCommandLinesShapeIsWrittenAgainUnchanged(Class<? extends ModelObject> root) {
        JsonNode json = ModelWriter.of(Shape.CLI).toTree(Samples.full(root));
        assertEquals(json, ModelWriter.of(Shape.CLI).toTree(read(root, json).value()));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void nothingIsUntyped(Class<? extends ModelObject> root) {
        ModelObject read =
                read(root, ModelWriter.rest().toTree(Samples.full(root))).value();
        assertEquals(List.of(), Untyped.paths(read));
        assertEquals(Remainder.NONE, read.remainder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-12-01", "2026-04-01"})
    void aSetWithEveryPropertyOfAnApiVersionIsReadWithoutLoss(String version) {
        ModelObject full = at(version, Samples.full(ScaleSet.class));
        ModelObject read = read(ScaleSet.class, ModelWriter.rest().toTree(full)).value();
        assertEquals(full, read);
        assertEquals(List.of(), Untyped.paths(read));
    }

    @Test
    void whatAnApiVersionHasDependsOnTheVersion() {
        String old = ModelWriter.rest().toJson(at("2017-12-01", Samples.full(ScaleSet.class)));
        assertTrue(old.contains("\"automaticOSUpgrade\""));
        assertFalse(old.contains("\"skuProfile\""));
    }

    /** The object without the properties that an API version does not have. */
    private static ModelObject at(String version, ModelObject object) {
        ObjectType type = ObjectType.of(object);
        Object[] values = type.newValues();
        for (Property property : type.properties()) {
            Object value = property.get(object);
            boolean exists = property.since()
                            .filter(since -> since.compareTo(version) > 0)
                            .isEmpty()
                    && property.until()
                            .filter(until -> until.compareTo(version) < 0)
                            .isEmpty();
            if (value != null && exists) {
                values[property.position()] = value instanceof ModelObject inner ? at(version, inner) : value;
            }
        }
        return type.build(values, Remainder.NONE);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theRedactedDocumentShowsNoSecret(Class<? extends ModelObject> root) {
        assertFalse(ModelWriter.redacted().toJson(Samples.full(root)).contains(Samples.SECRET));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theTextOfAValueShowsNoSecret(Class<? extends ModelObject> root) {
        assertFalse(Samples.full(root).toString().contains(Samples.SECRET));
    }

    private static List<Class<? extends ModelObject>> roots() {
        return ModelTypes.roots();
    }

    private static ModelDocument<? extends ModelObject> read(Class<? extends ModelObject> root, JsonNode json) {
        return ModelReader.create().read(root, json);
    }
}
