package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.ModelSchema;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The accessors against {@code vmss-properties.tsv}, the table of all properties of all API versions. */
class PropertyTableTest {

    private static final Map<String, Class<? extends ModelObject>> ROOTS = Map.of(
            "scaleSet", ScaleSet.class, "vm", ScaleSetInstance.class, "rollingUpgrade", RollingUpgradeStatus.class);

    private static final String PROFILE = "scaleSet properties.virtualMachineProfile.";

    private static final String KEY_VAULT_REFERENCE =
            "was JSON of any shape at first; its type is that of a disk's encryption key, whose properties are older";

    /** Rows, by how they start, from which the accessors differ on purpose; and why. */
    private static final Map<String, String> DEVIATIONS = Map.of(
            "scaleSet properties.overProvision",
            "is overprovision in another case, and read as that",
            "scaleSet properties.overprovision",
            "is as old as overProvision, which is the same property",
            PROFILE + "billingProfile.maxPrice",
            "the table knows no fractions, but a price of 0.05 is one",
            PROFILE + "securityPostureReference.excludeExtensions[]",
            "held objects up to 2023-09-01 and holds names since, so each element is JSON of any shape",
            PROFILE + "extensionProfile.extensions[].properties.protectedSettingsFromKeyVault.",
            KEY_VAULT_REFERENCE,
            "vm resources[].properties.protectedSettingsFromKeyVault.",
            KEY_VAULT_REFERENCE);

    private static final String SPOT = "the service answers it for Spot instances, and no schema has it";

    /** Accessors, by how they start, for which there is no row on purpose; and why. */
    private static final Map<String, String> WITHOUT_ROW = Map.of(
            PROFILE + "additionalCapabilities.",
            "is what the set has of the same type, which is newer",
            "vm identity.identityIds",
            "is what the set had of the same type",
            "vm properties.billingProfile",
            SPOT,
            "vm properties.evictionPolicy",
            SPOT,
            "vm properties.priority",
            SPOT);

    /**
     * A row of the table.
     *
     * @param path the property's path behind its document, such as {@code properties.zones[]}
     */
    private record Row(String document, String path, String type, String flags, String first, String last) {

        static Row of(String line) {
            String[] columns = line.split("\t", -1);
            return new Row(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
        }

        String id() {
            return document + " " + path;
        }
    }

    /** The properties on the way to one of the table's, and the type of its value; no type if the way ends early. */
    private record Way(List<Property> properties, Optional<ValueType> end) {}

    @Test
    void everyPropertyOfTheTableHasAnAccessor() {
        assertNoFaults(PropertyTableTest::missingAccessor);
    }

    @Test
    void everyAccessorHasARowInTheTable() {
        Set<String> missing = new TreeSet<>();
        ROOTS.forEach((document, root) -> ModelSchema.of(root).all().stream()
                .filter(entry -> entry.readOnly() || !entry.ignoredInRequests())
                .forEach(entry -> missing.add(document + " " + entry.pattern())));
        rows().forEach(row -> missing.remove(row.id().replaceAll("\\[]$", "")));
        missing.removeIf(id -> WITHOUT_ROW.keySet().stream().anyMatch(id::startsWith));
        assertEquals("", String.join("\n", missing), "these have no row in vmss-properties.tsv");
    }

    @Test
    void everyAccessorHasTheTablesType() {
        assertNoFaults(PropertyTableTest::wrongType);
    }

    @Test
    void everyPropertyExistsSinceTheTablesFirstVersion() {
        assertNoFaults(PropertyTableTest::wrongFirstVersion);
    }

    @Test
    void everyPropertyExistsUntilTheTablesLastVersion() {
        assertNoFaults(PropertyTableTest::wrongLastVersion);
    }

    @Test
    void everyReadOnlyPropertyOfTheTableIsReadOnlyHere() {
        assertNoFaults(PropertyTableTest::notReadOnly);
    }

    @Test
    void everyNumberIsLimitedAsInTheTable() {
        assertNoFaults(PropertyTableTest::wrongRange);
    }

    @Test
    void everyDeviationIsOne() {
        Set<String> needed = new HashSet<>();
        for (Row row : rows()) {
            boolean deviates = Stream.<Function<Row, Optional<String>>>of(
                            PropertyTableTest::missingAccessor,
                            PropertyTableTest::wrongType,
                            PropertyTableTest::wrongFirstVersion)
                    .anyMatch(check -> check.apply(row).isPresent());
            if (deviates) {
                deviation(row).ifPresent(needed::add);
            }
        }
        assertEquals(DEVIATIONS.keySet(), needed);
    }

    private static Optional<String> missingAccessor(Row row) {
        return way(row).end().isPresent() ? Optional.empty() : Optional.of("no accessor");
    }

    private static Optional<String> wrongType(Row row) {
        return way(row).end().filter(type -> !isHeldAs(type, row.type())).map(type -> type + " for " + row.type());
    }

    private static Optional<String> wrongFirstVersion(Row row) {
        String since =
                versions(row, Property::since).max(Comparator.naturalOrder()).orElse("none");
        return since.equals(row.first()) ? Optional.empty() : Optional.of(since + " for " + row.first());
    }

    private static Optional<String> wrongLastVersion(Row row) {
        String until =
                versions(row, Property::until).min(Comparator.naturalOrder()).orElse(ApiVersion.LATEST.text());
        return until.equals(row.last()) ? Optional.empty() : Optional.of(until + " for " + row.last());
    }

    private static Optional<String> notReadOnly(Row row) {
        boolean readOnly = way(row).properties().stream().anyMatch(Property::readOnly);
        return readOnly || !row.flags().contains("readOnly") ? Optional.empty() : Optional.of("not read-only");
    }

    private static Optional<String> wrongRange(Row row) {
        Matcher range = Pattern.compile("int\\[(\\d*)\\.\\.(\\d*)]").matcher(row.type());
        List<Property> properties = way(row).properties();
        if (!range.matches() || properties.isEmpty()) {
            return Optional.empty();
        }
        Property property = properties.get(properties.size() - 1);
        boolean sameMin = range.group(1).isEmpty() || range.group(1).equals(text(property.min()));
        boolean sameMax = range.group(2).isEmpty() || range.group(2).equals(text(property.max()));
        return sameMin && sameMax ? Optional.empty() : Optional.of(property.min() + " to " + property.max());
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "none";
    }

    private static void assertNoFaults(Function<Row, Optional<String>> check) {
        List<String> faults = new ArrayList<>();
        for (Row row : rows()) {
            if (deviation(row).isEmpty()) {
                check.apply(row).ifPresent(fault -> faults.add(row.id() + ": " + fault));
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private static Optional<String> deviation(Row row) {
        return DEVIATIONS.keySet().stream().filter(row.id()::startsWith).findFirst();
    }

    private static Stream<String> versions(Row row, Function<Property, Optional<String>> version) {
        return way(row).properties().stream().map(version).flatMap(Optional::stream);
    }

    private static boolean isHeldAs(ValueType type, String tableType) {
        if (type instanceof ValueType.Hidden) {
            return tableType.startsWith("string") || tableType.equals("any");
        } else if (type instanceof ValueType.Nested || type instanceof ValueType.Mapping) {
            return tableType.startsWith("object:");
        } else if (type instanceof ValueType.Truth) {
            return tableType.equals("bool");
        } else if (type instanceof ValueType.WholeNumber || type instanceof ValueType.LargeNumber) {
            return tableType.matches("int(\\[.*])?");
        } else if (type instanceof ValueType.AnyJson) {
            return tableType.equals("any");
        }
        return (type instanceof ValueType.Text || type instanceof ValueType.Special)
                && tableType.matches("(string|enum|const).*");
    }

    private static Way way(Row row) {
        List<Property> properties = new ArrayList<>();
        ValueType type = new ValueType.Nested(Objects.requireNonNull(ROOTS.get(row.document())));
        for (String step : row.path().split("\\.")) {
            Optional<ValueType> next = step.equals("{*}") ? valueOf(type) : propertyOf(type, step, properties);
            if (next.isEmpty()) {
                return new Way(properties, Optional.empty());
            }
            type = next.get();
        }
        return new Way(properties, Optional.of(type));
    }

    private static Optional<ValueType> valueOf(ValueType type) {
        return type instanceof ValueType.Mapping mapping ? Optional.of(mapping.value()) : Optional.empty();
    }

    private static Optional<ValueType> propertyOf(ValueType type, String step, List<Property> properties) {
        boolean isList = step.endsWith("[]");
        String name = isList ? step.substring(0, step.length() - 2) : step;
        Optional<Property> property = type instanceof ValueType.Nested nested
                ? nested.objectType()
                        .property(name)
                        .filter(found -> found.name().equals(name))
                : Optional.empty();
        property.ifPresent(properties::add);
        return property.map(Property::type).flatMap(found -> isList ? elementOf(found) : Optional.of(found));
    }

    private static Optional<ValueType> elementOf(ValueType type) {
        return type instanceof ValueType.Listing listing ? Optional.of(listing.element()) : Optional.empty();
    }

    private static List<Row> rows() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PropertyTableTest.class.getResourceAsStream("/vmss-properties.tsv")),
                StandardCharsets.UTF_8))) {
            return table.lines().skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
