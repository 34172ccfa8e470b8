package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The REST API's shape on one side, the Azure CLI's flattened one on the other. */
class ShapesTest {

    @Test
    void theSameSetInBothShapesDoesNotDiffer() {
        assertEquals(
                List.of(),
                ModelDiff.between(Fixtures.webSet(), flattened(Fixtures.webSet()))
                        .changes());
        assertEquals(
                List.of(),
                ModelDiff.between(flattened(Fixtures.webSet()), Fixtures.webSet())
                        .changes());
    }

    @Test
    void theNullsOfTheCommandLineAreNoRemovals() {
        ScaleSet desired = Fixtures.scaleSet("""
                {
                  'additionalProperties': {},
                  'identity': null,
                  'resourceGroup': 'g',
                  'sku': {'capacity': 10, 'name': 'Standard_D2s_v5', 'tier': null},
                  'overprovision': null,
                  'upgradePolicy': null,
                  'virtualMachineProfile': {'licenseType': null}
                }
                """);
        assertEquals(List.of(), ModelDiff.between(Fixtures.webSet(), desired).changes());
    }

    @Test
    void aPropertyThatTheModelDoesNotKnowIsTheSameInBothShapes() {
        ScaleSet rest = Fixtures.scaleSet("{'properties': {'newThing': 1, 'virtualMachineProfile': {}}}");
        ScaleSet cli = Fixtures.scaleSet("{'newThing': 1, 'virtualMachineProfile': {}}");
        assertEquals(List.of(), ModelDiff.between(rest, cli).changes());
        assertEquals(List.of(), ModelDiff.between(cli, rest).changes());
        ScaleSet other = Fixtures.scaleSet("{'newThing': 2, 'virtualMachineProfile': {}}");
        assertEquals(
                "~ properties.newThing: 1 → 2", ModelDiff.between(rest, other).toString());
    }

    @Test
    void aChangeInTheFlattenedShapeHasThePathOfTheRestApi() {
        ScaleSet desired = flattened(ModelEdit.none()
                .set(
                        "virtualMachineProfile.extensionProfile.extensions[name=app].settings.commandToExecute",
                        "upgrade.sh")
                .apply(Fixtures.webSet()));
        assertEquals(
                "~ properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.settings:"
                        + " {\"commandToExecute\":\"install.sh\"} → {\"commandToExecute\":\"upgrade.sh\"}",
                ModelDiff.between(Fixtures.webSet(), desired).toString());
    }

    private static ScaleSet flattened(ScaleSet set) {
        String json = ModelWriter.of(Shape.CLI).toJson(set);
        assertEquals(Shape.CLI, ModelReader.create().read(ScaleSet.class, json).shape());
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
