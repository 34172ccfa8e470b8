package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.rules.CoreQuota;
import dev.vmss.engine.rules.ImageFacts;
import dev.vmss.engine.rules.UpdateContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields for what no model of a set shows, whose members are called as in {@link UpdateContext}. */
final class FactFields {

    private static final Set<String> IMAGE = Set.of("hasPlan", "endorsed", "trustedLaunch");
    private static final String QUOTA = "must be an object with the numbers coresPerInstance, limit and inUse";

    private FactFields() {}

    static void addTo(UpdateContext.Builder context, Request request) throws RequestException {
        context.currentImage(image(request, "currentImage"));
        context.desiredImage(image(request, "desiredImage"));
        Optional<JsonNode> quota = request.json("coreQuota");
        if (quota.isPresent()) {
            context.coreQuota(quota(quota.get()));
        }
        Optional<JsonNode> basic = request.json("usesBasicLoadBalancer");
        if (basic.isPresent()) {
            context.usesBasicLoadBalancer(truth("usesBasicLoadBalancer", basic.get()));
        }
    }

    private static Optional<ImageFacts> image(Request request, String field) throws RequestException {
        Optional<JsonNode> facts = request.json(field);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        if (!facts.get().isObject()) {
            throw Request.invalid(field, "must be an object");
        }
        for (Map.Entry<String, JsonNode> fact : facts.get().properties()) {
            if (!IMAGE.contains(fact.getKey())) {
                String name = field + "." + fact.getKey();
                throw Request.invalid(name, "there is no such fact, but hasPlan, endorsed, trustedLaunch");
            }
        }
        return Optional.of(new ImageFacts(
                fact(field, facts.get(), "hasPlan"),
                fact(field, facts.get(), "endorsed"),
                fact(field, facts.get(), "trustedLaunch")));
    }

    private static Optional<Boolean> fact(String field, JsonNode facts, String name) throws RequestException {
        JsonNode value = facts.path(name);
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(truth(field + "." + name, value));
    }

    private static boolean truth(String field, JsonNode value) throws RequestException {
        if (!value.isBoolean()) {
            throw Request.invalid(field, "must be true or false");
        }
        return value.booleanValue();
    }

    private static CoreQuota quota(JsonNode quota) throws RequestException {
        JsonNode cores = quota.path("coresPerInstance");
        JsonNode limit = quota.path("limit");
        JsonNode inUse = quota.path("inUse");
        if (!cores.isIntegralNumber()
                || !cores.canConvertToInt()
                || !limit.isIntegralNumber()
                || !limit.canConvertToLong()
                || !inUse.isIntegralNumber()
                || !inUse.canConvertToLong()) {
            throw Request.invalid("coreQuota", QUOTA);
        }
        try {
            return new CoreQuota(cores.intValue(), limit.longValue(), inUse.longValue());
        } catch (IllegalArgumentException e) {
            throw Request.invalid("coreQuota", QUOTA + ", none of them negative");
        }
    }
}
