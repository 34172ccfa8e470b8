package dev.vmss.model.testing;

import dev.vmss.model.json.DocumentKind;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All types of the model, for tests that hold for each of them. */
public final class ModelTypes {

    private ModelTypes() {}

    /** {@return the interfaces of all documents} */
    public static List<Class<? extends ModelObject>> roots() {
        List<Class<? extends ModelObject>> roots = new ArrayList<>();
        DocumentKind.all().forEach(kind -> roots.add(kind.javaType()));
        return roots;
    }

    /** {@return all types that a document can hold, the documents' own included, by name} */
    public static List<ObjectType> all() {
        Set<ObjectType> found = new LinkedHashSet<>();
        roots().forEach(root -> collect(ObjectType.of(root), found));
        return found.stream()
                .sorted(Comparator.comparing(type -> type.javaType().getName()))
                .toList();
    }

    private static void collect(ObjectType type, Set<ObjectType> found) {
        if (found.add(type)) {
            for (Property property : type.properties()) {
                if (innermost(property.type()) instanceof ValueType.Nested nested) {
                    collect(nested.objectType(), found);
                }
            }
        }
    }

    /**
     * The type of what a list or map holds in the end.
     *
     * @param type any type
     * @return the element's type, or the type itself
     */
    public static ValueType innermost(ValueType type) {
        if (type instanceof ValueType.Listing listing) {
            return innermost(listing.element());
        } else if (type instanceof ValueType.Mapping mapping) {
            return innermost(mapping.value());
        }
        return type;
    }
}
