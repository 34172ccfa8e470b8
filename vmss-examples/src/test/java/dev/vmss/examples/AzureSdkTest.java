package dev.vmss.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.Context;
import com.azure.resourcemanager.compute.fluent.ComputeManagementClient;
import com.azure.resourcemanager.compute.fluent.VirtualMachineScaleSetsClient;
import com.azure.resourcemanager.compute.fluent.models.RollingUpgradeStatusInfoInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetVMInner;
import com.azure.resourcemanager.compute.implementation.ComputeManagementClientBuilder;
import com.azure.resourcemanager.compute.models.ApiEntityReference;
import com.azure.resourcemanager.compute.models.ImageReference;
import com.azure.resourcemanager.compute.models.RollingUpgradeStatusCode;
import com.azure.resourcemanager.compute.models.Sku;
import com.azure.resourcemanager.compute.models.StorageProfile;
import com.azure.resourcemanager.compute.models.UpgradeMode;
import com.azure.resourcemanager.compute.models.UpgradePolicy;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetNetworkProfile;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetReimageParameters;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetStorageProfile;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetUpdate;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetUpdateStorageProfile;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetUpdateVMProfile;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetVMInstanceRequiredIDs;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetVMProfile;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.testkit.http.FakeServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Azure SDK for Java as the client: a program that manages scale sets runs against the fake as it runs against Azure. */
@Timeout(20)
class AzureSdkTest {

    private static final String GROUP = "g";
    private static final String NAME = "web";

    private FakeServer azure;
    private ComputeManagementClient compute;
    private VirtualMachineScaleSetsClient sets;

    @BeforeEach
    void start() throws IOException {
        start(Pace.AT_ONCE);
    }

    private void start(Pace pace) throws IOException {
        azure = FakeServer.start(FakeScaleSets.create(), pace, 0);
        compute = connect(azure);
        sets = compute.getVirtualMachineScaleSets();
    }

    @AfterEach
    void stop() {
        azure.close();
    }

    /** Tokens go over HTTPS only; nobody asks for one here, so that plain HTTP will do. */
    private static ComputeManagementClient connect(FakeServer azure) {
        HttpPipeline pipeline = new HttpPipelineBuilder()
                .policies(new LoopbackOnly())
                .httpClient(
                        new JdkHttpClientBuilder(HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY)).build())
                .build();
        return new ComputeManagementClientBuilder()
                .endpoint(azure.uri().toString())
                .subscriptionId("s")
                .pipeline(pipeline)
                .buildClient();
    }

    @Test
    void aSetIsCreatedUpdatedAndUpgradedByHand() {
        VirtualMachineScaleSetInner created = sets.createOrUpdate(GROUP, NAME, webSet(UpgradeMode.MANUAL));
        assertEquals("Succeeded", created.provisioningState());
        assertEquals(List.of("0", "1", "2"), ids());

        sets.update(GROUP, NAME, new VirtualMachineScaleSetUpdate().withVirtualMachineProfile(image("2.0.0")));
        assertEquals(List.of(false, false, false), latestModelApplied());

        sets.updateInstances(
                GROUP, NAME, new VirtualMachineScaleSetVMInstanceRequiredIDs().withInstanceIds(List.of("1")));
        assertEquals(List.of(false, true, false), latestModelApplied());
        assertEquals("2.0.0", storageOf("1").imageReference().version());
    }

    @Test
    void aReimagedInstanceGetsANewDisk() {
        sets.createOrUpdate(GROUP, NAME, webSet(UpgradeMode.MANUAL));
        String kept = storageOf("1").osDisk().name();
        String replaced = storageOf("0").osDisk().name();

        sets.reimage(
                GROUP, NAME, new VirtualMachineScaleSetReimageParameters().withInstanceIds(List.of("0")), Context.NONE);

        assertEquals(kept, storageOf("1").osDisk().name());
        assertNotEquals(replaced, storageOf("0").osDisk().name());
    }

    @Test
    void aSetIsScaledOutAndInAgain() {
        VirtualMachineScaleSetInner set = sets.createOrUpdate(GROUP, NAME, webSet(UpgradeMode.MANUAL));

        // What was read is sent back with a change, as many programs do it.
        sets.createOrUpdate(GROUP, NAME, set.withSku(set.sku().withCapacity(5L)));
        assertEquals(List.of("0", "1", "2", "3", "4"), ids());

        sets.update(GROUP, NAME, new VirtualMachineScaleSetUpdate().withSku(new Sku().withCapacity(2L)));
        assertEquals(2, ids().size());
        assertEquals(2L, sets.getByResourceGroup(GROUP, NAME).sku().capacity());
    }

    @Test
    void aRollingUpgradeTellsHowFarItIs() throws IOException {
        azure.close();
        start(Pace.MINUTE_PER_POLL);
        sets.createOrUpdate(GROUP, NAME, webSet(UpgradeMode.ROLLING));

        sets.update(GROUP, NAME, new VirtualMachineScaleSetUpdate().withVirtualMachineProfile(image("2.0.0")));
        RollingUpgradeStatusInfoInner running =
                compute.getVirtualMachineScaleSetRollingUpgrades().getLatest(GROUP, NAME);
        assertEquals(
                RollingUpgradeStatusCode.ROLLING_FORWARD,
                running.runningStatus().code());

        azure.service().advanceUntilIdle();
        RollingUpgradeStatusInfoInner ended =
                compute.getVirtualMachineScaleSetRollingUpgrades().getLatest(GROUP, NAME);
        assertEquals(RollingUpgradeStatusCode.COMPLETED, ended.runningStatus().code());
        assertEquals(3, ended.progress().successfulInstanceCount());
        assertEquals(List.of(true, true, true), latestModelApplied());
    }

    @Test
    void aRefusalIsAnException() {
        ManagementException refusal =
                assertThrows(ManagementException.class, () -> sets.getByResourceGroup(GROUP, NAME));

        assertEquals(404, refusal.getResponse().getStatusCode());
        assertEquals("ResourceNotFound", refusal.getValue().getCode());
    }

    @Test
    void whoWritesAnOldStateIsRefused() {
        VirtualMachineScaleSetInner old = sets.createOrUpdate(GROUP, NAME, webSet(UpgradeMode.MANUAL));
        sets.update(GROUP, NAME, new VirtualMachineScaleSetUpdate().withTags(Map.of("owner", "a")));

        ManagementException refusal = assertThrows(
                ManagementException.class,
                () -> sets.createOrUpdate(
                        GROUP, NAME, old.withTags(Map.of("owner", "b")), old.etag(), null, Context.NONE));

        assertEquals(412, refusal.getResponse().getStatusCode());
    }

    private static VirtualMachineScaleSetInner webSet(UpgradeMode mode) {
        ImageReference image = new ImageReference()
                .withPublisher("Canonical")
                .withOffer("ubuntu-24_04-lts")
                .withSku("server")
                .withVersion("1.0.0");
        return new VirtualMachineScaleSetInner()
                .withLocation("westeurope")
                .withSku(new Sku().withName("Standard_B2s").withCapacity(3L))
                .withUpgradePolicy(new UpgradePolicy().withMode(mode))
                .withVirtualMachineProfile(new VirtualMachineScaleSetVMProfile()
                        .withStorageProfile(new VirtualMachineScaleSetStorageProfile().withImageReference(image))
                        .withNetworkProfile(new VirtualMachineScaleSetNetworkProfile()
                                .withHealthProbe(new ApiEntityReference()
                                        .withId("/subscriptions/s/resourceGroups/g/providers/"
                                                + "Microsoft.Network/loadBalancers/lb/probes/http"))));
    }

    private static VirtualMachineScaleSetUpdateVMProfile image(String version) {
        return new VirtualMachineScaleSetUpdateVMProfile()
                .withStorageProfile(new VirtualMachineScaleSetUpdateStorageProfile()
                        .withImageReference(new ImageReference().withVersion(version)));
    }

    private List<String> ids() {
        return instances().stream()
                .map(VirtualMachineScaleSetVMInner::instanceId)
                .toList();
    }

    private List<Boolean> latestModelApplied() {
        return instances().stream()
                .map(VirtualMachineScaleSetVMInner::latestModelApplied)
                .toList();
    }

    private List<VirtualMachineScaleSetVMInner> instances() {
        return compute.getVirtualMachineScaleSetVMs().list(GROUP, NAME).stream().toList();
    }

    private StorageProfile storageOf(String id) {
        return compute.getVirtualMachineScaleSetVMs().get(GROUP, NAME, id).storageProfile();
    }

    /** Whatever the SDK or the fake makes of an address: no request goes to Azure. */
    private static final class LoopbackOnly extends HttpPipelineSyncPolicy {

        @Override
        protected void beforeSendingRequest(HttpPipelineCallContext context) {
            assertEquals("127.0.0.1", context.getHttpRequest().getUrl().getHost());
        }
    }
}
