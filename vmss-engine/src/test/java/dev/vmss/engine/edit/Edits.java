package dev.vmss.engine.edit;

import static dev.vmss.engine.testing.Documents.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import java.util.List;

/** Edits of scale sets that are written as JSON with single quotes. */
final class Edits {

    private Edits() {}

    /** Checks what the arguments of an edit make of a set. */
    static void assertEdited(String expected, String before, String... args) {
        ScaleSet edited = ModelEdit.parse(List.of(args)).apply(Fixtures.scaleSet(before));
        assertSame(expected, edited);
    }

    /** The error of an edit, whose path is checked. */
    static String refused(String path, String before, String... args) {
        ScaleSet set = Fixtures.scaleSet(before);
        InvalidEditException e = assertThrows(
                InvalidEditException.class, () -> ModelEdit.parse(List.of(args)).apply(set));
        assertEquals(path, e.path(), e.getMessage());
        assertSame(before, set);
        return e.getMessage();
    }
}
