package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.testing.Samples;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VmssModuleTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(VmssModule.withSecrets());

    /** A user's own type around the model's. */
    private record Deployment(String team, @Nullable ScaleSet desired, List<InstanceView> views, int wave) {}

    @Test
    void aUsersOwnTypeIsReadAndWrittenWithTheModelsInside() throws JsonProcessingException {
        List<InstanceView> views =
                List.of(Samples.full(InstanceView.class), InstanceView.builder().build());
        Deployment deployment = new Deployment("web", Samples.full(ScaleSet.class), views, 2);
        assertEquals(deployment, MAPPER.readValue(MAPPER.writeValueAsString(deployment), Deployment.class));
    }

    @Test
    void secretsAreWrittenOnlyIfAskedFor() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new VmssModule());
        ScaleSet full = Samples.full(ScaleSet.class);

        assertEquals(ModelWriter.redacted().toTree(full).toString(), mapper.writeValueAsString(full));
    }

    @Test
    void aPlaceholderIsNeverTakenForTheSecret() throws JsonProcessingException {
        String json = new ObjectMapper().writeValueAsString(Samples.full(ScaleSet.class));
        JsonMappingException refusal =
                assertThrows(JsonMappingException.class, () -> MAPPER.readValue(json, ScaleSet.class));
        String message = "protectedSettings: is a placeholder for a secret: omit the property, or set its value";
        assertTrue(refusal.getMessage().contains(message), refusal::getMessage);
    }

    @Test
    void theCommandLinesShapeIsReadInsideToo() throws JsonProcessingException {
        String json = "{\"team\": \"web\", \"desired\": {\"overprovision\": true, \"zones\": null}, \"wave\": 2}";
        ScaleSet desired = ScaleSet.builder()
                .properties(ScaleSetProperties.builder().overprovision(true).build())
                .build();
        assertEquals(desired, MAPPER.readValue(json, Deployment.class).desired());
    }

    @Test
    void theRestShapeIsWritten() throws JsonProcessingException {
        ScaleSet scaleSet = MAPPER.readValue("{\"overprovision\": true, \"zones\": null}", ScaleSet.class);
        assertEquals("{\"properties\":{\"overprovision\":true}}", MAPPER.writeValueAsString(scaleSet));
    }

    @Test
    void aNullIsNoScaleSet() throws JsonProcessingException {
        assertNull(MAPPER.readValue("{\"team\": \"web\", \"desired\": null, \"wave\": 2}", Deployment.class)
                .desired());
    }

    @Test
    void listsAndMapsOfTheModelAreRead() throws JsonProcessingException {
        String json = "{\"a\": [{\"lun\": 0}, {\"lun\": 1}]}";
        Map<String, List<DataDisk>> read = MAPPER.readValue(json, new TypeReference<>() {});
        assertEquals(
                Map.of(
                        "a",
                        List.of(
                                DataDisk.builder().lun(0).build(),
                                DataDisk.builder().lun(1).build())),
                read);
    }

    @Test
    void treesAreConverted() {
        ScaleSet full = Samples.full(ScaleSet.class);
        assertEquals(ModelWriter.rest().toTree(full), MAPPER.valueToTree(full));
        assertEquals(full, MAPPER.convertValue(ModelWriter.rest().toTree(full), ScaleSet.class));
    }

    @Test
    void aProblemIsReportedAsJacksonsWithItsWholePath() {
        String json =
                "{\"team\": \"web\", \"desired\": {\"properties\": {\"overprovision\": [\"hunter2\"]}}, \"wave\": 2}";
        JsonMappingException refusal =
                assertThrows(JsonMappingException.class, () -> MAPPER.readValue(json, Deployment.class));
        String path = "desired.properties.overprovision: expected true or false";
        assertTrue(refusal.getMessage().contains(path), refusal::getMessage);
        assertFalse(refusal.getMessage().contains("hunter2"), refusal::getMessage);
        assertEquals(InvalidModelException.class, refusal.getCause().getClass());
    }
}
