package dev.vmss.engine.testing;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.testing.ModelArbitraries;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Generators of two sets that hold the same chain of nested objects and nothing around it. Sets with anything anywhere seldom say
 * something of the same place, let alone of two places that have to do with each other.
 */
public final class ChainArbitraries {

    private static final ObjectType SET = ObjectType.of(ScaleSet.class);

    /** All ways from a set to a type within it, as the properties that lead there. */
    private static final List<List<Property>> CHAINS = new ArrayList<>();

    static {
        addChains(List.of());
    }

    /**
     * Two sets.
     *
     * @param applied one of them
     * @param desired the other one
     */
    public record Pair(ScaleSet applied, ScaleSet desired) {

        @Override
        public String toString() {
            return ModelWriter.rest().toTree(applied) + " and "
                    + ModelWriter.rest().toTree(desired);
        }
    }

    private ChainArbitraries() {}

    /** {@return pairs of sets without identities, since with most generated types of those the service drops them} */
    public static Arbitrary<Pair> pairs() {
        return Arbitraries.of(CHAINS)
                .flatMap(chain -> Combinators.combine(innermost(chain), innermost(chain))
                        .as((applied, desired) -> new Pair(set(chain, applied), set(chain, desired))));
    }

    private static ObjectType end(List<Property> chain) {
        return chain.isEmpty() ? SET : chain.get(chain.size() - 1).nestedType();
    }

    private static void addChains(List<Property> chain) {
        CHAINS.add(chain);
        for (Property property : end(chain).properties()) {
            // No type of the model holds itself.
            if (holdsObjects(property.type())) {
                addChains(Stream.concat(chain.stream(), Stream.of(property)).toList());
            }
        }
    }

    private static boolean holdsObjects(ValueType type) {
        return type instanceof ValueType.Nested
                || type instanceof ValueType.Listing listing && holdsObjects(listing.element())
                || type instanceof ValueType.Mapping mapping && holdsObjects(mapping.value());
    }

    private static Arbitrary<List<ModelObject>> innermost(List<Property> chain) {
        return ModelArbitraries.of(end(chain).javaType())
                .map(ModelObject.class::cast)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static ScaleSet set(List<Property> chain, List<ModelObject> innermost) {
        List<ModelObject> objects = innermost;
        for (int i = chain.size() - 1; i >= 0; i--) {
            Property property = chain.get(i);
            ObjectType around = end(chain.subList(0, i));
            objects = List.of(around.with(around.empty(), property, value(property, property.type(), objects)));
        }
        return ((ScaleSet) objects.get(0)).withIdentity(Optional.empty());
    }

    private static Object value(Property property, ValueType type, List<ModelObject> objects) {
        if (type instanceof ValueType.Mapping mapping) {
            return ModelMap.copyOf(Map.of("entry", value(property, mapping.value(), objects)), Set.of());
        } else if (!(type instanceof ValueType.Listing)) {
            return objects.get(0);
        }
        List<ModelObject> elements = new ArrayList<>();
        for (ModelObject object : objects) {
            elements.add(withKey(property, object, elements.size()));
        }
        return ModelList.copyOf(elements);
    }

    /** Elements of the same position have the same key, where the list has one. */
    private static ModelObject withKey(Property list, ModelObject element, int position) {
        ObjectType type = ObjectType.of(element);
        Property key = list.key().flatMap(type::property).orElse(null);
        if (key == null) {
            return element;
        }
        @Nullable Object[] values = type.values(element);
        values[key.position()] = key.type().parse(Integer.toString(position));
        return type.build(values, element.remainder().meaning(name -> !name.equals(key.name())));
    }
}
