package dev.vmss.engine.simulate;

import dev.vmss.model.value.ApiVersion;
import java.util.stream.Collectors;

/** Refuses requests whose API version the resource provider does not have. */
final class ApiVersions {

    private ApiVersions() {}

    static ApiVersion check(String text) {
        if (text.isEmpty()) {
            throw missing();
        }
        return ApiVersion.known().stream()
                .filter(version -> version.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "NoRegisteredProviderFound",
                        "No registered resource provider found for API version '" + text
                                + "' for type 'virtualMachineScaleSets'. The supported api-versions are '"
                                + ApiVersion.known().stream()
                                        .map(ApiVersion::text)
                                        .collect(Collectors.joining(", "))
                                + "'."));
    }

    static Refusal missing() {
        return new Refusal(
                400,
                "MissingApiVersionParameter",
                "The api-version query parameter (?api-version=) is required for all requests.");
    }
}
