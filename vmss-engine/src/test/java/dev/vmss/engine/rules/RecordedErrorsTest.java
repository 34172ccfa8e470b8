package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the live service said when it refused or failed. */
class RecordedErrorsTest {

    @Test
    void everyErrorIsKnownAndHasARemedy() {
        List<Failure> failures = Recordings.failures();
        List<String> unknown = new ArrayList<>();
        for (Failure failure : failures) {
            if (!diagnosis(failure.document()).isKnown()) {
                unknown.add(failure.exchange() + ": " + failure.document());
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(failures.size() > 50, "only " + failures.size());
    }

    private static Diagnosis diagnosis(JsonNode document) {
        return RuleBook.current()
                .diagnosis(document.isTextual() ? AzureError.parse(document.textValue()) : AzureError.parse(document));
    }
}
