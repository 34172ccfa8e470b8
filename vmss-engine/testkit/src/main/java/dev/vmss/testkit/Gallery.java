package dev.vmss.testkit;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.resource.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Realistic scale sets as fixtures for tests. Each is an ordinary value: change it with {@code with…} methods or a
 * {@link dev.vmss.engine.edit.ModelEdit}.
 *
 * <pre>{@code
 * ScaleSet set = Gallery.webTier();
 * List<ScaleSetInstance> instances = Gallery.instancesOf(set);
 * }</pre>
 */
public final class Gallery {

    private static final List<ScaleSet> ALL = List.of(
            WebTier.build(),
            WindowsFarm.build(),
            SpotBatch.build(),
            FlexibleZonal.build(),
            ServiceFabricNodes.build(),
            GpuTraining.build());

    private Gallery() {}

    /**
     * {@return six Linux web servers behind a load balancer, in three zones} Uniform; Rolling mode with batches of 40 %, the
     * health extension and automatic repairs.
     */
    public static ScaleSet webTier() {
        return ALL.get(0);
    }

    /**
     * {@return four Windows servers behind an application gateway} Uniform; Manual mode with automatic upgrades of the OS
     * image, a certificate, a data disk and a notice before termination.
     */
    public static ScaleSet windowsFarm() {
        return ALL.get(1);
    }

    /**
     * {@return 120 Linux Spot workers, from a custom gallery image} Uniform; Automatic mode, deleted when evicted,
     * over several placement groups.
     */
    public static ScaleSet spotBatch() {
        return ALL.get(2);
    }

    /**
     * {@return four Linux database nodes in two zones} Flexible; Manual mode, Trusted Launch, two data disks each.
     */
    public static ScaleSet flexibleZonal() {
        return ALL.get(3);
    }

    /**
     * {@return the five nodes of a node type of a Service Fabric cluster} Uniform; Automatic mode, which durability
     * Silver needs, and NAT to each node.
     */
    public static ScaleSet serviceFabricNodes() {
        return ALL.get(4);
    }

    /**
     * {@return two machines with GPUs in a proximity placement group} Uniform; Manual mode, ephemeral OS disks.
     */
    public static ScaleSet gpuTraining() {
        return ALL.get(5);
    }

    /** {@return all sets of the gallery, with unique names} */
    public static List<ScaleSet> all() {
        return ALL;
    }

    /**
     * A set of the gallery.
     *
     * @param name the set's name, such as {@code web-tier}
     * @return the set
     * @throws IllegalArgumentException if the gallery has no set of that name
     */
    public static ScaleSet named(String name) {
        return ALL.stream()
                .filter(set -> set.name().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The gallery has no set " + name + ", but "
                        + ALL.stream().flatMap(set -> set.name().stream()).collect(Collectors.joining(", "))));
    }

    /**
     * A set of the gallery as the JSON document that the REST API would return.
     *
     * @param name the set's name, such as {@code web-tier}
     * @return the document
     * @throws IllegalArgumentException if the gallery has no set with that name
     */
    public static String json(String name) {
        named(name);
        try (InputStream json = Gallery.class.getResourceAsStream(name + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The document of " + name + " is not on the class path");
            }
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The instances of a set without failures: as many as its capacity, distributed evenly over its zones, all with
     * the latest model, running and healthy.
     *
     * @param set a set, of the gallery or not
     * @return its instances with their instance views, in the order of their ids in a Uniform set
     */
    public static List<ScaleSetInstance> instancesOf(ScaleSet set) {
        List<String> zones =
                set.zones().filter(list -> !list.isEmpty()).map(List::copyOf).orElse(List.of(""));
        return IntStream.range(0, set.sku().flatMap(Sku::capacity).orElse(0))
                .mapToObj(number -> InstanceSketch.healthy(number, zones.get(number % zones.size()))
                        .toInstance(set))
                .toList();
    }
}
