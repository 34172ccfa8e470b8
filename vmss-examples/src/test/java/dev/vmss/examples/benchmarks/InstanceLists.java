package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.testkit.Gallery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Instances in any number. */
final class InstanceLists {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The start of every name and id in the sample's first instance, and what is random in it. */
    private static final String NAME = "web_0";

    private InstanceLists() {}

    /**
     * A page of the REST API in UTF-8: the first instance of the sample again and again, each time with a name, ids, disks and
     * times of its own, as the service gives them.
     *
     * @param count the number of instances
     * @param views whether with their instance views and extensions (7 KB each), or as the service lists them unasked (3.8 KB)
     */
    static byte[] page(int count, boolean views) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes("{\"value\":[".getBytes(StandardCharsets.UTF_8));
        String first = first(views).toString();
        for (int number = 0; number < count; number++) {
            page.writeBytes(number == 0 ? new byte[0] : new byte[] {','});
            page.writeBytes(numbered(first, number).getBytes(StandardCharsets.UTF_8));
        }
        page.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return page.toByteArray();
    }

    private static ObjectNode first(boolean views) {
        try (InputStream stream = Sample.open(Sample.INSTANCES)) {
            JsonNode instance = JSON.readTree(stream).at("/value/0");
            ObjectNode first = (ObjectNode) instance;
            if (!views) {
                first.remove("resources");
                first.withObject("/properties").remove("instanceView");
            }
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String numbered(String first, int number) {
        String random = String.format(Locale.ROOT, "%08x", number * 0x9E3779B1);
        String seconds = String.format(Locale.ROOT, ":%02d:%02d.", number / 60 % 60, number % 60);
        return first.replace(NAME, "web_" + number)
                .replace("\"instanceId\":\"0\"", "\"instanceId\":\"" + number + "\"")
                .replace("/virtualMachines/0", "/virtualMachines/" + number)
                .replace("web000000", String.format(Locale.ROOT, "web%06d", number))
                .replaceAll("_9e3779b9|_c2b2ae3d|_165667b1", "$0" + random)
                .replace("2d6b1c70", random)
                .replace(":13:10.", seconds)
                .replace(":10:27.", seconds);
    }

    /** The web tier's instances, as if it had so many. */
    static List<ScaleSetInstance> ofWebTier(int count) {
        ScaleSet set = Gallery.webTier();
        return Gallery.instancesOf(set.withSku(set.sku().map(sku -> sku.withCapacity(count))));
    }
}
