package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.Remainder;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.testing.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        ModelObject read = read(root, ModelWriter.rest().toTree(Samples.full(root))).value();
        assertEquals(List.of(), Untyped.paths(read));
        assertEquals(Remainder.NONE, read.remainder());
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
