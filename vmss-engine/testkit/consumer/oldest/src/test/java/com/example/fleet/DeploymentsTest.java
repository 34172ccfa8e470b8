package com.example.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.testkit.Gallery;
import org.junit.jupiter.api.Test;

class DeploymentsTest {

    private final ScaleSet set = Gallery.webTier();
    private final ObjectMapper plain = new ObjectMapper();
    private final ObjectMapper withModules = new ObjectMapper().findAndRegisterModules();

    @Test
    void theModelIsReadAndWritten() {
        String json = ModelWriter.rest().toJson(set);

        assertEquals(set, ModelReader.create().read(ScaleSet.class, json).value());
    }

    @Test
    void aPlanIsStoredWithoutTheSecretAndReadAgain() throws Exception {
        for (ObjectMapper mapper : new ObjectMapper[] {plain, withModules}) {
            Deployments deployments = new Deployments(mapper);
            String json = deployments.release(set, Gallery.instancesOf(set), "22.04.202411010");

            assertFalse(json.contains("hunter2Zebra7Quartz"), json);
            String withoutPlaceholder = json.replace("\"adminPassword\":\"(secret)\",", "");
            assertTrue(deployments.read(withoutPlaceholder).plan().plan().isExecutable());
        }
    }

    @Test
    void aPlaceholderIsNotTakenForThePassword() throws Exception {
        for (ObjectMapper mapper : new ObjectMapper[] {plain, withModules}) {
            Deployments deployments = new Deployments(mapper);
            String json = deployments.release(set, Gallery.instancesOf(set), "22.04.202411010");

            JsonMappingException refusal = assertThrows(JsonMappingException.class, () -> deployments.read(json));
            assertTrue(refusal.getMessage().contains("adminPassword: is a placeholder"), refusal::getMessage);
        }
    }
}
