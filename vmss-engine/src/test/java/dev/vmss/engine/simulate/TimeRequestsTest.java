package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRequestsTest {

    private final Azure azure = Azure.with(Fixtures.webSet(UpgradeMode.ROLLING));

    private FakeResponse advance(String method, String query) {
        return azure.service.handle(FakeRequest.of(method, "/fake/advance" + query, ""));
    }

    @Test
    void aClientLetsTimePass() {
        Instant before = azure.service.now();

        FakeResponse answer = advance("POST", "?time=PT10M");

        assertEquals(before.plusSeconds(600), azure.service.now());
        assertEquals(
                before.plusSeconds(600).toString(), answer.body().path("now").asText());
    }

    @Test
    void withoutATimeEverythingEnds() {
        azure.patch(
                "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '2.0.0'}}}}}");

        advance("POST", "");

        assertEquals(azure.ids(), azure.upToDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "P1000000D", "10", "PT9999999999999999999H"})
    void otherTimesAreRefused(String time) {
        Instant before = azure.service.now();

        assertEquals("400 InvalidParameter", Azure.code(advance("POST", "?time=" + time)));
        assertEquals(before, azure.service.now());
    }

    @Test
    void readingLeavesTheTime() {
        assertEquals("405 HttpMethodNotSupported", Azure.code(advance("GET", "?time=PT1M")));
    }
}
