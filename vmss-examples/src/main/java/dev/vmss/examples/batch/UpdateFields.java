package dev.vmss.examples.batch;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.plan.InvalidInstanceException;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The fields that say something about an update beside the two models. */
final class UpdateFields {

    private UpdateFields() {}

    static UpdateContext context(Request request) throws RequestException {
        UpdateContext.Builder context = UpdateContext.builder();
        context.apiVersion(apiVersion(request));
        context.availableSizes(request.findTexts("availableSizes").map(LinkedHashSet::new));
        if (request.has("instances")) {
            context.instances(request.documents("instances", ScaleSetInstance.class));
        }
        FactFields.addTo(context, request);
        return context.build();
    }

    /** The instances as they should become; none if the request does not say. */
    static List<ScaleSetInstance> desiredInstances(Request request) throws RequestException {
        return request.has("desiredInstances")
                ? request.documents("desiredInstances", ScaleSetInstance.class)
                : List.of();
    }

    /** What is wrong with a list of instances, as an error of the request. */
    static RequestException invalid(InvalidInstanceException e) {
        String field = e.isDesired() ? "desiredInstances" : "instances";
        return new RequestException(
                ErrorCode.INVALID_DOCUMENT, Request.within(field, e.path()), field + e.getMessage());
    }

    static RuleBook rules(Request request) throws RequestException {
        Optional<String> edition = request.findText("edition");
        if (edition.isEmpty()) {
            return RuleBook.current();
        }
        try {
            return RuleBook.of(EditionDate.parse(edition.get()));
        } catch (IllegalArgumentException e) {
            throw Request.invalid("edition", Objects.requireNonNullElse(e.getMessage(), "is not an edition"));
        }
    }

    /** What the request says about differences of two documents. */
    static DiffOptions diffOptions(Request request, ModelObject before, ModelObject after) throws RequestException {
        return DiffOptions.builder()
                .apiVersion(apiVersion(request))
                .ignored(PlaceFields.read(
                        "ignore", request.findTexts("ignore").orElse(List.of()), List.of(before, after)))
                .build();
    }

    /** The API version of the update; empty if the request does not say. */
    static Optional<ApiVersion> apiVersion(Request request) throws RequestException {
        Optional<String> text = request.findText("apiVersion");
        try {
            return text.map(ApiVersion::new);
        } catch (IllegalArgumentException e) {
            throw Request.invalid("apiVersion", "must be a version such as 2024-07-01");
        }
    }
}
