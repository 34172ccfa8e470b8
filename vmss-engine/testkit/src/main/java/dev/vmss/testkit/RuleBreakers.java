package dev.vmss.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every way we know to break a rule, one for each. */
final class RuleBreakers {

    private static final Map<String, RuleBreaker> BY_RULE = new TreeMap<>();

    static {
        Stream.of(
                        PlacementBreakers.ALL,
                        ZoneBreakers.ALL,
                        InstanceMixBreakers.ALL,
                        ProfileBreakers.ALL,
                        DiskBreakers.ALL,
                        ExtensionBreakers.ALL,
                        AddressBreakers.ALL,
                        PolicyBreakers.ALL,
                        ServiceFabricBreakers.ALL)
                .flatMap(List::stream)
                .forEach(RuleBreakers::add);
    }

    private RuleBreakers() {}

    private static void add(RuleBreaker breaker) {
        if (BY_RULE.put(breaker.ruleId(), breaker) != null) {
            throw new IllegalStateException("Two breakers of " + breaker.ruleId());
        }
    }

    static Collection<RuleBreaker> all() {
        return BY_RULE.values();
    }

    static RuleBreaker of(String ruleId) {
        RuleBreaker breaker = BY_RULE.get(ruleId);
        if (breaker == null) {
            throw new IllegalArgumentException(
                    "No update is known that " + ruleId + " refuses; one is for " + BY_RULE.keySet());
        }
        return breaker;
    }
}
