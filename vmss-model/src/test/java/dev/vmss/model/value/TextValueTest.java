package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextValueTest {

    @Test
    void aTextInSingleSquareBracketsIsAnExpression() {
        assertTrue(Region.of("[parameters('location')]").isExpression());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[literal]", "[]", "westus", "[open", "closed]", ""})
    void anyOtherTextIsNone(String text) {
        assertFalse(TextValue.isExpression(text));
    }
}
