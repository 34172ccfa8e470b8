package dev.vmss.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.resourcemanager.compute.ComputeManager;
import dev.vmss.azure.AzureScaleSets;
import dev.vmss.azure.FakeAzureClient;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ArmId;
import dev.vmss.testkit.Gallery;
import dev.vmss.testkit.http.FakeServer;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FakeAzure.class)
class FakeAzureTest {

    private static FakeServer last;

    private FakeScaleSets before;

    @BeforeEach
    void remember(FakeScaleSets azure) {
        before = azure;
    }

    @Test
    void oneServiceIsBehindAllParameters(
            FakeScaleSets azure,
            @GallerySet("web-tier") ScaleSet set,
            @GallerySet("web-tier") ArmId id,
            @GallerySet("web-tier") String text,
            @GallerySet("web-tier") List<ScaleSetInstance> instances,
            ComputeManager compute,
            AzureScaleSets sets,
            FakeAzureClient client) {
        assertSame(before, azure);
        assertEquals(Gallery.webTier(), set);
        assertEquals(set.id().orElseThrow(), id);
        assertEquals(id.text(), text);
        assertEquals(6, instances.size());
        assertEquals(6, compute.virtualMachineScaleSets().getById(text).capacity());
        assertEquals(instances, sets.instances(id));
        assertNotNull(client);
    }

    @RepeatedTest(2)
    void eachTestHasAWorldOfItsOwn(@GallerySet("web-tier") ArmId id, ComputeManager compute, FakeScaleSets azure) {
        assertEquals(6, azure.instances(id).size());

        compute.virtualMachineScaleSets()
                .getById(id.text())
                .update()
                .withCapacity(9)
                .apply();

        assertEquals(9, azure.instances(id).size());
    }

    @Test
    void aServerServesTheSameService(@GallerySet("web-tier") ArmId id, FakeServer server, FakeScaleSets azure)
            throws Exception {
        last = server;
        assertSame(azure, server.service());
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(id + "?api-version=2024-11-01"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertEquals(200, answer.statusCode());
    }

    @AfterAll
    static void noServerOutlivesItsTest() {
        assertThrows(
                ConnectException.class,
                () -> new Socket(last.uri().getHost(), last.uri().getPort()).close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void argumentsComeBesideParameters(String argument, FakeScaleSets azure) {
        assertTrue(azure.history().isEmpty(), argument);
    }

    @Nested
    class InNestedClasses {

        @Test
        void theServiceIsThatOfTheTest(@GallerySet("windows-farm") ScaleSet set) {
            assertTrue(before.find(set.id().orElseThrow()).isPresent());
        }
    }
}
