package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader guesses which member comes next, from the documents before; what is read does not depend on the guess. */
class MemberOrderTest {

    private static final String USUAL =
            "{\"id\":\"/a\",\"name\":\"web\",\"properties\":{\"overprovision\":true,\"zoneBalance\":false},\"zones\":[\"1\"]}";

    @BeforeEach
    void readTheUsualOrder() {
        read(USUAL);
        read(USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zones\":[\"1\"],\"properties\":{\"zoneBalance\":false,\"overprovision\":true},\"name\":\"web\",\"id\":\"/a\"}",
                "{\"id\":\"/a\",\"properties\":{\"zoneBalance\":false,\"overprovision\":true},\"zones\":[\"1\"],\"name\":\"web\"}",
                "{\"id\" : \"/a\" , \"n\\u0061me\" :\"web\",\"properties\":{ \"overprovision\" :true,\n\"zoneBalance\":false}, \"zones\":[\"1\"]}",
                "{\"id\":\"/a\",\"zones\":[\"1\"],\"name\":\"web\",\"overprovision\":true,\"zoneBalance\":false}",
                USUAL
            })
    void membersInAnotherOrderAreTheSame(String json) {
        assertEquals(read(USUAL), read(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"/a\",\"Name\":\"web\",\"properties\":{\"overProvision\":true,\"ZoneBalance\":false},\"zones\":[\"1\"]}",
                "{\"id\":\"/a\",\"names\":\"web\",\"name\":\"web\",\"nam\":1,\"properties\":{\"over\":1,\"overprovision\":true}}",
                "{\"id\":\"/a\",\"new\":1,\"name\":\"web\",\"newer\":{\"name\":2},\"properties\":{\"\":0,\"zoneBalance\":false}}",
                "{\"id\":\"/a\"}"
            })
    void namesThatAreLikeTheExpectedOnesStayThemselves(String json) {
        assertEquals(ModelReader.readTree(json), ModelWriter.rest().toTree(read(json)));
    }

    @Test
    void aMemberThatOccursTwiceIsFoundWhetherItWasExpectedOrNot() {
        for (String twice : List.of(
                "{\"id\":\"/a\",\"name\":\"web\",\"name\":\"web\"}",
                "{\"id\":\"/a\",\"name\":\"web\",\"NAME\":\"web\"}",
                "{\"id\":\"/a\",\"name\":\"web\",\"id\":\"/a\"}")) {
            InvalidModelException refusal = assertThrows(InvalidModelException.class, () -> read(twice));
            assertTrue(refusal.getMessage().contains("occurs twice"), refusal.getMessage());
        }
    }

    private static ScaleSet read(String json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
