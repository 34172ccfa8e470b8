package dev.vmss.engine.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;

/** Scale sets that are written as JSON with single quotes. */
public final class Documents {

    private Documents() {}

    /** Compares a set with its JSON. */
    public static void assertSame(String expected, ScaleSet actual) {
        assertEquals(json(Fixtures.scaleSet(expected)), json(actual));
    }

    private static JsonValue json(ScaleSet set) {
        return JsonValue.of(ModelWriter.rest().toTree(set));
    }

    /** A scale set with the given members of its profile. */
    public static String profile(String members) {
        return "{'properties': {'virtualMachineProfile': {" + members + "}}}";
    }

    /** A scale set with the given data disks. */
    public static String disks(String elements) {
        return profile("'storageProfile': {'dataDisks': [" + elements + "]}");
    }

    /** A scale set with the given extensions. */
    public static String extensions(String elements) {
        return profile("'extensionProfile': {'extensions': [" + elements + "]}");
    }

    /** A scale set whose only IP configuration has the given properties. */
    public static String ipConfiguration(String properties) {
        return profile("'networkProfile': {'networkInterfaceConfigurations': [{'name': 'nic', 'properties': {"
                + "'ipConfigurations': [{'name': 'ip', 'properties': {" + properties + "}}]}}]}");
    }
}
