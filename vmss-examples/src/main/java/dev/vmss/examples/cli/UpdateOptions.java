package dev.vmss.examples.cli;

import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.value.ApiVersion;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say something about an update beside the two models. */
final class UpdateOptions {

    @Option(
            names = "--instances",
            paramLabel = "FILE",
            description =
                    "The instances of the set (az vmss list-instances --expand instanceView, or a page of the REST API).")
    private @Nullable String instances;

    @Option(
            names = "--api-version",
            paramLabel = "VERSION",
            description = "The API version of the request (default: the newest).")
    private @Nullable String apiVersion;

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(
            names = "--available-sizes",
            paramLabel = "SIZE",
            split = ",",
            description = "The sizes that the set's hardware offers (az vmss list-skus), separated by commas.")
    private @Nullable Set<String> availableSizes;

    @Mixin
    private FactOptions facts = new FactOptions();

    UpdateContext context(Documents documents) {
        UpdateContext.Builder context = UpdateContext.builder();
        documents.instances(instances).ifPresent(context::instances);
        context.availableSizes(Optional.ofNullable(availableSizes));
        context.apiVersion(apiVersion(apiVersion));
        facts.addTo(context);
        return context.build();
    }

    RuleBook rules() {
        return edition.rules();
    }

    /** The instances' file, for messages. */
    @Nullable
    String instances() {
        return instances;
    }

    /** The value of {@code --api-version}, or empty if it is not given. */
    static Optional<ApiVersion> apiVersion(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(ApiVersion::new);
        } catch (IllegalArgumentException e) {
            throw new InputException("--api-version: must be a version such as 2024-07-01");
        }
    }
}
