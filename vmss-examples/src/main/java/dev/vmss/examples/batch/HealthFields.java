package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.simulate.HealthRule;
import dev.vmss.engine.simulate.HealthScript;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The field {@code health} of a simulation's request, whose members are called as in {@link HealthScript} and
 * {@link HealthRule}. {@code unhealthy} and {@code unhealthyAfterUpgrade} name instances without more ado.
 *
 * <pre>{@code
 * {"unhealthy": ["3"], "unhealthyAfterUpgrade": ["5"], "failing": ["7"], "surgeQuota": 0, "operationTime": "PT2M",
 *  "rules": [{"instances": ["4"], "modelVersion": 1, "from": "PT4M", "until": "PT9M", "healthy": false}]}
 * }</pre>
 */
final class HealthFields {

    private static final Set<String> MEMBERS = new TreeSet<>(
            Set.of("rules", "unhealthy", "unhealthyAfterUpgrade", "failing", "surgeQuota", "operationTime"));
    private static final Set<String> RULE_MEMBERS =
            new TreeSet<>(Set.of("instances", "modelVersion", "from", "until", "healthy"));

    private HealthFields() {}

    static HealthScript read(Request request) throws RequestException {
        JsonNode given = request.json("health").orElse(Json.object());
        checkMembers("health", given, MEMBERS);
        HealthScript.Builder script = HealthScript.builder();
        if (given.hasNonNull("unhealthy")) {
            script.addRules(HealthRule.unhealthy(ids("health.unhealthy", given.path("unhealthy"))));
        }
        if (given.hasNonNull("unhealthyAfterUpgrade")) {
            String[] ids = ids("health.unhealthyAfterUpgrade", given.path("unhealthyAfterUpgrade"));
            script.addRules(HealthRule.unhealthy(ids).onModel(1));
        }
        JsonNode rules = given.path("rules");
        if (given.hasNonNull("rules") && !rules.isArray()) {
            throw Request.invalid("health.rules", "must be an array");
        }
        for (int i = 0; i < rules.size(); i++) {
            script.addRules(rule("health.rules[" + i + "]", rules.get(i)));
        }
        if (given.hasNonNull("failing")) {
            script.addFailing(ids("health.failing", given.path("failing")));
        }
        if (given.hasNonNull("surgeQuota")) {
            script.surgeQuota(count("health.surgeQuota", given.path("surgeQuota")));
        }
        if (given.hasNonNull("operationTime")) {
            script.operationTime(duration("health.operationTime", given.path("operationTime")));
        }
        return script.build();
    }

    private static HealthRule rule(String name, JsonNode given) throws RequestException {
        checkMembers(name, given, RULE_MEMBERS);
        String[] ids =
                given.hasNonNull("instances") ? ids(name + ".instances", given.path("instances")) : new String[0];
        JsonNode healthy = given.path("healthy");
        if (given.hasNonNull("healthy") && !healthy.isBoolean()) {
            throw Request.invalid(name + ".healthy", "must be true or false");
        }
        HealthRule rule = healthy.asBoolean(false) ? HealthRule.healthy(ids) : HealthRule.unhealthy(ids);
        OptionalInt version = given.hasNonNull("modelVersion")
                ? OptionalInt.of(count(name + ".modelVersion", given.path("modelVersion")))
                : OptionalInt.empty();
        rule = version.isPresent() ? rule.onModel(version.getAsInt()) : rule;
        rule = given.hasNonNull("from") ? rule.from(duration(name + ".from", given.path("from"))) : rule;
        if (!given.hasNonNull("until")) {
            return rule;
        }
        Duration until = duration(name + ".until", given.path("until"));
        if (until.compareTo(rule.from()) < 0) {
            throw Request.invalid(name + ".until", "must not be before from");
        }
        return rule.until(until);
    }

    private static void checkMembers(String name, JsonNode given, Set<String> known) throws RequestException {
        if (!given.isObject()) {
            throw Request.invalid(name, "must be an object");
        }
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            if (!known.contains(member.getKey())) {
                throw Request.invalid(
                        name + "." + member.getKey(),
                        "is not a known member; known members: " + String.join(", ", known));
            }
        }
    }

    private static String[] ids(String name, JsonNode value) throws RequestException {
        List<String> ids = new ArrayList<>();
        for (JsonNode id : value) {
            if (id.isTextual()) {
                ids.add(id.textValue());
            }
        }
        if (!value.isArray() || ids.size() < value.size() || ids.isEmpty()) {
            throw Request.invalid(name, "must be an array of at least one instance id, as strings");
        }
        return ids.toArray(String[]::new);
    }

    private static int count(String name, JsonNode value) throws RequestException {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw Request.invalid(name, "must be a non-negative integer");
        }
        return value.intValue();
    }

    private static Duration duration(String name, JsonNode value) throws RequestException {
        try {
            Duration duration = Duration.parse(value.isTextual() ? value.textValue() : "");
            if (!duration.isNegative() && duration.toDays() <= 3650) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Said below, with what it should be.
        }
        throw Request.invalid(name, "must be a duration such as PT5M, of at most ten years");
    }
}
