package dev.vmss.engine.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceTreeTest {

    private static final Place PROFILE = Place.of("virtualMachineProfile");
    private static final Place EXTENSIONS = PROFILE.property("extensionProfile").property("extensions");
    private static final Place TYPE =
            EXTENSIONS.eachElement().property("properties").property("type");
    private static final Place TAGS = Place.of("tags");

    private static final PlaceTree<Integer> TREE =
            PlaceTree.of(List.of(PROFILE, EXTENSIONS, TYPE, TAGS.eachEntry(), Place.of("sku.name")));

    private static List<Integer> around(Place place) {
        List<Integer> told = new ArrayList<>();
        TREE.around(place, told::add);
        return told;
    }

    @Test
    void whatIsAroundAPlaceIsToldFromTheOutsideIn() {
        Place app = EXTENSIONS.element("name", "app");
        assertEquals(List.of(0, 1, 2), around(app.property("properties").property("type")));
        assertEquals(List.of(0, 1), around(app.property("properties").property("settings")));
        assertEquals(List.of(3), around(TAGS.entry("owner")));
        assertEquals(List.of(), around(TAGS));
        assertEquals(List.of(), around(Place.ROOT));
    }

    @Test
    void aNameCountsOnlyWhereItStands() {
        assertEquals(List.of(), around(Place.of("sku").property("newer").property("name")));
        assertEquals(List.of(), around(Place.ROOT.property("name")));
        assertEquals(
                List.of(), around(Place.ROOT.property("newer").property("sku").property("name")));
        assertEquals(List.of(0), around(PROFILE.property("extensions")));
    }

    @Test
    void namesMatchInAnyCase() {
        assertEquals(List.of(0), around(Place.ROOT.property("PROPERTIES").property("VirtualMachineprofile")));
        assertEquals(Optional.of(4), TREE.nearest(Place.ROOT.property("Sku").property("NAME")));
    }

    @Test
    void theNearestPlaceIsThatOfWhichSomethingIsKnown() {
        assertEquals(Optional.of(1), TREE.nearest(EXTENSIONS.element(0)));
        assertEquals(Optional.empty(), TREE.nearest(TAGS));
    }

    @Test
    void whatAValueHoldsIsFound() throws JsonProcessingException {
        JsonValue value =
                JsonValue.of(new ObjectMapper().readTree("[{\"Properties\":{\"type\":\"t\"}},{\"name\":\"a\"}]"));
        List<String> told = new ArrayList<>();
        TREE.in(EXTENSIONS, () -> Optional.of(value), (known, held) -> told.add(known + " " + held));
        assertEquals(List.of("1 " + value, "2 \"t\""), told);
        List<Integer> within = new ArrayList<>();
        TREE.within(EXTENSIONS, () -> Optional.of(value), within::add);
        assertEquals(List.of(2), within);
        TREE.within(TYPE, () -> Optional.of(JsonValue.of("t")), within::add);
        assertEquals(List.of(2), within);
    }
}
