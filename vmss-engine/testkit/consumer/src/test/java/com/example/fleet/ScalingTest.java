package com.example.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.ScaleSet;
import dev.vmss.testkit.Gallery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScalingTest {

    private final FakeScaleSets azure = FakeScaleSets.create();
    private final ScaleSet set = Gallery.webTier();

    @BeforeEach
    void theSetIsThere() {
        azure.add(set);
    }

    @Test
    void nineInstancesRunOnceTheSetIsScaled() {
        FakeResponse answer = patch("{\"sku\": {\"capacity\": 9}}");
        assertEquals(200, answer.status());

        azure.advanceUntilIdle();
        assertEquals(9, azure.instances(set.id().orElseThrow()).size());
    }

    @Test
    void aZoneCannotBeLeft() {
        FakeResponse answer = patch("{\"zones\": [\"1\", \"2\"]}");
        assertEquals(409, answer.status());
        assertEquals("PropertyChangeNotAllowed", answer.body().at("/error/code").asText());
    }

    private FakeResponse patch(String body) {
        return azure.handle(FakeRequest.of("PATCH", set.id().orElseThrow() + "?api-version=2024-11-01", body));
    }
}
