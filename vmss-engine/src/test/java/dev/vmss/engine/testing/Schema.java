package dev.vmss.engine.testing;

import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ModelObject;
import java.util.HashSet;
import java.util.Set;

/** The places that the model knows. */
public final class Schema {

    private Schema() {}

    /**
     * Every place in a document, the document itself included.
     *
     * @param type the interface of the document's type
     * @return the places as in {@link dev.vmss.model.Place#pattern()}
     */
    public static Set<String> patterns(Class<? extends ModelObject> type) {
        Set<String> patterns = new HashSet<>();
        collect("", new ValueType.Nested(type), patterns);
        return patterns;
    }

    private static void collect(String pattern, ValueType type, Set<String> patterns) {
        patterns.add(pattern);
        if (type instanceof ValueType.Nested nested) {
            ObjectType objectType = nested.objectType();
            for (Property property : objectType.properties()) {
                collect(
                        pattern.isEmpty() ? property.name() : pattern + "." + property.name(),
                        property.type(),
                        patterns);
            }
        } else if (type instanceof ValueType.Listing listing) {
            collect(pattern + "[]", listing.element(), patterns);
        } else if (type instanceof ValueType.Mapping mapping) {
            collect(pattern + ".{*}", mapping.value(), patterns);
        }
    }
}
