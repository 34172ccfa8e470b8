package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.model.policy.PriorityMixPolicy;
import dev.vmss.model.value.Remainder;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects are built in two ways, the first ones by reflection and later ones by a handle; nobody can tell the difference. */
class ValuesConstructorTest {

    private static final List<String> PROPERTIES =
            List.of("baseRegularPriorityCount", "regularPriorityPercentageAboveBase");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void eachValueGetsToItsProperty(int before) throws ReflectiveOperationException {
        assertEquals(
                PriorityMixPolicy.builder()
                        .baseRegularPriorityCount(3)
                        .regularPriorityPercentageAboveBase(40)
                        .build(),
                after(before).construct(new Object[] {3, 40}, Remainder.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void aValueOfAnotherTypeIsRefused(int before) throws ReflectiveOperationException {
        ValuesConstructor constructor = after(before);

        assertThrows(ClassCastException.class, () -> constructor.construct(new Object[] {"3", null}, Remainder.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void theCheckOfTheTypeRefusesWhatItRefusesOfABuilder(int before) throws ReflectiveOperationException {
        ValuesConstructor constructor = after(before);

        assertThrows(
                IllegalArgumentException.class, () -> constructor.construct(new Object[] {null, 101}, Remainder.NONE));
    }

    /** A constructor that has built some objects. */
    private static ValuesConstructor after(int objects) throws ReflectiveOperationException {
        Class<?> generated = PriorityMixPolicy.builder().build().getClass();
        ValuesConstructor constructor = new ValuesConstructor(
                generated, MethodHandles.privateLookupIn(generated, MethodHandles.lookup()), PROPERTIES);
        for (int i = 0; i < objects; i++) {
            constructor.construct(new Object[2], Remainder.NONE);
        }
        return constructor;
    }
}
