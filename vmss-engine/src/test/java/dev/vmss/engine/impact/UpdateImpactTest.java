package dev.vmss.engine.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.rules.Confidence;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateImpactTest {

    @Test
    void anUpdateOfNothingDoesNothing() {
        UpdateImpact impact = impact("{'sku': {'name': 'Standard_D2s_v5'}}");
        assertFalse(impact.touchesInstances());
        assertFalse(impact.needsReimage());
        assertEquals(Disruption.NONE, impact.disruption());
        assertEquals(Optional.empty(), impact.worst());
    }

    @Test
    void tagsAndCapacityTouchNoInstance() {
        UpdateImpact impact = impact("{'sku': {'capacity': 12}, 'tags': {'owner': 'others'}}");
        assertFalse(impact.touchesInstances());
        assertEquals(Disruption.SET_LEVEL, impact.disruption());
    }

    @Test
    void theWorstChangeDecides() {
        UpdateImpact impact = impact("{'sku': {'capacity': 12, 'name': 'Standard_D4s_v5'}, 'properties':"
                + " {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '2.0.0'}}}}}");
        assertEquals(
                "properties.virtualMachineProfile.storageProfile.imageReference.version",
                impact.worst().orElseThrow().change().path().toString());
        assertEquals(Disruption.REIMAGE, impact.disruption());
        assertTrue(impact.touchesInstances());
        assertFalse(impact.needsReimage());
    }

    @Test
    void theHardestChangeByPolicyDecides() {
        String profile =
                "'properties': {'virtualMachineProfile': {'userData': 'aGk=', 'osProfile': {'adminUsername': 'a'}%s}}";
        String image = ", 'storageProfile': {'imageReference': {'version': '2.0.0'}}";
        assertEquals(
                List.of("properties.virtualMachineProfile.storageProfile.imageReference.version"),
                texts(impact("{'sku': {'name': 'Standard_D4s_v5'}, 'tags': {'a': 'b'}, " + profile.formatted(image)
                                + "}")
                        .decidingByPolicy()));
        assertEquals(
                List.of("properties.virtualMachineProfile.userData"),
                texts(impact("{'tags': {'a': 'b'}, " + profile.formatted("") + "}")
                        .decidingByPolicy()));
        assertEquals(List.of(), impact("{'tags': {'a': 'b'}}").decidingByPolicy());
    }

    @Test
    void everyChangeHasItsEffect() {
        UpdateImpact impact = impact("{'zones': ['1'], 'tags': {'owner': 'others'}}");
        assertEquals(
                List.of("tags.owner SET_LEVEL", "zones NEW_INSTANCES"),
                impact.effects().stream()
                        .map(effect ->
                                effect.change().path() + " " + effect.impact().disruption())
                        .toList());
    }

    @Test
    void theOsProfileNeedsAReimage() {
        UpdateImpact impact =
                impact("{'properties': {'virtualMachineProfile': {'osProfile': {'adminUsername': 'root2'}}}}");
        assertTrue(impact.touchesInstances());
        assertTrue(impact.needsReimage());
    }

    @Test
    void hiddenCustomDataMarksInstancesAndNeedsAReimage() {
        UpdateImpact impact =
                impact("{'properties': {'virtualMachineProfile': {'osProfile': {'customData': 'aGk='}}}}");
        assertEquals(List.of("properties.virtualMachineProfile.osProfile.customData"), texts(impact.unverifiable()));
        assertEquals(List.of(), impact.effects());
        assertTrue(impact.touchesInstances());
        assertTrue(impact.needsReimage());
    }

    @Test
    void hiddenUserDataMarksInstancesOnly() {
        UpdateImpact impact = impact("{'properties': {'virtualMachineProfile': {'userData': 'aGk='}}}");
        assertEquals(List.of("properties.virtualMachineProfile.userData"), texts(impact.unverifiable()));
        assertTrue(impact.touchesInstances());
        assertFalse(impact.needsReimage());
    }

    @Test
    void anExpressionThatTouchesNoInstanceIsNotHidden() {
        UpdateImpact impact = impact("{'sku': {'capacity': '[parameters(1)]'}, 'tags': {'owner': '[parameters(2)]'}}");
        assertEquals(List.of(), impact.unverifiable());
        assertFalse(impact.touchesInstances());
    }

    @Test
    void anObjectThatComesAsAWholeHitsAsHardAsWhatItHolds() {
        ScaleSet applied = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'None'}}}");
        ModelDiff diff = ModelDiff.between(applied, Fixtures.NEW_IMAGE);
        assertEquals(
                List.of("properties.virtualMachineProfile.storageProfile"),
                diff.changes().stream().map(change -> change.path().toString()).toList());
        assertEquals(Disruption.REIMAGE, UpdateImpact.of(diff).disruption());
    }

    @Test
    void anObjectThatComesAsAWholeNeedsTheReimageOfWhatItHolds() {
        ScaleSet applied = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'None'}}}");
        ScaleSet desired = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'storageProfile':"
                + " {'imageReference': {'version': '1'}, 'osDisk': {'createOption': 'FromImage'}}}}}");
        assertTrue(UpdateImpact.of(ModelDiff.between(applied, desired)).needsReimage());
    }

    @Test
    void aNewSizeThatComesWithTheWholeSkuRestarts() {
        ScaleSet applied = Fixtures.scaleSet("{'location': 'westus'}");
        ScaleSet desired = Fixtures.scaleSet("{'sku': {'name': 'A', 'tier': 'Standard', 'capacity': 1}}");
        UpdateImpact.Effect worst =
                UpdateImpact.of(ModelDiff.between(applied, desired)).worst().orElseThrow();
        assertEquals(Disruption.RESTART, worst.impact().disruption());
        assertEquals("A machine restarts with its new size.", worst.impact().why());
    }

    @Test
    void ofTwoReimagesTheOneOutsideThePolicyDecidesTheWay() {
        ScaleSet applied = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'None'}}}");
        ScaleSet desired = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'storageProfile':"
                + " {'imageReference': {'version': '1'}, 'osDisk': {'createOption': 'FromImage'}}}}}");
        ModelDiff diff = ModelDiff.between(applied, desired);
        assertEquals(
                Propagation.OUTSIDE_POLICY,
                UpdateImpact.of(diff).worst().orElseThrow().impact().propagation());
    }

    @Test
    void whatLiesOutsideThePolicyDoesNotHitWithTheLatestModel() {
        UpdateImpact impact = impact("{'sku': {'name': 'Standard_D4s_v5'}, 'zones': ['1'], 'properties':"
                + " {'virtualMachineProfile': {'osProfile': {'adminUsername': 'root2'}}}}");
        assertEquals(Disruption.REIMAGE, impact.disruption());
        assertEquals(Disruption.RESTART, impact.byPolicy());
        assertEquals(Disruption.NONE, impact("{'zones': ['1']}").byPolicy());
    }

    @Test
    void protectingAnInstanceDoesNothingToIt() {
        ScaleSetInstance instance = Fixtures.instance("0");
        ModelDiff diff = ModelDiff.between(instance, Fixtures.protectedFromActions(instance));
        assertEquals(1, diff.changes().size());
        assertEquals(Disruption.NONE, Impact.onInstance(diff.changes().get(0)).disruption());
    }

    @Test
    void everyImpactSaysWhyAndFromWhere() {
        Impact impact = Impact.of(Place.ROOT.property("zones"));
        assertTrue(impact.why().endsWith("."));
        assertEquals(Confidence.DOCUMENTED, impact.confidence());
        assertTrue(impact.evidence().references().get(0).startsWith("https://"));
    }

    @Test
    void anObjectThatComesDoesWhatItsMembersDo() {
        ScaleSet applied = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'None'}}}");
        String profile = "{'properties': {'virtualMachineProfile': {'hardwareProfile': {%s}}}}";
        ScaleSet mode = Fixtures.scaleSet(profile.formatted("'processorMode': 'Default'"));
        UpdateImpact known = UpdateImpact.of(ModelDiff.between(applied, mode));
        assertEquals(Disruption.IN_PLACE, known.disruption());
        assertEquals(List.of(), known.notShown());
        ScaleSet both = Fixtures.scaleSet(
                profile.formatted("'processorMode': 'Default', 'vmSizeProperties': {'vCPUsPerCore': 1}"));
        UpdateImpact unknown = UpdateImpact.of(ModelDiff.between(applied, both));
        assertEquals(Disruption.RESTART, unknown.disruption());
        assertEquals(1, unknown.notShown().size());
    }

    @Test
    void whatNobodyHasShownIsBelievedAndNamed() {
        UpdateImpact impact = impact(
                "{'zones': ['1'], 'properties': {'newSwitch': true, 'virtualMachineProfile': {'newPart': {'a': 1}}}}");
        assertEquals(
                List.of("properties.virtualMachineProfile.newPart", "properties.newSwitch"),
                impact.notShown().stream()
                        .map(effect -> effect.change().path().toString())
                        .toList());
        assertTrue(impact.notShown().stream().allMatch(effect -> effect.impact().confidence() == Confidence.BELIEVED));
    }

    private static UpdateImpact impact(String desired) {
        return UpdateImpact.of(ModelDiff.between(Fixtures.webSet(), Fixtures.scaleSet(desired)));
    }

    private static List<String> texts(List<Place> paths) {
        return paths.stream().map(Place::toString).toList();
    }
}
