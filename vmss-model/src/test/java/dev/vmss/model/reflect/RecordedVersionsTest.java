package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Since when and until when the accessors say that the service answers a property, against the versions that it was recorded with. */
class RecordedVersionsTest {

    /** Older schemas of instances were not kept, so that this version says nothing about the age of what stands in it. */
    private static final String OLDEST_SCHEMA_OF_INSTANCES = "2021-11-01";

    /** The API versions of all answers that show a property, by its document and place. */
    private static Map<String, TreeSet<String>> recorded() {
        Map<String, TreeSet<String>> versions = new TreeMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            Optional<Class<? extends ModelObject>> root = root(exchange.path());
            if (root.isPresent() && exchange.isAnswered()) {
                JsonNode list = exchange.response().path("value");
                (list.isArray() ? list : List.of(exchange.response()))
                        .forEach(document -> walk(
                                root.get().getSimpleName() + " ",
                                ObjectType.of(root.get()),
                                document,
                                exchange.apiVersion(),
                                versions));
            }
        }
        assertTrue(versions.size() > 100, () -> "only " + versions.size());
        return versions;
    }

    private static Optional<Class<? extends ModelObject>> root(String path) {
        if (path.matches(".*/virtualmachinescalesets(/[^/]+)?")) {
            return Optional.of(ScaleSet.class);
        } else if (path.matches(".*/virtualmachinescalesets/[^/]+/virtualmachines(/[^/]+)?")) {
            return Optional.of(ScaleSetInstance.class);
        }
        return path.matches(".*/virtualmachines/[^/]+/instanceview")
                ? Optional.of(InstanceView.class)
                : Optional.empty();
    }

    private static void walk(
            String path, ObjectType type, JsonNode object, String version, Map<String, TreeSet<String>> versions) {
        object.properties()
                .forEach(member -> type.property(member.getKey()).ifPresent(property -> {
                    String place = path + property.name();
                    versions.computeIfAbsent(place, unseen -> new TreeSet<>()).add(version);
                    if (property.type() instanceof ValueType.Nested nested) {
                        walk(place + ".", nested.objectType(), member.getValue(), version, versions);
                    } else if (property.type() instanceof ValueType.Listing listing
                            && listing.element() instanceof ValueType.Nested nested) {
                        member.getValue()
                                .forEach(element ->
                                        walk(place + "[].", nested.objectType(), element, version, versions));
                    }
                }));
    }

    private static ModelTree.Node entry(String place) {
        String[] parts = place.split(" ");
        Class<? extends ModelObject> root = List.of(ScaleSet.class, ScaleSetInstance.class, InstanceView.class).stream()
                .filter(type -> type.getSimpleName().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        return ModelTree.of(root).at(parts[1]).orElseThrow();
    }

    @Test
    void noPropertyIsYoungerThanTheServiceShowsIt() {
        List<String> faults = new ArrayList<>();
        recorded().forEach((place, versions) -> {
            String since = entry(place)
                    .way()
                    .map(Property::shownSince)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElse("");
            if (versions.first().compareTo(since) < 0 && !since.equals(OLDEST_SCHEMA_OF_INSTANCES)) {
                faults.add(place + " since " + since + ", recorded with " + versions.first());
            }
        });
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void noPropertyIsShownAfterItsLastVersion() {
        List<String> faults = new ArrayList<>();
        recorded()
                .forEach((place, versions) -> entry(place)
                        .way()
                        .map(Property::shownUntil)
                        .flatMap(Optional::stream)
                        .filter(until -> until.compareTo(versions.last()) < 0)
                        .forEach(
                                until -> faults.add(place + " until " + until + ", recorded with " + versions.last())));
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void whatIsSaidToBeRecordedBeyondItsSchemasIs() {
        Map<Property, Set<String>> versions = new HashMap<>();
        recorded()
                .forEach((place, seen) -> versions.computeIfAbsent(entry(place).property(), unseen -> new TreeSet<>())
                        .addAll(seen));
        Set<String> faults = new TreeSet<>();
        versions.forEach((property, seen) -> {
            check(property.since(), property.shownSince(), seen, property, faults);
            check(property.until(), property.shownUntil(), seen, property, faults);
        });
        assertEquals(Set.of(), faults);
    }

    private static void check(
            Optional<String> schema, Optional<String> shown, Set<String> seen, Property property, Set<String> faults) {
        if (!schema.equals(shown) && !seen.contains(shown.orElseThrow())) {
            faults.add(property + " was not recorded with " + shown.get());
        }
    }
}
