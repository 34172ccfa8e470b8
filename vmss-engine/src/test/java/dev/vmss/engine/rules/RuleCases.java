package dev.vmss.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ApiVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cases of the rules, from {@code rules/<rule id>.json}: an applied set, a desired one, and whether the rule is broken. */
final class RuleCases {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RuleCases() {}

    record Case(String ruleId, String name, Update update, boolean breaks) {

        @Override
        public String toString() {
            return ruleId + ": " + name + (breaks ? " (breaks it)" : " (is fine)");
        }
    }

    /** Every rule of the current book and of each edition, once. */
    static Set<Rule> allRules() {
        Set<Rule> rules = new LinkedHashSet<>(RuleBook.current().rules());
        books().forEach(book -> rules.addAll(book.rules()));
        return rules;
    }

    static List<RuleBook> books() {
        return Stream.concat(
                        Stream.of(RuleBook.current()),
                        Stream.of(Edition.values()).map(RuleBook::of))
                .toList();
    }

    /** The cases of a rule; none if it has no file. */
    static List<Case> of(Rule rule) {
        List<Case> cases = new ArrayList<>();
        try (InputStream json = RuleCases.class.getResourceAsStream("/rules/" + rule.id() + ".json")) {
            if (json != null) {
                MAPPER.readTree(json).forEach(node -> cases.add(read(rule, node)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static Case read(Rule rule, JsonNode node) {
        return new Case(
                rule.id(),
                node.path("name").asText(),
                update(node),
                node.path("breaks").booleanValue());
    }

    /** The update of a case: an applied set, a desired one, and what else is known. */
    static Update update(JsonNode node) {
        return Update.of(set(node.path("applied")), set(node.path("desired")), context(node.path("context")));
    }

    private static ScaleSet set(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }

    private static UpdateContext context(JsonNode json) {
        Set<String> sizes = new LinkedHashSet<>();
        json.path("availableSizes").forEach(size -> sizes.add(size.asText()));
        return UpdateContext.builder()
                .apiVersion(
                        Optional.ofNullable(json.get("apiVersion")).map(version -> new ApiVersion(version.asText())))
                .availableSizes(json.has("availableSizes") ? Optional.of(sizes) : Optional.empty())
                .instances(instances(json.path("instances")))
                .currentImage(imageFacts(json.path("currentImage")))
                .desiredImage(imageFacts(json.path("desiredImage")))
                .currentSize(sizeFacts(json.path("currentSize")))
                .desiredSize(sizeFacts(json.path("desiredSize")))
                .reservedQuantity(number(json.path("reservedQuantity")))
                .durability(Durability.of(json.path("durability").asText()))
                .coreQuota(coreQuota(json.path("coreQuota")))
                .usesBasicLoadBalancer(truth(json.path("usesBasicLoadBalancer")))
                .build();
    }

    private static List<ScaleSetInstance> instances(JsonNode json) {
        List<ScaleSetInstance> instances = new ArrayList<>();
        json.forEach(instance -> instances.add(
                ModelReader.create().read(ScaleSetInstance.class, instance).value()));
        return instances;
    }

    private static Optional<ImageFacts> imageFacts(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(ImageFacts.builder()
                        .hasPlan(truth(json.path("hasPlan")))
                        .endorsed(truth(json.path("endorsed")))
                        .trustedLaunch(truth(json.path("trustedLaunch")))
                        .generation2(truth(json.path("generation2")))
                        .osDiskSizeGB(number(json.path("osDiskSizeGB")))
                        .build());
    }

    private static Optional<CoreQuota> coreQuota(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(new CoreQuota(
                        json.path("coresPerInstance").asInt(),
                        json.path("limit").asLong(),
                        json.path("inUse").asLong()));
    }

    private static Optional<SizeFacts> sizeFacts(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(SizeFacts.builder()
                        .temporaryDisk(truth(json.path("temporaryDisk")))
                        .acceleratedNetworking(truth(json.path("acceleratedNetworking")))
                        .nvmeOnly(truth(json.path("nvmeOnly")))
                        .build());
    }

    private static Optional<Integer> number(JsonNode json) {
        return json.isInt() ? Optional.of(json.intValue()) : Optional.empty();
    }

    private static Optional<Boolean> truth(JsonNode json) {
        return json.isBoolean() ? Optional.of(json.booleanValue()) : Optional.empty();
    }
}
