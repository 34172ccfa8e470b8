package dev.vmss.testkit.junit;

import dev.vmss.azure.AzureScaleSets;
import dev.vmss.azure.FakeAzureClient;

/** The only class of the testkit that needs vmss-azure: parameters that are clients of the Azure SDK. */
final class AzureParameters {

    private AzureParameters() {}

    static Object value(World world, Class<?> type) {
        FakeAzureClient client = FakeAzureClient.of(world.service(), world.pace());
        if (type.equals(FakeAzureClient.class)) {
            return client;
        } else if (type.equals(AzureScaleSets.class)) {
            return AzureScaleSets.of(client.computeManager(world.subscription()));
        }
        return client.computeManager(world.subscription());
    }
}
