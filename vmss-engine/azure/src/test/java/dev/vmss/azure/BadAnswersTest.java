package dev.vmss.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.management.exception.ManagementException;
import dev.vmss.engine.rules.AzureError;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a pipeline answers: an exception with the address, and nothing half read. */
class BadAnswersTest {

    private static final String ADDRESS = "https://management.azure.com" + Sets.ID;
    private static final String NEXT = "\"https://management.azure.com/next?$skiptoken=s3cret\"";

    private static String error(String code, String message) {
        return "{\"error\": {\"code\": \"" + code + "\", \"message\": \"" + message + "\"}}";
    }

    private static AzureRequestException reading(Scripted script) {
        return assertThrows(AzureRequestException.class, () -> script.sets().read(Sets.ID));
    }

    private static AzureRequestException listing(Scripted script) {
        return assertThrows(AzureRequestException.class, () -> script.sets().instances(Sets.ID));
    }

    @ParameterizedTest
    @CsvSource({
        "401, ExpiredAuthenticationToken",
        "403, AuthorizationFailed",
        "404, ResourceNotFound",
        "409, Conflict",
        "500, InternalServerError"
    })
    void anErrorOfAzureHasItsStatusCodeAndAddress(int status, String code) {
        AzureRequestException error = reading(new Scripted().answer(status, error(code, "Azure's words.")));

        assertEquals("GET " + ADDRESS + ": " + status + " " + code + ": Azure's words.", error.getMessage());
        assertEquals(ADDRESS, error.address());
        assertEquals(status, error.status());
        assertEquals(Optional.of(code), error.error().map(AzureError::code));
        assertEquals(
                code,
                assertInstanceOf(ManagementException.class, error).getValue().getCode());
        assertEquals(status, error.getResponse().getStatusCode());
    }

    @Test
    void whoIsThrottledIsToldHowLong() {
        AzureRequestException error =
                reading(new Scripted().answer(429, error("TooManyRequests", "Slow down."), "Retry-After", "17"));

        assertEquals(Optional.of(Duration.ofSeconds(17)), error.retryAfter());
        assertTrue(error.getMessage().endsWith("(retry after 17 s)"), error.getMessage());
    }

    @Test
    void aDateToWaitForCountsFromTheAnswersOwn() {
        AzureRequestException error = reading(new Scripted()
                .answer(
                        429,
                        "",
                        "Retry-After",
                        "Fri, 27 Nov 2026 12:00:30 GMT",
                        "Date",
                        "Fri, 27 Nov 2026 12:00:00 GMT"));

        assertEquals(Optional.of(Duration.ofSeconds(30)), error.retryAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "", "Fri, 27 Nov 2026 12:00:30 GMT", "99999999999999"})
    void aWaitThatNobodyCanReadIsNone(String wait) {
        assertEquals(
                Optional.empty(),
                reading(new Scripted().answer(429, "", "Retry-After", wait)).retryAfter());
    }

    @ParameterizedTest
    @CsvSource({"502, text/html", "200, text/html", "503, text/plain"})
    void aPageOfAProxyIsNoDocument(int status, String type) {
        AzureRequestException error = reading(new Scripted()
                .answer(
                        status,
                        "<html><body>Error: code: Gateway, message: 'password=s3cret'</body></html>",
                        "Content-Type",
                        type));

        assertEquals(Optional.empty(), error.error());
        assertTrue(error.getMessage().startsWith("GET " + ADDRESS + ": " + status), error.getMessage());
        assertTrue(error.getMessage().contains("(" + type + ")"), error.getMessage());
        assertFalse(error.getMessage().contains("s3cret"), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{", "{\"id\": ", "[]", "null", "\"text\"", "{} {}", "{\"sku\": 3}"})
    void aSetThatCannotBeReadIsNone(String body) {
        AzureRequestException error = reading(new Scripted().answer(200, body));

        assertTrue(
                error.getMessage().startsWith("GET " + ADDRESS + ": 200, but the answer cannot be read: "),
                error.getMessage());
        assertEquals(200, error.status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"instanceId\": \"2\"}",
                "{\"value\": null}",
                "{\"value\": {}}",
                "{\"value\": [",
                "{\"value\": [{\"instanceId\": \"2\"}",
                "{\"value\": [{\"instanceId\": \"2\"}], \"nextLink\": ",
                "{\"value\": [{\"instanceId\": \"2\"}], \"nextLink\": 7}",
                "{\"value\": [{\"instanceId\": \"2\"}], \"nextLink\": \"not an address\"}",
                "{\"value\": [3]}",
                "{\"value\": [{}]}",
                "{\"value\": [{\"instanceId\": \"2\"}]} more",
                "{\"value\": []} {\"value\": []}",
                "<html>"
            })
    void halfAListIsNone(String page) {
        AzureRequestException first = listing(new Scripted().answer(200, page));
        AzureRequestException second = listing(new Scripted()
                .answer(200, AzureScaleSetsTest.page(NEXT, "0", "1"))
                .answer(200, page));

        assertEquals(ADDRESS + "/virtualMachines", first.address());
        assertTrue(first.getMessage().startsWith("GET " + first.address() + ": "), first.getMessage());
        assertEquals("https://management.azure.com/next", second.address());
        assertFalse(second.getMessage().contains("s3cret"), second.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 410, 429, 500})
    void aPageThatIsAnErrorEndsTheReading(int status) {
        AzureRequestException error = listing(new Scripted()
                .answer(200, AzureScaleSetsTest.page(NEXT, "0", "1"))
                .answer(status, error("Code", "Words.")));

        assertEquals("GET https://management.azure.com/next: " + status + " Code: Words.", error.getMessage());
    }

    @Test
    void anInstanceThatComesTwiceShowsThatTheListChanged() {
        AzureRequestException error = listing(new Scripted()
                .answer(200, AzureScaleSetsTest.page(NEXT, "0", "1"))
                .answer(200, AzureScaleSetsTest.page("null", "1", "2")));

        assertEquals(
                "GET https://management.azure.com/next: instance 1 appears twice: the set changed while its pages were read; read it"
                        + " again",
                error.getMessage());
    }

    @Test
    void aListWithoutEndIsGivenUp() {
        AzureRequestException error = listing(new Scripted()
                .answer(200, AzureScaleSetsTest.page(NEXT, "0"))
                .answer(200, AzureScaleSetsTest.page(NEXT)));

        assertTrue(
                error.getMessage().endsWith("its nextLink refers to a page that has already been read"),
                error.getMessage());
    }

    @Test
    void aSetThatChangesWhileItIsReadIsNotTakenForOneState() {
        Scripted script = new Scripted()
                .answer(200, "{\"id\": \"" + Sets.ID + "\", \"etag\": \"1\"}")
                .answer(200, AzureScaleSetsTest.page("null", "0", "1"))
                .answer(200, "{\"id\": \"" + Sets.ID + "\", \"etag\": \"2\"}");

        AzureRequestException error =
                assertThrows(AzureRequestException.class, () -> script.sets().observe(Sets.ID));

        assertTrue(error.getMessage().contains("the set changed while its instances were read"), error.getMessage());
    }

    @Test
    void onlyAMissingUpgradeIsNoUpgrade() {
        for (String code : new String[] {"ResourceNotFound", "ParentResourceNotFound"}) {
            Scripted gone = new Scripted().answer(404, error(code, "Gone.")).answer(404, error(code, "Gone."));
            assertThrows(AzureRequestException.class, () -> gone.sets().rollingUpgrade(Sets.ID));

            Scripted there = new Scripted().answer(404, error(code, "Gone.")).answer(200, "{}");
            assertEquals(Optional.empty(), there.sets().rollingUpgrade(Sets.ID));
        }
        assertThrows(
                AzureRequestException.class,
                () -> new Scripted()
                        .answer(404, "<html>not found</html>")
                        .sets()
                        .rollingUpgrade(Sets.ID));
    }
}
