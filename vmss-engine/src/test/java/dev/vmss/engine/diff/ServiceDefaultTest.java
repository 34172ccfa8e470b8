package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceDefaultTest {

    @Test
    void askingForTheDefaultIsNoChange() {
        assertEquals(List.of(), changes("{}", "{'properties': {'overprovision': true}}"));
    }

    @Test
    void aDefaultComparesWithoutCase() {
        assertEquals(List.of(), changes("{}", profile("'priority': 'regular'")));
    }

    @Test
    void aDefaultNumberComparesByValue() {
        assertEquals(List.of(), changes("{}", profile("'billingProfile': {'maxPrice': -1.0}")));
    }

    @Test
    void anObjectOfDefaultsOnlyIsNoChange() {
        assertEquals(
                List.of(),
                changes(
                        "{}",
                        "{'properties': {'upgradePolicy': {'rollingUpgradePolicy': {'maxBatchInstancePercent': 20}}}}"));
    }

    @Test
    void anythingButTheDefaultIsAdded() {
        assertEquals(
                List.of("+ properties.overprovision: false"),
                changes("{'properties': {'singlePlacementGroup': true}}", "{'properties': {'overprovision': false}}"));
    }

    @Test
    void removingTheDefaultIsNoChange() {
        assertEquals(
                List.of(),
                changes("{'properties': {'overprovision': true}}", "{'properties': {'overprovision': null}}"));
    }

    @Test
    void removingWhatTheServiceChoseIsNoChange() {
        assertEquals(
                List.of(),
                changes(
                        "{'properties': {'platformFaultDomainCount': 5}}",
                        "{'properties': {'platformFaultDomainCount': null}}"));
    }

    @Test
    void removingAnythingButTheDefaultIsAChange() {
        assertEquals(
                List.of("- properties.overprovision: false"),
                changes("{'properties': {'overprovision': false}}", "{'properties': {'overprovision': null}}"));
    }

    @Test
    void theDefaultIsAChangeOfAnotherValue() {
        assertEquals(
                List.of("~ properties.overprovision: false → true"),
                changes("{'properties': {'overprovision': false}}", "{'properties': {'overprovision': true}}"));
    }

    @Test
    void aValueThatTheServiceWouldChooseIsAChangeWhenAskedFor() {
        assertEquals(
                List.of("+ properties.platformFaultDomainCount: 5"),
                changes("{'properties': {'overprovision': true}}", "{'properties': {'platformFaultDomainCount': 5}}"));
    }
}
