package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemainderTest {

    @Test
    void nullsNameTheProperties() {
        assertEquals(
                Set.of("zones", "plan"),
                Remainder.ofNulls("zones").withNulls(List.of("plan")).nulls());
    }

    @Test
    void unknownPropertiesAreFoundInWhateverCase() {
        Remainder remainder = Remainder.NONE.withUnknown("newKnob", JsonValue.of(true));
        assertEquals(Optional.of(JsonValue.of(true)), remainder.unknown("NEWKNOB"));
        assertEquals(Optional.empty(), remainder.unknown("oldKnob"));
    }

    @Test
    void unknownPropertiesCompareWithoutTheCaseOfTheirNames() {
        Remainder one = Remainder.NONE.withUnknown("newKnob", JsonValue.of(true));
        Remainder other = Remainder.NONE.withUnknown("newknob", JsonValue.of(true));
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
    }

    @Test
    void whatHasAMeaningIsPartOfEquality() {
        assertNotEquals(Remainder.NONE, Remainder.ofNulls("zones"));
        assertNotEquals(Remainder.NONE, Remainder.NONE.withUnknown("newKnob", JsonValue.of(true)));
        assertNotEquals(Remainder.NONE, untyped());
    }

    @Test
    void howSomethingWasWrittenIsNot() {
        Remainder.Recorder recorder = new Remainder.Recorder();
        recorder.setSilent("zones", JsonValue.NULL);
        recorder.setSpelling("overprovision", "overProvision");
        recorder.setForm("overprovision", JsonValue.of("true"));
        assertEquals(Remainder.NONE, recorder.toRemainder());
        assertEquals(Remainder.NONE.hashCode(), recorder.toRemainder().hashCode());
    }

    @Test
    void recordingGoesOnWithoutChangingWhatWasRecorded() {
        Remainder.Recorder recorder = new Remainder.Recorder();
        Remainder before = recorder.toRemainder();
        recorder.setNull("zones");
        assertEquals(Remainder.NONE, before);
    }

    @Test
    void addingDoesNotChangeTheOriginal() {
        Remainder original = Remainder.ofNulls("zones");
        original.withNulls(Set.of("plan"));
        original.withUnknown("newKnob", JsonValue.of(true));
        assertEquals(Remainder.ofNulls("zones"), original);
    }

    @Test
    void nobodyCanChangeIt() {
        Remainder remainder = Remainder.ofNulls("zones").withUnknown("newKnob", JsonValue.of(true));
        assertThrows(
                UnsupportedOperationException.class, () -> remainder.nulls().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> remainder.unknown().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> untyped().untyped().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> remainder.silent().put("a", JsonValue.NULL));
    }

    @Test
    void theTextShowsNoValues() {
        Remainder remainder = Remainder.NONE.withUnknown("newKnob", JsonValue.of("hunter2"));
        assertFalse(remainder.toString().contains("hunter2"));
    }

    private static Remainder untyped() {
        Remainder.Recorder recorder = new Remainder.Recorder();
        recorder.setUntyped("overprovision", JsonValue.of("[parameters('p')]"));
        return recorder.toRemainder();
    }
}
