package dev.vmss.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;
import java.util.List;

/** Edits of scale sets that are written as JSON with single quotes. */
final class Edits {

    private Edits() {}

    /** Checks what the arguments of an edit make of a set. */
    static void assertEdited(String expected, String before, String... args) {
        ScaleSet edited = ModelEdit.parse(List.of(args)).apply(Fixtures.scaleSet(before));
        assertSame(expected, edited);
    }

    /** Compares a set with its JSON. */
    static void assertSame(String expected, ScaleSet actual) {
        assertEquals(json(Fixtures.scaleSet(expected)), json(actual));
    }

    private static JsonValue json(ScaleSet set) {
        return JsonValue.of(ModelWriter.rest().toTree(set));
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

    /** A scale set with the given members of its profile. */
    static String profile(String members) {
        return "{'properties': {'virtualMachineProfile': {" + members + "}}}";
    }

    /** A scale set with the given data disks. */
    static String disks(String elements) {
        return profile("'storageProfile': {'dataDisks': [" + elements + "]}");
    }

    /** A scale set with the given extensions. */
    static String extensions(String elements) {
        return profile("'extensionProfile': {'extensions': [" + elements + "]}");
    }

    /** A scale set whose only IP configuration has the given properties. */
    static String ipConfiguration(String properties) {
        return profile("'networkProfile': {'networkInterfaceConfigurations': [{'name': 'nic', 'properties': {"
                + "'ipConfigurations': [{'name': 'ip', 'properties': {" + properties + "}}]}}]}");
    }
}
