package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelListTest {

    @Test
    void changingTheSourceDoesNotChangeTheList() {
        List<String> source = new ArrayList<>(List.of("1", "2"));
        ModelList<String> list = ModelList.copyOf(source);
        source.set(0, "3");
        assertEquals(List.of("1", "2"), list);
    }

    @Test
    void changingTheArrayDoesNotChangeTheList() {
        String[] source = {"1", "2"};
        ModelList<String> list = ModelList.of(source);
        source[0] = "3";
        assertEquals(List.of("1", "2"), list);
    }

    @Test
    void nobodyCanChangeIt() {
        ModelList<String> list = ModelList.of("1", "2");
        assertThrows(UnsupportedOperationException.class, () -> list.add("3"));
        assertThrows(UnsupportedOperationException.class, () -> list.set(0, "3"));
        assertThrows(UnsupportedOperationException.class, () -> list.remove(0));
        assertThrows(UnsupportedOperationException.class, list::clear);
        assertThrows(
                UnsupportedOperationException.class, () -> list.subList(0, 1).clear());
        assertThrows(UnsupportedOperationException.class, () -> list.sort(null));
    }

    @Test
    void itsIteratorRemovesNothing() {
        Iterator<String> iterator = ModelList.of("1").iterator();
        iterator.next();
        assertThrows(UnsupportedOperationException.class, iterator::remove);
    }

    @Test
    void itHoldsNoNulls() {
        assertThrows(NullPointerException.class, () -> ModelList.copyOf(Arrays.asList("1", null)));
    }

    @Test
    void aListOfTheModelIsNotCopiedAgain() {
        ModelList<String> list = ModelList.of("1");
        assertSame(list, ModelList.copyOf(list));
    }

    @Test
    void replacingMakesANewList() {
        ModelList<String> list = ModelList.of("a", "b");
        assertEquals(List.of("a!", "b!"), list.replacing(element -> element + "!"));
        assertEquals(List.of("a", "b"), list);
    }

    @Test
    void itIsEqualToAnyListOfTheSameElements() {
        assertEquals(List.of("a"), ModelList.of("a"));
        assertEquals(List.of("a").hashCode(), ModelList.of("a").hashCode());
    }
}
