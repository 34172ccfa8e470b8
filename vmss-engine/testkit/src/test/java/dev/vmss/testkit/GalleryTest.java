package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {

    static List<ScaleSet> sets() {
        return Gallery.all();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theDocumentSaysWhatTheBuildersSay(ScaleSet set) {
        String json = Gallery.json(set.name().orElseThrow());
        assertEquals(set, ModelReader.create().read(ScaleSet.class, json).value());
        assertEquals(
                ModelWriter.rest().toTree(set),
                ModelWriter.rest()
                        .toTree(ModelReader.create().read(ScaleSet.class, json).value()));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void azureWouldCreateTheSet(ScaleSet set) {
        assertEquals(List.of(), Creation.problems(set));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theInstancesFitTheSet(ScaleSet set) {
        List<ScaleSetInstance> instances = Gallery.instancesOf(set);
        InstanceFacts.check(set, instances);
        assertEquals(set.zones().map(List::size).orElse(0), (int) instances.stream()
                .flatMap(each -> each.zones().stream())
                .distinct()
                .count());
        assertTrue(instances.stream()
                .allMatch(each ->
                        each.properties().orElseThrow().latestModelApplied().orElseThrow()));
    }

    @Test
    void eachMethodGivesTheSetOfItsName() {
        List<ScaleSet> byMethod = List.of(
                Gallery.webTier(),
                Gallery.windowsFarm(),
                Gallery.spotBatch(),
                Gallery.flexibleZonal(),
                Gallery.serviceFabricNodes(),
                Gallery.gpuTraining());
        assertEquals(
                List.of(
                        "web-tier",
                        "windows-farm",
                        "spot-batch",
                        "flexible-zonal",
                        "service-fabric-nodes",
                        "gpu-training"),
                byMethod.stream().map(set -> set.name().orElseThrow()).toList());
        assertEquals(byMethod, Gallery.all());
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Gallery.json("../web-tier"));
    }

    @Test
    void needsNoJqwik() throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            if (!entry.contains("jqwik")) {
                path.add(new File(entry).toURI().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThrows(ClassNotFoundException.class, () -> loader.loadClass("net.jqwik.api.Arbitrary"));
            for (String type : Arrays.asList("Gallery", "RuleLaws")) {
                Class.forName("dev.vmss.testkit." + type, true, loader);
            }
            Class<?> gallery = loader.loadClass("dev.vmss.testkit.Gallery");
            assertEquals(6, ((List<?>) gallery.getMethod("all").invoke(null)).size());
        }
    }
}
