package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.rules.ApiVersion;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSetInstance;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The fields that say something about an update beside the two models. */
final class UpdateFields {

    private UpdateFields() {}

    static UpdateContext context(Request request) throws RequestException {
        UpdateContext.Builder context = UpdateContext.builder();
        Optional<String> apiVersion = request.findText("apiVersion");
        if (apiVersion.isPresent()) {
            context.apiVersion(apiVersion(apiVersion.get()));
        }
        context.availableSizes(availableSizes(request));
        if (request.has("instances")) {
            context.instances(request.documents("instances", ScaleSetInstance.class));
        }
        return context.build();
    }

    static RuleBook rules(Request request) throws RequestException {
        Optional<String> edition = request.findText("edition");
        if (edition.isEmpty()) {
            return RuleBook.current();
        }
        try {
            return RuleBook.of(EditionDate.parse(edition.get()));
        } catch (IllegalArgumentException e) {
            throw Request.invalid("edition", e.getMessage());
        }
    }

    static PlanOptions planOptions(Request request) throws RequestException {
        JsonNode options = request.json("options").orElse(Json.object());
        if (!options.isObject()) {
            throw Request.invalid("options", "must be an object");
        }
        JsonNode most = options.path("maxInstancesAtOnce");
        if (most.isMissingNode() || most.isNull()) {
            return PlanOptions.DEFAULT;
        } else if (!most.isIntegralNumber() || !most.canConvertToInt() || most.intValue() < 1) {
            throw Request.invalid("options.maxInstancesAtOnce", "must be a whole number of at least 1");
        }
        return PlanOptions.builder().maxInstancesAtOnce(most.intValue()).build();
    }

    private static ApiVersion apiVersion(String text) throws RequestException {
        try {
            return new ApiVersion(text);
        } catch (IllegalArgumentException e) {
            throw Request.invalid("apiVersion", "must be a version such as 2024-07-01");
        }
    }

    private static Optional<Set<String>> availableSizes(Request request) throws RequestException {
        Optional<JsonNode> list = request.json("availableSizes");
        if (list.isEmpty()) {
            return Optional.empty();
        }
        boolean isArray = list.get().isArray();
        Set<String> sizes = new LinkedHashSet<>();
        for (JsonNode size : list.get()) {
            isArray &= size.isTextual();
            sizes.add(size.asText());
        }
        if (!isArray) {
            throw Request.invalid("availableSizes", "must be an array of texts");
        }
        return Optional.of(sizes);
    }
}
