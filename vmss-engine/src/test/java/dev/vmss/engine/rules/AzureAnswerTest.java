package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AzureAnswerTest {

    @Test
    void aPropertyThatMayNotChangeIsNamedInMessageAndTarget() {
        assertEquals(
                new AzureAnswer(
                        409, "PropertyChangeNotAllowed", "Changing property 'zones' is not allowed.", "zones", true),
                AzureAnswer.propertyChangeNotAllowed("zones"));
    }

    @Test
    void aRequestThatContradictsItselfHasNoTarget() {
        assertEquals(new AzureAnswer(400, "BadRequest", "No.", "", true), AzureAnswer.badRequest("No."));
    }

    @Test
    void aValueThatIsNotAcceptedIsTheTarget() {
        assertEquals(
                new AzureAnswer(400, "InvalidParameter", "No.", "sku.name", true),
                AzureAnswer.invalidParameter("sku.name", "No."));
    }

    @Test
    void wordsThatNobodyHasSeenAreNotMadeUp() {
        AzureAnswer answer = AzureAnswer.wordingNotKnown(400, "BadRequest", "");
        assertEquals(new AzureAnswer(400, "BadRequest", "", "", false), answer);
        assertEquals(new AzureAnswer(400, "BadRequest", "The rule.", "", false), answer.orInOurWords("The rule."));
        assertEquals(
                AzureAnswer.badRequest("No."), AzureAnswer.badRequest("No.").orInOurWords("The rule."));
    }

    @Test
    void blanksAreFilledInOrderAsFarAsTheirValuesAreKnown() {
        AzureAnswer answer = AzureAnswer.badRequest("Size … of … is smaller than ….");
        assertEquals(
                "Size 127 of … is smaller than 255.",
                answer.filled(List.of("127", "", "255")).message());
        assertEquals(
                "Size 127 of … is smaller than ….",
                answer.filled(List.of("127")).message());
        assertEquals("Size … of … is smaller than ….", answer.filled(List.of()).message());
        assertEquals("No.", AzureAnswer.badRequest("No.").filled(List.of("127")).message());
        assertEquals(
                "…, a", AzureAnswer.badRequest("…, …").filled(List.of("…", "a")).message());
    }

    @Test
    void anAnswerSaysWhatIsKnownOfIt() {
        assertEquals(
                new AzureAnswer(409, "PropertyChangeNotAllowed", "", "zones", false),
                AzureAnswer.propertyFixed("zones"));
        assertEquals(
                new AzureAnswer(400, "InvalidParameter", "", "zones", false), AzureAnswer.invalidParameter("zones"));
        assertEquals(new AzureAnswer(0, "", "No.", "", true), AzureAnswer.inWords("No."));
        assertEquals(new AzureAnswer(409, "Odd", "", "", false), AzureAnswer.code(409, "Odd"));
    }
}
