package dev.vmss.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.EditPath.Filter;
import dev.vmss.engine.edit.EditPath.Index;
import dev.vmss.engine.edit.EditPath.Name;
import dev.vmss.engine.edit.EditPath.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditPathTest {

    private static List<Segment> segments(String path) {
        return EditPath.parse(path).segments();
    }

    @Test
    void dotsStandBetweenNames() {
        assertEquals(List.of(new Name("sku"), new Name("capacity")), segments("sku.capacity"));
        assertEquals(List.of(new Name("type_properties-type")), segments("type_properties-type"));
    }

    @Test
    void aNumberIsAPosition() {
        assertEquals(List.of(new Name("zones"), new Index(2)), segments("zones[2]"));
        assertEquals(List.of(new Name("zones"), new Index(-1)), segments("zones[-1]"));
        assertEquals(List.of(new Name("a"), new Index(0), new Index(1), new Name("b")), segments("a[0][1].b"));
    }

    @Test
    void aFilterNamesAPropertyAndItsValue() {
        assertEquals(
                List.of(new Name("extensions"), new Filter("name", "x"), new Name("properties")),
                segments("extensions[name=x].properties"));
        assertEquals(List.of(new Name("pools"), new Filter("id", "/a.b/c=d'e")), segments("pools[id=/a.b/c=d'e]"));
        assertEquals(List.of(new Name("a"), new Filter("name", "")), segments("a[name=]"));
    }

    @Test
    void quotesHoldANameWithDots() {
        assertEquals(List.of(new Name("tags"), new Name("a.b[0]=c")), segments("tags['a.b[0]=c']"));
        assertEquals(List.of(new Name("tags"), new Name("a b")), segments("tags.a b"));
    }

    @Test
    void aDotBeforeABracketMeansNothing() {
        assertEquals(segments("zones[0]"), segments("zones.[0]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".a", "a.", "a..b", "a[", "a]", "a[]", "a[x]", "a[1", "a[1]b", "a=b", "a'b", "a[=b]", "a['b"})
    void whatIsNoPath(String path) {
        InvalidEditException e = assertThrows(InvalidEditException.class, () -> EditPath.parse(path));
        assertTrue(path.startsWith(e.path()) && e.path().length() < path.length(), e.path());
        int from = e.path().length() + 1;
        assertEquals((e.path() + " is not a valid path from character " + from + " on").strip(), e.getMessage());
    }

    @Test
    void whatCannotBeReadIsNotShown() {
        InvalidEditException e = assertThrows(InvalidEditException.class, () -> EditPath.parse("a.password='hunter2'"));
        assertEquals("a.password is not a valid path from character 11 on", e.getMessage());
    }

    @Test
    void aValueThatMayBeSecretIsNotShown() {
        EditPath path = EditPath.parse("a[apiKey=hunter2].b[name=c]");
        assertEquals("a[apiKey=(secret)].b[name=c]", path.text());
        assertEquals(new Filter("apiKey", "hunter2"), path.segments().get(1));
    }

    @Test
    void anEmptyPath() {
        InvalidEditException e = assertThrows(InvalidEditException.class, () -> EditPath.parse(""));
        assertEquals("a path must not be empty", e.getMessage());
    }

    @Test
    void aPositionThatNoListHas() {
        assertThrows(InvalidEditException.class, () -> EditPath.parse("a[12345678901]"));
    }
}
