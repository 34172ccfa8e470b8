package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.model.policy.PriorityMixPolicy;
import dev.vmss.model.value.Remainder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects are built in two ways, the first ones by the builder and later ones by the constructor; nobody can tell the difference. */
class GeneratedTypeTest {

    private static final List<String> PROPERTIES =
            List.of("baseRegularPriorityCount", "regularPriorityPercentageAboveBase");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void eachValueGetsToItsProperty(int before) {
        assertEquals(
                PriorityMixPolicy.builder()
                        .baseRegularPriorityCount(3)
                        .regularPriorityPercentageAboveBase(40)
                        .build(),
                after(before).build(new Object[] {3, 40}, Remainder.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void aValueOfAnotherTypeIsRefused(int before) {
        GeneratedType type = after(before);

        assertThrows(ClassCastException.class, () -> type.build(new Object[] {"3", null}, Remainder.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void theCheckOfTheTypeRefusesWhatItRefusesOfABuilder(int before) {
        GeneratedType type = after(before);

        assertThrows(IllegalArgumentException.class, () -> type.build(new Object[] {null, 101}, Remainder.NONE));
    }

    /** A type of which some objects were built. */
    private static GeneratedType after(int objects) {
        GeneratedType type = new GeneratedType(PriorityMixPolicy.class, PROPERTIES);
        for (int i = 0; i < objects; i++) {
            type.build(new Object[2], Remainder.NONE);
        }
        return type;
    }
}
