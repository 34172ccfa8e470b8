package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Updates of one kind, with whatever values. */
class RuleProperties {

    /** An update that one rule refuses, whatever the value is. */
    private record Breaking(String rule, String desired) {}

    @Property(tries = 200)
    void anUpdateThatBreaksARuleIsRefusedForThatRule(@ForAll("breaking") Breaking breaking) {
        CheckResult result = check(breaking.desired());
        assertTrue(result.has(breaking.rule()), () -> breaking + " " + result.findings());
        assertEquals(Verdict.REFUSED, result.verdict());
    }

    @Property(tries = 200)
    void anAllowedUpdateIsNotRefused(@ForAll("allowed") String desired) {
        CheckResult result = check(desired);
        assertEquals(Verdict.ALLOWED, result.verdict(), () -> desired + " " + result.findings());
    }

    @Property(tries = 100)
    void zonesAreRefusedExactlyIfOneIsLost(
            @ForAll Set<@IntRange(min = 1, max = 3) Integer> before,
            @ForAll Set<@IntRange(min = 1, max = 3) Integer> after) {
        // Absent zones stay as they are.
        Assume.that(!after.isEmpty());
        CheckResult result = RuleBook.current()
                .check(Update.of(
                        Fixtures.scaleSet(
                                "{'properties': {'platformFaultDomainCount': 1}, 'zones': " + texts(before) + "}"),
                        Fixtures.scaleSet("{'zones': " + texts(after) + "}"),
                        UpdateContext.NONE));
        assertEquals(after.containsAll(before) ? Verdict.ALLOWED : Verdict.REFUSED, result.verdict());
    }

    @Provide
    Arbitrary<Breaking> breaking() {
        Arbitrary<String> name =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(4).ofMaxLength(10);
        return Arbitraries.oneOf(
                name.map(region -> new Breaking("location-fixed", "{'location': '" + region + "'}")),
                name.map(set -> new Breaking("name-fixed", "{'name': '" + set + "'}")),
                Arbitraries.integers()
                        .between(1, 4)
                        .map(count -> new Breaking(
                                "fault-domain-count-fixed",
                                "{'properties': {'platformFaultDomainCount': " + count + "}}")),
                name.map(prefix -> new Breaking(
                        "computer-name-prefix-length",
                        profile("'osProfile': {'computerNamePrefix': 'more-than-fifteen-" + prefix + "'}"))),
                Arbitraries.of("Standard_LRS", "StandardSSD_LRS", "Premium_ZRS")
                        .map(type -> new Breaking(
                                "os-disk-storage-type-fixed",
                                profile("'storageProfile': {'osDisk': {'managedDisk': {'storageAccountType': '" + type
                                        + "'}}}"))),
                Arbitraries.of("Spot", "Low")
                        .map(priority -> new Breaking(
                                "priority-not-chosen-at-creation", profile("'priority': '" + priority + "'"))),
                Arbitraries.integers()
                        .between(1001, 100_000)
                        .map(count -> new Breaking("capacity-beyond-set", "{'sku': {'capacity': " + count + "}}")),
                Arbitraries.integers()
                        .between(101, 1000)
                        .map(percent ->
                                new Breaking("number-out-of-range", rolling("maxBatchInstancePercent", percent))));
    }

    @Provide
    Arbitrary<String> allowed() {
        Arbitrary<String> name =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(10);
        return Arbitraries.oneOf(
                name.map(owner -> "{'tags': {'owner': '" + owner + "'}}"),
                Arbitraries.integers().between(0, 1000).map(count -> "{'sku': {'capacity': " + count + "}}"),
                Arbitraries.integers().between(5, 100).map(percent -> rolling("maxUnhealthyInstancePercent", percent)),
                Arbitraries.of("Manual", "Automatic")
                        .map(mode -> "{'properties': {'upgradePolicy': {'mode': '" + mode + "'}}}"),
                name.map(version -> profile("'storageProfile': {'imageReference': {'version': '" + version + "'}}")),
                name.map(type -> profile("'licenseType': '" + type + "'")));
    }

    private static String profile(String inner) {
        return "{'properties': {'virtualMachineProfile': {" + inner + "}}}";
    }

    private static String rolling(String property, int percent) {
        return "{'properties': {'upgradePolicy': {'rollingUpgradePolicy': {'" + property + "': " + percent + "}}}}";
    }

    private static List<String> texts(Set<Integer> zones) {
        return zones.stream().map(zone -> "'" + zone + "'").collect(Collectors.toList());
    }

    private static CheckResult check(String desired) {
        return RuleBook.current().check(Update.of(Fixtures.webSet(), Fixtures.scaleSet(desired), UpdateContext.NONE));
    }
}
