package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.examples.Sample;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactOptionsTest {

    @TempDir
    private Path folder;

    private String check(String desired, String... options) {
        String[] args = new String[options.length + 4];
        String[] fixed = {"check", "--sample", "--desired", SampleFiles.write(folder, "desired.json", desired)};
        System.arraycopy(fixed, 0, args, 0, fixed.length);
        System.arraycopy(options, 0, args, fixed.length, options.length);
        return Run.vmss(args).out();
    }

    @Test
    void theQuotaDecidesAboutMoreInstancesAndTheNumbersAreTold() {
        String more = "{\"sku\": {\"capacity\": 60}}";
        String out = check(more, "--core-quota", "4,100,24");
        assertTrue(out.replaceAll("\\s+", " ").contains("Current in use: 24"), out);
        assertFalse(check(more, "--core-quota", "4,1000,24").contains("Current in"));
    }

    @Test
    void theLoadBalancerDecidesAboutPlacementGroups() {
        String applied = SampleFiles.write(folder, Sample.APPLIED, json -> {
            json.remove("zones");
            json.withObject("/properties").put("singlePlacementGroup", true);
        });
        String several =
                SampleFiles.write(folder, "several.json", "{\"properties\": {\"singlePlacementGroup\": false}}");
        String[] args = {"check", "--applied", applied, "--desired", several};
        String words = Run.vmss(args).out().replaceAll("\\s+", " ");
        assertTrue(words.contains("For a definite answer, supply whether the load balancer is Basic."), words);
        assertEquals(
                "Allowed.\n", Run.vmss(and(args, "--no-basic-load-balancer")).out());
        assertTrue(Run.vmss(and(args, "--basic-load-balancer")).out().startsWith("Refused."));
    }

    private static String[] and(String[] args, String... more) {
        return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void theSizesDecideAboutTheTemporaryDiskOfAWindowsMachine() {
        String desired = "{\"sku\": {\"name\": \"Standard_D4ds_v6\"}, \"properties\": {\"virtualMachineProfile\": {"
                + "\"osProfile\": {\"linuxConfiguration\": null}, \"storageProfile\": {\"osDisk\": {"
                + "\"osType\": \"Windows\"}}}}}";
        assertTrue(check(desired).contains("size-temporary-disk-unknown"));
        String without = check(desired, "--current-size", "no-temporary-disk", "--desired-size", "temporary-disk");
        assertTrue(without.contains("refused: size-temporary-disk-fixed"), without);
        String both = check(desired, "--current-size", "temporary-disk", "--desired-size", "temporary-disk");
        assertFalse(both.contains("size-temporary-disk"), both);
    }

    @Test
    void theDiskOfTheImageDecidesAboutTheSizeOfTheOsDisk() {
        String desired = "{\"properties\": {\"virtualMachineProfile\": {\"storageProfile\": {\"imageReference\": {"
                + "\"version\": \"22.04.202412010\"}, \"osDisk\": {\"diskSizeGB\": 64}}}}}";
        String refused = check(desired, "--desired-image", "os-disk=127");
        assertTrue(refused.contains("127 GB"), refused);
        assertFalse(check(desired, "--desired-image", "os-disk=30").contains("smaller than"));
    }

    @Test
    void theReservedQuantityDecidesAboutLeavingAReservation() {
        String group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers"
                + "/Microsoft.Compute/capacityReservationGroups/g";
        String applied = SampleFiles.write(
                folder,
                Sample.APPLIED,
                json -> json.withObject(
                                "/properties/virtualMachineProfile/capacityReservation/capacityReservationGroup")
                        .put("id", group));
        String desired = SampleFiles.write(
                folder,
                "left.json",
                "{\"properties\": {" + "\"virtualMachineProfile\": {\"capacityReservation\": null}}}");
        String[] args = {"check", "--applied", applied, "--desired", desired};
        assertTrue(Run.vmss(args).out().contains("reservation"));
        assertFalse(Run.vmss(and(args, "--reserved-quantity", "0")).out().contains("only after deallocation"));
    }

    @Test
    void thePlanOfAnImageDecidesAboutItsSku() {
        String sku = "{\"properties\": {\"virtualMachineProfile\": {\"storageProfile\": {\"imageReference\": {"
                + "\"publisher\": \"nginxinc\", \"offer\": \"nginx\", \"sku\": \"plus\", \"version\": \"1.0.0\"}}}}}";
        String out = check(sku, "--current-image", "plan,no-endorsed");
        assertTrue(out.contains("refused: image-"), out);
        assertFalse(check(sku, "--current-image", "no-plan,endorsed").contains("refused: image-"));
    }

    @Test
    void theDesiredImageDecidesAboutTrustedLaunch() {
        String applied = SampleFiles.write(
                folder,
                Sample.APPLIED,
                json -> json.withObject("/properties/virtualMachineProfile").remove("securityProfile"));
        String desired = SampleFiles.write(folder, Sample.DESIRED, json -> {});
        String[] args = {"check", "--applied", applied, "--desired", desired, "--desired-image", ""};
        args[6] = "no-trusted-launch";
        assertTrue(Run.vmss(args).out().contains("refused: trusted-launch-needs-image"));
        args[6] = "trusted-launch";
        assertFalse(Run.vmss(args).out().contains("refused: trusted-launch-needs-image"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--core-quota|4,100|--core-quota: must be three numbers such as 4,100,24",
                "--core-quota|4,x,1|--core-quota: must be three numbers such as 4,100,24",
                "--core-quota|0,10,1|--core-quota: must be three numbers such as 4,100,24",
                "--current-image|new|--current-image: must be any of plan, endorsed, trusted-launch,"
                        + " generation-2, each also with no- before it, and os-disk=GB",
                "--desired-image|plan,no-plan|--desired-image: must be any of plan, endorsed,"
                        + " trusted-launch, generation-2, each also with no- before it, and os-disk=GB",
                "--desired-image|os-disk=large|--desired-image: must be any of plan, endorsed,"
                        + " trusted-launch, generation-2, each also with no- before it, and os-disk=GB",
                "--current-size|nvme|--current-size: must be any of temporary-disk,"
                        + " accelerated-networking, nvme-only, each also with no- before it",
                "--desired-size|nvme-only,no-nvme-only|--desired-size: must be any of temporary-disk,"
                        + " accelerated-networking, nvme-only, each also with no- before it",
                "--reserved-quantity|-1|--reserved-quantity: must not be negative",
                "--durability|Platinum|--durability: must be Bronze, Silver or Gold"
            })
    void aWrongValueIsOneSentence(String option, String value, String sentence) {
        Run run = Run.vmss("check", "--sample", option, value);
        assertEquals("vmss check: " + sentence, run.sentence());
        assertEquals(2, run.status());
    }
}
