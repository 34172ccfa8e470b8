package dev.vmss.engine.simulate;

import dev.vmss.engine.rules.ApiVersion;
import java.util.List;

/** The API versions of the resource provider. */
final class ApiVersions {

    private static final List<String> SUPPORTED = List.of(
            "2015-05-01-preview",
            "2015-06-15",
            "2016-03-30",
            "2016-04-30-preview",
            "2016-08-30",
            "2017-03-30",
            "2017-12-01",
            "2018-04-01",
            "2018-06-01",
            "2018-10-01",
            "2019-03-01",
            "2019-07-01",
            "2019-12-01",
            "2020-06-01",
            "2020-12-01",
            "2021-03-01",
            "2021-04-01",
            "2021-07-01",
            "2021-11-01",
            "2022-03-01",
            "2022-08-01",
            "2022-11-01",
            "2023-03-01",
            "2023-07-01",
            "2023-09-01",
            "2024-03-01",
            "2024-07-01",
            "2024-11-01",
            "2025-04-01",
            "2025-11-01",
            "2026-03-01",
            "2026-04-01");

    private ApiVersions() {}

    static ApiVersion check(String text) {
        if (text.isEmpty()) {
            throw new Refusal(
                    400,
                    "MissingApiVersionParameter",
                    "The api-version query parameter (?api-version=) is required for all requests.");
        } else if (!SUPPORTED.contains(text)) {
            throw new Refusal(
                    400,
                    "NoRegisteredProviderFound",
                    "No registered resource provider found for API version '" + text
                            + "' for type 'virtualMachineScaleSets'." + " The supported api-versions are '"
                            + String.join(", ", SUPPORTED) + "'.");
        }
        return new ApiVersion(text);
    }
}
