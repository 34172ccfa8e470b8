package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.examples.Sample;
import java.nio.file.Path;
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
    void theLoadBalancerDecidesAboutZones() {
        String zones = "{\"zones\": [\"1\", \"2\", \"3\"]}";
        assertTrue(check(zones).contains("To know, give whether the load balancer is of the Basic SKU."));
        assertEquals("Allowed.\n", check(zones, "--no-basic-load-balancer"));
        assertTrue(check(zones, "--basic-load-balancer").startsWith("Refused."));
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
                "--current-image|new|--current-image: must be of plan, endorsed, trusted-launch, each also with no- before it",
                "--desired-image|plan,no-plan|--desired-image: must be of plan, endorsed, trusted-launch, each also with no-"
                        + " before it"
            })
    void aWrongValueIsOneSentence(String option, String value, String sentence) {
        Run run = Run.vmss("check", "--sample", option, value);
        assertEquals("vmss check: " + sentence, run.sentence());
        assertEquals(2, run.status());
    }
}
