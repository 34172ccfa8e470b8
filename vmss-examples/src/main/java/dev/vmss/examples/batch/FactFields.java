package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.rules.CoreQuota;
import dev.vmss.engine.rules.Durability;
import dev.vmss.engine.rules.ImageFacts;
import dev.vmss.engine.rules.SizeFacts;
import dev.vmss.engine.rules.UpdateContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields for what no model of a set shows, whose members are called as in {@link UpdateContext}. */
final class FactFields {

    private static final List<String> IMAGE =
            List.of("hasPlan", "endorsed", "trustedLaunch", "generation2", "osDiskSizeGB");
    private static final List<String> SIZE = List.of("temporaryDisk", "acceleratedNetworking", "nvmeOnly");
    private static final String QUOTA = "must be an object with the numbers coresPerInstance, limit and inUse";

    private FactFields() {}

    static void addTo(UpdateContext.Builder context, Request request) throws RequestException {
        context.currentImage(image(request, "currentImage"));
        context.desiredImage(image(request, "desiredImage"));
        context.currentSize(size(request, "currentSize"));
        context.desiredSize(size(request, "desiredSize"));
        context.reservedQuantity(number("reservedQuantity", request.json("reservedQuantity")));
        context.durability(durability(request));
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
        Optional<JsonNode> facts = facts(request, field, IMAGE);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ImageFacts.builder()
                .hasPlan(truth(field, facts.get(), "hasPlan"))
                .endorsed(truth(field, facts.get(), "endorsed"))
                .trustedLaunch(truth(field, facts.get(), "trustedLaunch"))
                .generation2(truth(field, facts.get(), "generation2"))
                .osDiskSizeGB(number(field + ".osDiskSizeGB", fact(facts.get(), "osDiskSizeGB")))
                .build());
    }

    private static Optional<SizeFacts> size(Request request, String field) throws RequestException {
        Optional<JsonNode> facts = facts(request, field, SIZE);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SizeFacts.builder()
                .temporaryDisk(truth(field, facts.get(), "temporaryDisk"))
                .acceleratedNetworking(truth(field, facts.get(), "acceleratedNetworking"))
                .nvmeOnly(truth(field, facts.get(), "nvmeOnly"))
                .build());
    }

    /** An object of facts, all of which are known by their names. */
    private static Optional<JsonNode> facts(Request request, String field, List<String> names) throws RequestException {
        Optional<JsonNode> facts = request.json(field);
        if (facts.isEmpty()) {
            return facts;
        }
        if (!facts.get().isObject()) {
            throw Request.invalid(field, "must be an object");
        }
        for (Map.Entry<String, JsonNode> fact : facts.get().properties()) {
            if (!names.contains(fact.getKey())) {
                throw Request.invalid(
                        field + "." + fact.getKey(), "is not a known fact; known facts: " + String.join(", ", names));
            }
        }
        return facts;
    }

    private static Optional<JsonNode> fact(JsonNode facts, String name) {
        return Optional.ofNullable(facts.get(name)).filter(value -> !value.isNull());
    }

    private static Optional<Boolean> truth(String field, JsonNode facts, String name) throws RequestException {
        Optional<JsonNode> value = fact(facts, name);
        return value.isEmpty() ? Optional.empty() : Optional.of(truth(field + "." + name, value.get()));
    }

    private static Optional<Integer> number(String field, Optional<JsonNode> value) throws RequestException {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isIntegralNumber()
                || !value.get().canConvertToInt()
                || value.get().intValue() < 0) {
            throw Request.invalid(field, "must be a non-negative integer");
        }
        return Optional.of(value.get().intValue());
    }

    private static Optional<Durability> durability(Request request) throws RequestException {
        Optional<JsonNode> name = request.json("durability");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Durability> durability = Durability.of(name.get().asText());
        if (!name.get().isTextual() || durability.isEmpty()) {
            throw Request.invalid("durability", "must be Bronze, Silver or Gold");
        }
        return durability;
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
            throw Request.invalid("coreQuota", QUOTA + ", none of which is negative");
        }
    }
}
