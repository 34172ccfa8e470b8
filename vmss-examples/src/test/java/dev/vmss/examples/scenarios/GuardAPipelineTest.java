package dev.vmss.examples.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardAPipelineTest {

    private static final ModelEdit NEW_IMAGE =
            ModelEdit.none().set("virtualMachineProfile.storageProfile.imageReference.version", "22.04.9");

    private final List<Integer> status = new ArrayList<>();
    private ScaleSet applied;

    @BeforeEach
    void readTheSample() throws IOException {
        applied = Sample.applied();
    }

    private List<String> guard(ScaleSet from, ModelEdit edit) {
        return Printed.by(out -> status.add(GuardAPipeline.run(from, edit.apply(from), out)));
    }

    @Test
    void aNewImageInProductionStopsTheBuildAndIsNamed() {
        List<String> lines = guard(applied, NEW_IMAGE);
        assertEquals(List.of(1), status);
        String change = "imageReference.version: \"22.04.202409120\" → \"22.04.9\" (REIMAGE: ";
        assertTrue(lines.get(1).contains(change), lines.get(1));
    }

    @Test
    void theSameElsewhereIsNoMatter() {
        ScaleSet test = ModelEdit.none().set("tags.environment", "test").apply(applied);
        guard(test, NEW_IMAGE);
        assertEquals(List.of(0), status);
    }

    @Test
    void aRestartPasses() {
        List<String> lines = guard(applied, ModelEdit.none().set("sku.name", "Standard_D8s_v5"));
        assertEquals(List.of("Passes: the most disruptive effect is RESTART."), lines);
        assertEquals(List.of(0), status);
    }

    @Test
    void whatIsUnverifiableStopsTheBuildWithoutBeingShown() {
        List<String> lines =
                guard(applied, ModelEdit.none().set("virtualMachineProfile.osProfile.customData", "c2VjcmV0"));
        assertEquals(List.of(1), status);
        assertEquals("  properties.virtualMachineProfile.osProfile.customData (unverifiable)", lines.get(1));
    }
}
