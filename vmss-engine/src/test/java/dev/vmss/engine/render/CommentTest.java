package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentTest {

    @Test
    void sectionsStandApart() {
        assertEquals(
                "a\n\nb\n\nc\n",
                new Comment()
                        .add("1", "a\n")
                        .add("2", "")
                        .add("3", "b\n\n")
                        .add("4", "c\n")
                        .toString());
    }

    @Test
    void aSectionThatDoesNotFitIsNamed() {
        String most = "x".repeat(64_499) + "\n";
        assertEquals(most, new Comment().add("all", most).toString());
        assertEquals(
                "a\n\n_Omitted, too long for a comment: all (1 lines), rest (2 lines)._\n",
                new Comment()
                        .add("first", "a\n")
                        .add("all", most)
                        .add("rest", "x\n" + most)
                        .toString());
        assertEquals(
                "\n_Omitted, too long for a comment: all (1 lines)._\n",
                new Comment().add("all", "x" + most).toString());
        assertTrue(new Comment()
                .add("a", "x".repeat(32_248) + "\n")
                .add("b", "x".repeat(32_249) + "\n")
                .toString()
                .endsWith("x\n"));
        assertTrue(new Comment()
                .add("a", "x".repeat(32_249) + "\n")
                .add("b", "x".repeat(32_249) + "\n")
                .toString()
                .contains("b (1 lines)"));
    }

    @Test
    void aListEndsWithHowManyAreLeftOut() {
        assertEquals("", Comment.list("head\n", List.of(), 9));
        assertEquals("head\na\nb\n", Comment.list("head\n", List.of("a\n", "b\n"), 4));
        assertEquals("head\na\n\n… and 1 more.\n", Comment.list("head\n", List.of("a\n", "b\n"), 3));
        String long41 = Comment.list("", Collections.nCopies(41, "a\n"), 1000);
        assertEquals("a\n".repeat(40) + "\n… and 1 more.\n", long41);
        assertEquals("a\n".repeat(40), Comment.list("", Collections.nCopies(40, "a\n"), 1000));
    }
}
