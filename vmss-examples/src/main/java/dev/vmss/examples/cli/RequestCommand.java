package dev.vmss.examples.cli;

import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.examples.batch.RequestJson;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the smallest request that makes an update. */
@Command(
        name = "request",
        description = "Prints the smallest request that changes the applied set to the desired one, with a"
                + " placeholder for each secret.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        footer = {"", "Example:", "  vmss request --applied applied.json --desired desired.json --ignore sku.capacity"})
final class RequestCommand implements Callable<Integer> {

    @Mixin
    private Documents documents = new Documents();

    @Option(
            names = "--api-version",
            paramLabel = "VERSION",
            description = "The API version of the request (default: the newest).")
    private @Nullable String apiVersion;

    @Mixin
    private IgnoredPlaces ignored = new IgnoredPlaces();

    @Mixin
    private Format format = new Format();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        ApiVersion version = UpdateOptions.apiVersion(apiVersion).orElse(ApiVersion.LATEST);
        ScaleSet applied = documents.applied();
        ScaleSet desired = documents.desired();
        UpdateRequest request = UpdateRequest.between(
                applied, desired, ignored.options(applied, desired).withApiVersion(version));
        switch (format.kind()) {
            case TEXT -> output.write(RequestText.of(output.layout(), request));
            case JSON -> output.write(RequestJson.of(request));
        }
        output.notes(documents.notes(), false);
        ignored.notes(applied, desired).forEach(output::note);
        return Status.OK;
    }
}
