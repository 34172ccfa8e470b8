package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.source.TerraformAttribute.Kind;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes Azure's JSON of the attributes of one resource, before or after a change, led by the table. */
final class TerraformMapping {

    /** How an expression starts that stands for what only the apply will tell. */
    static final String UNKNOWN = "[known after apply: ";

    private final TerraformAttribute root;
    private final SensitiveValues sensitive;
    private final Set<String> unmapped = new LinkedHashSet<>();

    TerraformMapping(TerraformTable.Resource resource, SensitiveValues sensitive) {
        this.root = TerraformTable.of(resource);
        this.sensitive = sensitive;
    }

    /**
     * Maps one side.
     *
     * @param values the attributes
     * @param unknown the tree of {@code after_unknown}
     * @param marks the tree of what is sensitive
     * @return the set, in which what is unset is {@code null}; what the values do not mention is absent
     */
    ObjectNode map(JsonNode values, JsonNode unknown, JsonNode marks) {
        ArmObject set = new ArmObject("", SourceJson.NODES.objectNode());
        mapMembers(root, new Values(values, unknown, marks, false), set);
        return set.json();
    }

    /** The attributes with a value that the table does not have, of all sides mapped so far. */
    Set<String> unmapped() {
        return unmapped;
    }

    /**
     * What a plan says of one attribute.
     *
     * @param value the value; missing if the plan does not mention it
     * @param unknown whether it is unknown, or which of its members are
     * @param mark whether it is sensitive, or which of its members are
     * @param bySchema whether a set of blocks around it is marked because of what the schema says
     */
    private record Values(JsonNode value, JsonNode unknown, JsonNode mark, boolean bySchema) {

        Values member(String name) {
            return new Values(
                    value.isNull() ? value : value.path(name),
                    unknown.path(name),
                    isMarked() ? mark : mark.path(name),
                    bySchema);
        }

        Values element(int index) {
            return new Values(value.path(index), unknown.path(index), isMarked() ? mark : mark.path(index), bySchema);
        }

        Values withoutMark() {
            return new Values(value, unknown, MissingNode.getInstance(), true);
        }

        boolean isUnknown() {
            return unknown.isBoolean() && unknown.booleanValue();
        }

        boolean isMarked() {
            return mark.isBoolean() && mark.booleanValue();
        }

        /** Whether any element is marked. */
        boolean isMarkedInside() {
            if (isMarked()) {
                return true;
            }
            for (JsonNode inner : mark) {
                if (inner.isBoolean() && inner.booleanValue()) {
                    return true;
                }
            }
            return false;
        }

        boolean isMentioned() {
            return !value.isMissingNode() || unknown.isContainerNode() && !unknown.isEmpty();
        }
    }

    private void mapMembers(TerraformAttribute block, Values values, ArmObject into) {
        for (TerraformAttribute attribute : block.members()) {
            Values inner = values.member(attribute.name());
            if (attribute.isMapped() && inner.isUnknown()) {
                putUnknown(attribute, into);
            } else if (attribute.isMapped() && inner.isMentioned()) {
                map(attribute, inner, into);
            }
        }
        for (String name : (Iterable<String>) values.value()::fieldNames) {
            JsonNode value = values.value().get(name);
            if (!block.hasMember(name) && !value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                unmapped.add(block.path().isEmpty() ? name : block.path() + "." + name);
            }
        }
    }

    private void map(TerraformAttribute attribute, Values values, ArmObject into) {
        Kind kind = attribute.kind();
        boolean isBlock = kind == Kind.BLOCK || kind == Kind.BLOCKS;
        Values told = isBlock && values.isMarked() && attribute.holdsSensitive() ? values.withoutMark() : values;
        switch (kind) {
            case BLOCK -> mapBlock(attribute, told, into);
            case BLOCKS -> mapBlocks(attribute, told, into);
            case MAP -> mapEntries(attribute, told, into);
            case LIST, SCALAR -> mapValue(attribute, told, into);
        }
    }

    private void mapBlock(TerraformAttribute block, Values values, ArmObject into) {
        boolean present = values.value().isObject()
                || values.value().size() > 0
                || values.unknown().size() > 0;
        if (block.row().conversion().equals("block present = enabled")) {
            into.put(block.places().get(0), BooleanNode.valueOf(present));
        }
        Values only = !present
                ? new Values(NullNode.getInstance(), values.unknown(), values.mark(), values.bySchema())
                : values.value().isObject() ? values : values.element(0);
        if (only.isUnknown()) {
            putUnknown(block, into);
        } else {
            mapMembers(block, only, into);
        }
    }

    private void mapBlocks(TerraformAttribute block, Values values, ArmObject into) {
        String place = block.places().get(0);
        int size = Math.max(values.value().size(), values.unknown().size());
        if (size == 0) {
            into.put(place, SourceJson.NODES.arrayNode());
        }
        for (int i = 0; i < size; i++) {
            Values element = values.element(i);
            if (element.isUnknown()) {
                putUnknown(block, into);
                return;
            }
            mapMembers(block, element, into.add(place));
        }
    }

    private void mapEntries(TerraformAttribute map, Values values, ArmObject into) {
        if (values.isMarked() && TerraformConversion.isSet(map, values.value())) {
            into.put(map.places().get(0), sensitive.expression(map.path(), values.value()));
            return;
        }
        ObjectNode entries = SourceJson.NODES.objectNode();
        values.value().properties().forEach(entry -> {
            Values value = values.member(entry.getKey());
            entries.set(
                    entry.getKey(),
                    value.isMarked()
                            ? sensitive.expression(map.path() + "." + entry.getKey(), entry.getValue())
                            : entry.getValue());
        });
        for (String name : (Iterable<String>) values.unknown()::fieldNames) {
            entries.set(name, unknown(map.path() + "." + name));
        }
        into.put(map.places().get(0), entries.isEmpty() ? NullNode.getInstance() : entries);
    }

    private void mapValue(TerraformAttribute attribute, Values values, ArmObject into) {
        JsonNode value = values.value();
        if (!TerraformConversion.isSet(attribute, value)) {
            attribute.places().forEach(place -> into.put(place, none(attribute)));
            return;
        }
        for (JsonNode inner : values.unknown()) {
            if (inner.asBoolean()) {
                putUnknown(attribute, into);
                return;
            }
        }
        boolean hidden = values.isMarkedInside() || values.bySchema() && sensitive.areIn(value);
        if (hidden && !isHiddenByModel(attribute)) {
            into.put(attribute.places().get(0), sensitive.expression(attribute.path(), value));
        } else {
            TerraformConversion.convert(attribute, value).forEach(into::put);
        }
    }

    private static JsonNode none(TerraformAttribute attribute) {
        return attribute.kind() == Kind.LIST && !attribute.row().arm().endsWith("{*}")
                ? SourceJson.NODES.arrayNode()
                : NullNode.getInstance();
    }

    private static void putUnknown(TerraformAttribute attribute, ArmObject into) {
        if (!attribute.row().isReadOnly()) {
            into.put(attribute.places().get(0), unknown(attribute.path()));
        }
    }

    private static JsonNode unknown(String path) {
        return SourceJson.NODES.textNode(UNKNOWN + path + "]");
    }

    /** Whether no text of the model shows the value anyway; then it is read, so that equal values are seen to be equal. */
    private static boolean isHiddenByModel(TerraformAttribute attribute) {
        return ModelSchema.of(ScaleSet.class)
                .find(Place.of(attribute.places().get(0)))
                .filter(PropertyFacts::isOpen)
                .map(facts -> facts.writeOnly() && facts.type().equals("secret"))
                .orElse(false);
    }
}
