package dev.vmss.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Documents;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Edits that are applied together find the elements that they find one after the other, whatever those before them did. */
class ManyEditsProperties {

    private static final String EXTENSIONS = "virtualMachineProfile.extensionProfile.extensions";
    private static final ScaleSet SET = Fixtures.scaleSet(
            Documents.extensions("{'name': 'a'}, {'name': 'b'}, {'name': 'c'}, {'name': 'd', 'type': 'a'}"));

    @Provide
    Arbitrary<List<ModelEdit>> edits() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "A", "d", "e");
        return Combinators.combine(Arbitraries.integers().between(0, 8), names, names)
                .as(ManyEditsProperties::edit)
                .list()
                .ofMaxSize(8);
    }

    private static ModelEdit edit(int kind, String name, String other) {
        String element = EXTENSIONS + "[name=" + name + "]";
        ModelEdit none = ModelEdit.none();
        return switch (kind) {
            case 0 -> none.add(EXTENSIONS, List.of("name=" + name, "type=" + other));
            case 1 -> none.remove(EXTENSIONS + "[0]");
            case 2 -> none.remove(EXTENSIONS + "[-1]");
            case 3 -> none.set(EXTENSIONS + "[0]", "{\"name\": \"" + name + "\"}");
            case 4 -> none.set(element + ".name", other);
            case 5 -> none.set(EXTENSIONS + "[type=" + name + "].publisher", other);
            case 6 -> none.set(EXTENSIONS, "[{\"name\": \"" + name + "\"}, {\"name\": \"" + other + "\"}]");
            case 7 -> none.remove(element);
            default -> none.set(element + ".type", other);
        };
    }

    @Property(tries = 3000)
    void togetherOrOneAfterTheOther(@ForAll("edits") List<ModelEdit> edits) {
        ModelEdit together = edits.stream().reduce(ModelEdit.none(), ModelEdit::then);
        assertEquals(applied(SET, List.of(together)), applied(SET, edits));
    }

    /** The edited document, or why it cannot be edited. */
    private static String applied(ScaleSet set, List<ModelEdit> edits) {
        try {
            ScaleSet edited = set;
            for (ModelEdit edit : edits) {
                edited = edit.apply(edited);
            }
            return ModelWriter.rest().toJson(edited);
        } catch (InvalidEditException e) {
            return e.getMessage();
        }
    }
}
