package dev.vmss.engine.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attribute or block of the Terraform provider's schema, with what the table says about it. */
final class TerraformAttribute {

    /** How the JSON of a plan holds an attribute. */
    enum Kind {
        SCALAR,
        /** An array of scalars. */
        LIST,
        /** An object whose members are named by people. */
        MAP,
        /** An array of at most one object. */
        BLOCK,
        /** An array of objects, each of which is an element of an array of Azure's. */
        BLOCKS
    }

    /**
     * A line of the table.
     *
     * @param attribute the path in the provider's schema
     * @param type the type in Terraform's words
     * @param forceNew whether a change replaces the set: {@code yes}, {@code no} or {@code conditional}
     * @param sensitive whether the schema says that the value is sensitive
     * @param fallback what stands for no value: a value, {@code (required)}, {@code (computed)}, or {@code -} for nothing
     * @param arm the place in Azure's model, several joined by {@code " + "}, or {@code -}
     * @param conversion what makes Azure's value of Terraform's
     * @param note what else is known
     */
    record Row(
            String attribute,
            String type,
            String forceNew,
            boolean sensitive,
            String fallback,
            String arm,
            String conversion,
            String note) {

        /** Whether only the provider or the service writes the attribute. */
        boolean isReadOnly() {
            return note.contains("read-only") || attribute.equals("id");
        }
    }

    private final String name;
    private final String path;
    private final Map<String, TerraformAttribute> members = new LinkedHashMap<>();
    private @Nullable Row row;

    TerraformAttribute(String name, String path) {
        this.name = name;
        this.path = path;
    }

    String name() {
        return name;
    }

    /** The path without indices, such as {@code os_disk.caching}. */
    String path() {
        return path;
    }

    /** What the table says; attributes in a group without a line of its own, such as {@code timeouts}, are of no property. */
    Row row() {
        return Objects.requireNonNullElseGet(row, () -> new Row(path, "block list", "no", false, "-", "-", "-", "-"));
    }

    Collection<TerraformAttribute> members() {
        return members.values();
    }

    boolean hasMember(String member) {
        return members.containsKey(member);
    }

    TerraformAttribute member(String member) {
        return members.computeIfAbsent(
                member, key -> new TerraformAttribute(key, path.isEmpty() ? key : path + "." + key));
    }

    void setRow(Row line) {
        if (row == null) {
            row = line;
        }
    }

    /** Whether the schema itself says that something in a block is sensitive. */
    boolean holdsSensitive() {
        return row().sensitive() || members.values().stream().anyMatch(TerraformAttribute::holdsSensitive);
    }

    boolean isMapped() {
        return !row().arm().equals("-");
    }

    List<String> places() {
        return List.of(row().arm().split(" \\+ "));
    }

    Kind kind() {
        String type = row().type();
        if (type.startsWith("block")) {
            return row().arm().endsWith("[]") ? Kind.BLOCKS : Kind.BLOCK;
        } else if (type.startsWith("map")) {
            return Kind.MAP;
        }
        return type.startsWith("list") || type.startsWith("set") ? Kind.LIST : Kind.SCALAR;
    }
}
