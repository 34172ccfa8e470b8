package dev.vmss.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ArmId;
import dev.vmss.testkit.Gallery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Classes of tests, run within a test, and what becomes of them. */
class FailingTestsTest {

    private static final String ABSENT =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    /** The failures by the names of what failed. */
    private static Map<String, Throwable> run(Class<?> tests) {
        Map<String, Throwable> failures = new HashMap<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(failure -> failures.put(test.getDisplayName(), failure));
            }
        });
        return failures;
    }

    private static List<String> shown(Throwable failure) {
        return List.of(failure.getSuppressed()).stream()
                .map(Throwable::toString)
                .toList();
    }

    private static void ask(FakeScaleSets azure) {
        azure.handle(
                FakeRequest.of("GET", ABSENT + "?api-version=2024-11-01&token=s3cret", "{\"password\": \"s3cret\"}"));
    }

    @ExtendWith(FakeAzure.class)
    static class Failing {

        @Test
        void inATest(FakeScaleSets azure) {
            ask(azure);
            fail("as expected");
        }

        @Test
        void withoutRequests(FakeScaleSets azure) {
            fail("before anything was asked of " + azure);
        }

        @Test
        void withoutService() {
            fail("as expected");
        }
    }

    @Test
    void aFailureShowsTheRequestsWithoutSecrets() {
        Map<String, Throwable> failures = run(Failing.class);

        assertEquals(
                List.of("the requests that the service answered:\n  2026-01-01T00:00:00Z GET " + ABSENT
                        + ": 404 ResourceNotFound"),
                shown(failures.get("inATest(FakeScaleSets)")));
        assertEquals(List.of(), shown(failures.get("withoutRequests(FakeScaleSets)")));
        assertEquals(List.of(), shown(failures.get("withoutService()")));
    }

    @ExtendWith(FakeAzure.class)
    static class FailingBefore {

        @BeforeEach
        void prepare(FakeScaleSets azure) {
            ask(azure);
            fail("as expected");
        }

        @Test
        void prepared() {}
    }

    @ExtendWith(FakeAzure.class)
    static class FailingAfter {

        @Test
        void done() {}

        @AfterEach
        void check(FakeScaleSets azure) {
            ask(azure);
            fail("as expected");
        }
    }

    @Test
    void soDoesAFailureBeforeOrAfterTheTest() {
        assertEquals(1, shown(run(FailingBefore.class).get("prepared()")).size());
        assertEquals(1, shown(run(FailingAfter.class).get("done()")).size());
    }

    @ExtendWith(FakeAzure.class)
    static class AskingForAll {

        @BeforeAll
        static void prepareAll(FakeScaleSets azure) {
            ask(azure);
        }

        @Test
        void prepared() {}
    }

    @Test
    void noWorldIsForAllTests() {
        assertTrue(run(AskingForAll.class)
                .get("FailingTestsTest$AskingForAll")
                .getMessage()
                .contains("A service belongs to one test: ask for FakeScaleSets in the test or in a method before or"
                        + " after each, not in prepareAll"));
    }

    @ExtendWith(FakeAzure.class)
    static class AskingForNothing {

        @Test
        void noSuchSet(@GallerySet("web") ScaleSet set) {
            fail("no " + set);
        }

        @Test
        void noSuchType(@GallerySet("web-tier") Integer set) {
            fail("no " + set);
        }

        @Test
        void noAnnotation(ScaleSet set) {
            fail("no " + set);
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        Map<String, Throwable> failures = run(AskingForNothing.class);

        assertTrue(failures.get("noSuchSet(ScaleSet)")
                .getMessage()
                .contains("The gallery has no set web, but web-tier, "));
        assertTrue(failures.get("noSuchType(Integer)").getMessage().contains("No ParameterResolver registered"));
        assertTrue(failures.get("noAnnotation(ScaleSet)").getMessage().contains("No ParameterResolver registered"));
    }

    static class Registered {

        static final List<String> SEEN = new ArrayList<>();

        @RegisterExtension
        final FakeAzure azure = FakeAzure.create()
                .withScript(HealthScript.builder()
                        .operationTime(Duration.ofMinutes(7))
                        .build())
                .withPace(Pace.STANDING)
                .withSets(Gallery.webTier());

        @Test
        void itsSetsAreThere(FakeScaleSets service) {
            ArmId id = Gallery.webTier().id().orElseThrow();
            service.handle(FakeRequest.of("POST", id + "/deallocate?api-version=2024-11-01", ""));
            service.advance(Duration.ofMinutes(6));
            SEEN.add(service.find(id).isPresent() + " " + service.instances(id).size());
        }
    }

    @Test
    void anExtensionCanBeTold() {
        assertEquals(Map.of(), run(Registered.class));
        assertEquals(List.of("true 6"), Registered.SEEN);
    }
}
