package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AzureAnswerTest {

    @Test
    void aPropertyThatMayNotChangeIsNamedInMessageAndTarget() {
        assertEquals(
                new AzureAnswer(409, "PropertyChangeNotAllowed", "Changing property 'zones' is not allowed.", "zones"),
                AzureAnswer.propertyChangeNotAllowed("zones"));
    }

    @Test
    void aRequestThatContradictsItselfHasNoTarget() {
        assertEquals(new AzureAnswer(400, "BadRequest", "No.", ""), AzureAnswer.badRequest("No."));
    }

    @Test
    void aValueThatIsNotAcceptedIsTheTarget() {
        assertEquals(
                new AzureAnswer(400, "InvalidParameter", "No.", "sku.name"),
                AzureAnswer.invalidParameter("sku.name", "No."));
    }

    @Test
    void aCapacityBeyondALimitIsRefusedWithTheLimit() {
        assertEquals(
                new AzureAnswer(
                        409,
                        "OperationNotAllowed",
                        "Unable to create or update Virtual Machine Scale Set as it exceeds the total limit of '100'"
                                + " Virtual Machine instances.",
                        ""),
                CapacityRules.limit(100));
    }
}
