package dev.vmss.engine.diff;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import java.util.List;

/** Differences between scale sets that are written as JSON with single quotes. */
final class Diffs {

    private Diffs() {}

    static ModelDiff diff(String applied, String desired) {
        ScaleSet from = Fixtures.scaleSet(applied);
        return ModelDiff.between(from, Fixtures.scaleSet(desired));
    }

    static List<String> changes(String applied, String desired) {
        return diff(applied, desired).changes().stream().map(Change::toString).toList();
    }

    static List<String> unverifiable(String applied, String desired) {
        return diff(applied, desired).unverifiable().stream()
                .map(Place::toString)
                .toList();
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

    /** A scale set with one extension that has the given properties. */
    static String extension(String properties) {
        return extensions("{'name': 'app', 'properties': {" + properties + "}}");
    }
}
