package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every error that was seen or is documented, and what is known about it. */
class DiagnosisTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/errors.tsv", delimiter = '\t', numLinesToSkip = 1, emptyValue = "")
    void anErrorIsTracedToItsRulePlaceAndRemedy(
            String code, String message, String target, String expected, String place) {
        ObjectNode error =
                JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
        if (!target.equals("-")) {
            error.put("target", target);
        }
        Diagnosis diagnosis = RuleBook.current().diagnosis(AzureError.parse(error));
        Set<String> ids = new TreeSet<>();
        diagnosis.rules().forEach(rule -> ids.add(rule.id()));
        diagnosis.errors().forEach(known -> ids.add(known.id()));
        assertEquals(expected, String.join(" ", ids));
        if (!place.equals("-")) {
            assertTrue(diagnosis.places().contains(Place.of(place)), diagnosis.places()::toString);
        }
        assertTrue(diagnosis.isKnown());
    }

    @Test
    void everyKnownErrorSaysWhatToDo() {
        for (KnownError error : KnownError.all()) {
            assertTrue(error.meaning().endsWith("."), error.id());
            assertTrue(error.remedy().endsWith("."), error.id());
            assertFalse(error.evidence().sources().isEmpty(), error.id());
            assertTrue(error.evidence().isFirm(), error.id());
        }
    }

    @Test
    void noTwoKnownErrorsHaveTheSameName() {
        Stream<String> ids = KnownError.all().stream().map(KnownError::id);
        assertEquals(KnownError.all().size(), ids.distinct().count());
    }

    @Test
    void aGeneralMeaningGivesWayToTheRule() {
        AzureError error = AzureError.parse(
                "{\"code\": \"InvalidParameter\", \"message\": \"The value of parameter zoneBalance is invalid.\", \"target\": \"zoneBalance\"}");
        assertEquals(List.of(), RuleBook.current().diagnosis(error).errors());
    }
}
