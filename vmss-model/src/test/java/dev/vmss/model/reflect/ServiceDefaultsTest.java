package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.value.ModelObject;
import org.junit.jupiter.api.Test;

class ServiceDefaultsTest {

    @Test
    void everyServiceDefaultIsAValueOfItsProperty() {
        for (ObjectType type : ModelTypes.all()) {
            ModelObject defaults = type.serviceDefaults();
            for (Property property : type.properties()) {
                Object value = property.get(defaults);
                assertEquals(
                        property.serviceDefault().orElse(""),
                        value == null ? "" : value.toString(),
                        property.toString());
            }
        }
    }

    @Test
    void aTextStandsForScalarsOnly() {
        assertEquals(5_000_000_000L, new ValueType.LargeNumber().parse("5000000000"));
        assertEquals("a", new ValueType.Text().parse("a"));
        ValueType list =
                ObjectType.of(ScaleSet.class).property("zones").orElseThrow().type();
        assertThrows(IllegalArgumentException.class, () -> list.parse("1"));
        ValueType number = new ValueType.WholeNumber();
        assertThrows(IllegalArgumentException.class, () -> number.parse("many"));
    }
}
