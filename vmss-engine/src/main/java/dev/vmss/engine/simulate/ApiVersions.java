package dev.vmss.engine.simulate;

import dev.vmss.engine.rules.ApiVersion;
import java.util.stream.Collectors;

/** The API versions of the resource provider. */
final class ApiVersions {

    private ApiVersions() {}

    static ApiVersion check(String text) {
        if (text.isEmpty()) {
            throw new Refusal(
                    400,
                    "MissingApiVersionParameter",
                    "The api-version query parameter (?api-version=) is required for all requests.");
        } else if (ApiVersion.PUBLISHED.stream().map(ApiVersion::text).noneMatch(text::equals)) {
            throw new Refusal(
                    400,
                    "NoRegisteredProviderFound",
                    "No registered resource provider found for API version '" + text
                            + "' for type 'virtualMachineScaleSets'." + " The supported api-versions are '"
                            + ApiVersion.PUBLISHED.stream()
                                    .map(ApiVersion::text)
                                    .collect(Collectors.joining(", ")) + "'.");
        }
        return new ApiVersion(text);
    }
}
