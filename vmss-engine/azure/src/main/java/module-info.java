/**
 * The bridge between the values of this library and the Azure SDK for Java. Everything starts at
 * {@link dev.vmss.azure.AzureScaleSets} and, in tests, {@link dev.vmss.azure.FakeAzureClient}.
 */
module dev.vmss.azure {
    requires transitive com.azure.resourcemanager.compute;
    requires transitive dev.vmss.engine;

    exports dev.vmss.azure;
}
