package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourcesTest {

    @Test
    void eachIsOfItsKind() {
        assertEquals(
                List.of(
                        SourceKind.RECORDED,
                        SourceKind.DOCUMENTED,
                        SourceKind.SEEN,
                        SourceKind.SAID,
                        SourceKind.CLIENT_CODE),
                List.of(
                        Sources.recorded("a").kind(),
                        Sources.documented("a").kind(),
                        Sources.seen("a").kind(),
                        Sources.said("a").kind(),
                        Sources.clientCode("a").kind()));
        assertEquals(
                Sources.READ_ANEW, Sources.said("a").readOn(Sources.READ_ANEW).read());
    }

    @Test
    void aKnownErrorIsToldByItsCodeAndItsWords() {
        KnownError known = KnownError.of("full", "Full", "The region … has no more room for you.")
                .about("sku", "zones")
                .means("It is full.")
                .remedy("Wait.")
                .source(Sources.seen("a"));
        assertEquals(List.of(Place.of("sku"), Place.of("zones")), known.places());
        assertEquals("It is full. Wait.", known.meaning() + " " + known.remedy());
        assertTrue(known.evidence().isFirm());
        assertTrue(known.is(error("full", "The region westus has no more room for you.")));
        assertFalse(known.is(error("Empty", "The region westus has no more room for you.")));
        assertFalse(known.is(error("Full", "Nothing.")));
    }

    private static AzureError error(String code, String message) {
        return new AzureError(code, message, Optional.empty(), List.of());
    }
}
