package dev.vmss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.source.SourceChoice;
import dev.vmss.engine.source.SourceDocuments;
import dev.vmss.engine.source.Sources;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.testkit.Gallery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets written as attributes of Terraform are read back as they were. */
class TerraformRoundTripTest {

    /** What the gallery's sets have and the provider has no attribute for is not looked at. */
    private static SourceDocuments read(String resource, ObjectNode set) {
        ObjectNode attributes = TerraformAttributes.of(resource, set);
        return Sources.read(TerraformAttributes.plan(resource, attributes, attributes));
    }

    private static JsonNode tree(ScaleSet set) {
        return ModelWriter.rest().toTree(set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux", "windows", "orchestrated linux", "orchestrated windows"})
    void everyAttributeIsReadBack(String resource) {
        ObjectNode set = TerraformAttributes.withConstants(resource, TerraformAttributes.everything(resource));
        ScaleSet original = ModelReader.create().read(ScaleSet.class, set).value();

        SourceDocuments read = read(resource, set);
        ScaleSet before = read.applied(SourceChoice.ONLY).set();

        assertEquals(List.of(), changes(original, before));
        assertEquals(
                List.of(), changes(original, read.desired(SourceChoice.ONLY).set()));
        assertEquals(List.of(), missing(resource, tree(before)));
    }

    private static List<String> changes(ScaleSet a, ScaleSet b) {
        ModelDiff diff = ModelDiff.ofStates(a, b);
        List<String> all =
                new ArrayList<>(diff.changes().stream().map(Change::toString).toList());
        diff.unverifiable().forEach(place -> all.add("? " + place));
        return all;
    }

    /** The attributes that the set which was read says nothing for: a difference would not show what both lack. */
    private static List<String> missing(String resource, JsonNode set) {
        ObjectNode again = TerraformAttributes.of(resource, set);
        return TerraformAttributes.lines(resource).stream()
                .filter(TerraformAttributes.Line::hasValue)
                .map(TerraformAttributes.Line::attribute)
                .filter(attribute -> again.at("/"
                                + attribute
                                        .replaceAll("\\[0?](?=\\.)", "/0")
                                        .replace("[]", "")
                                        .replace(".{*}", "")
                                        .replace('.', '/'))
                        .isMissingNode())
                .toList();
    }

    @Test
    void nothingIsMissingOnlyIfSomethingWasLookedFor() {
        assertEquals(
                List.of("location"),
                missing(
                        "linux",
                        (TerraformAttributes.everything("linux")).deepCopy().remove(List.of("location"))));
    }

    @ParameterizedTest
    @CsvSource({
        "web-tier, linux",
        "windows-farm, windows",
        "spot-batch, linux",
        "flexible-zonal, orchestrated linux",
        "service-fabric-nodes, windows",
        "gpu-training, linux"
    })
    void aSetOfTheGalleryIsReadBackButForWhatTheProviderDoesNotHave(String name, String resource) {
        ScaleSet set =
                ModelReader.create().read(ScaleSet.class, Gallery.json(name)).value();
        ScaleSet first = read(resource, (ObjectNode) tree(set))
                .applied(SourceChoice.ONLY)
                .set();

        ScaleSet second = read(resource, (ObjectNode) tree(first))
                .applied(SourceChoice.ONLY)
                .set();

        assertEquals(List.of(), changes(first, second));
        assertTrue(first.virtualMachineProfile().isPresent());
        assertEquals(set.sku(), first.sku());
        assertEquals(
                set.virtualMachineProfile()
                        .flatMap(profile -> profile.extensionProfile())
                        .isPresent(),
                first.virtualMachineProfile()
                        .flatMap(profile -> profile.extensionProfile())
                        .isPresent());
    }
}
