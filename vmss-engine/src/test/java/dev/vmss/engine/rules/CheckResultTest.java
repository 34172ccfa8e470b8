package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.testing.Fixtures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckResultTest {

    @Test
    void anUpdateWithoutFindingsIsAllowed() {
        CheckResult result = check("{'tags': {'owner': 'others'}}");
        assertEquals(List.of(), result.findings());
        assertEquals(Verdict.ALLOWED, result.verdict());
    }

    @Test
    void aWarningLeavesTheUpdateAllowed() {
        CheckResult result = check("{'sku': {'name': 'Standard_D4s_v5'}}");
        assertEquals(List.of("size-may-need-deallocation"), ids(result));
        assertEquals(Verdict.ALLOWED, result.verdict());
    }

    @Test
    void whatNeedsAReimageIsAllowed() {
        CheckResult result = check(
                "{'properties': {'virtualMachineProfile': {'osProfile': {'linuxConfiguration': {'disablePasswordAuthentication': true}}}}}");
        assertEquals(List.of("os-profile-needs-reimage"), ids(result));
        assertEquals(Verdict.ALLOWED, result.verdict());
    }

    @Test
    void whatNeedsDeallocationIsAllowedAfterIt() {
        CheckResult result = check("{'sku': {'name': 'Standard_D4s_v5'}}", Set.of("Standard_D2s_v5"));
        assertEquals(Verdict.ALLOWED_AFTER_DEALLOCATION, result.verdict());
    }

    @Test
    void oneRefusalRefusesTheWholeUpdate() {
        CheckResult result =
                check("{'location': 'westus', 'sku': {'name': 'Standard_D4s_v5'}}", Set.of("Standard_D2s_v5"));
        assertEquals(Verdict.REFUSED, result.verdict());
    }

    @Test
    void theGravestFindingComesFirstThenThePathDecides() {
        CheckResult result = check("""
                {
                  'name': 'other',
                  'location': 'westus',
                  'sku': {'name': 'Standard_D4s_v5'},
                  'properties': {
                    'platformFaultDomainCount': 1,
                    'virtualMachineProfile': {
                      'osProfile': {'linuxConfiguration': {'disablePasswordAuthentication': true}},
                      'storageProfile': {'imageReference': {'offer': 'debian'}}
                    }
                  }
                }
                """, Set.of("Standard_D2s_v5"));
        assertEquals(
                List.of(
                        "location-fixed",
                        "name-fixed",
                        "fault-domain-count-fixed",
                        "size-not-on-hardware",
                        "os-profile-needs-reimage",
                        "image-in-one-update"),
                ids(result));
    }

    @Test
    void aFindingSaysWhatAzureAnswers() {
        Finding finding = check("{'properties': {'platformFaultDomainCount': 1}}")
                .findings()
                .get(0);
        assertEquals("platformFaultDomainCount", finding.answer().orElseThrow().target());
        assertEquals(409, finding.answer().orElseThrow().httpStatus());
        assertEquals(
                "REFUSED fault-domain-count-fixed ~ properties.platformFaultDomainCount: 5 → 1:"
                        + " Changing property 'platformFaultDomainCount' is not allowed.",
                finding.toString());
    }

    @Test
    void aFindingThatAzureAcceptsSaysItsRule() {
        Finding finding =
                check("{'sku': {'name': 'Standard_D4s_v5'}}").findings().get(0);
        assertEquals(Optional.empty(), finding.answer());
        assertEquals(finding.rule().summary(), finding.message());
        assertTrue(finding.remedy().startsWith("Supply the sizes"));
        assertEquals(finding.rule().sources(), finding.sources());
        assertFalse(finding.sources().isEmpty());
    }

    @Test
    void aFindingThatAzureRefusesSaysItsDetailAfterTheMessage() {
        Finding refused = check("{'properties': {'platformFaultDomainCount': 1}}")
                .findings()
                .get(0);
        Finding detailed = new Finding(refused.rule(), refused.change(), "It is 5.");
        assertEquals(refused + " It is 5.", detailed.toString());
    }

    @Test
    void findingsOfOnePlaceAreInTheOrderOfTheirRules() {
        List<Rule> rules = List.of(
                RuleBook.current().rule("zones-fixed").orElseThrow(),
                RuleBook.current().rule("location-fixed").orElseThrow(),
                RuleBook.current().rule("name-fixed").orElseThrow());
        Change change = check("{'location': 'westus'}").findings().get(0).change();
        CheckResult result = new CheckResult(
                rules.stream().map(rule -> new Finding(rule, change)).toList(), List.of());
        assertEquals(List.of("location-fixed", "name-fixed", "zones-fixed"), ids(result));
    }

    private static CheckResult check(String desired) {
        return check(desired, UpdateContext.NONE);
    }

    private static CheckResult check(String desired, Set<String> availableSizes) {
        return check(
                desired, UpdateContext.builder().availableSizes(availableSizes).build());
    }

    private static CheckResult check(String desired, UpdateContext context) {
        return RuleBook.current().check(Update.of(Fixtures.webSet(), Fixtures.scaleSet(desired), context));
    }

    private static List<String> ids(CheckResult result) {
        return result.findings().stream().map(finding -> finding.rule().id()).toList();
    }
}
