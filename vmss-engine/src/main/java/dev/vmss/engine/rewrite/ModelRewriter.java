package dev.vmss.engine.rewrite;

import dev.vmss.model.Place;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model of another one, property by property, in the light of a second model of the same type. What is the same
 * afterwards stays the same object, so that whoever compares the results looks only into what has changed.
 */
public abstract class ModelRewriter {

    /** For subclasses. */
    protected ModelRewriter() {}

    /**
     * The new value of a property.
     *
     * @param place where the object is
     * @param other the object of the second model, or {@code null} if it has none
     * @param object the object
     * @param property the property
     * @return the new value, or {@code null} for none
     */
    protected abstract @Nullable Object rewrite(
            Place place, @Nullable ModelObject other, ModelObject object, Property property);

    /**
     * What an object says beyond the values of its accessors.
     *
     * @param place where the object is
     * @param other the object of the second model, or {@code null} if it has none
     * @param object the object
     * @return the new remainder; this method gives that of the object
     */
    protected Remainder remainder(Place place, @Nullable ModelObject other, ModelObject object) {
        return object.remainder();
    }

    /**
     * Changes what depends on more than one property, once each has its new value; this method changes nothing.
     *
     * @param place where the object is
     * @param other the object of the second model, or {@code null} if it has none
     * @param object the object
     * @param values the new values of all properties, by their positions
     */
    protected void settle(Place place, @Nullable ModelObject other, ModelObject object, @Nullable Object[] values) {}

    /**
     * Rewrites an object.
     *
     * @param place where the object is
     * @param other the object of the second model, or {@code null} if it has none
     * @param object the object
     * @return the object of the second model or the object itself, if it became one of the two, or else a new object
     */
    protected final ModelObject rewrite(Place place, @Nullable ModelObject other, ModelObject object) {
        ObjectType type = ObjectType.of(object);
        List<Property> properties = type.properties();
        @Nullable Object[] values = new @Nullable Object[properties.size()];
        for (Property property : properties) {
            values[property.position()] = rewrite(place, other, object, property);
        }
        settle(place, other, object, values);
        return build(type, other, object, values, remainder(place, other, object));
    }

    private static ModelObject build(
            ObjectType type,
            @Nullable ModelObject other,
            ModelObject object,
            @Nullable Object[] values,
            Remainder rest) {
        if (other != null && has(type, other, values, rest)) {
            return other;
        } else if (has(type, object, values, rest)) {
            return object;
        }
        return type.build(values, rest);
    }

    private static boolean has(ObjectType type, ModelObject object, @Nullable Object[] values, Remainder rest) {
        if (object.remainder() != rest) {
            return false;
        }
        for (Property property : type.properties()) {
            if (property.get(object) != values[property.position()]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A list of rewritten elements.
     *
     * @param before a list that may be the result
     * @param elements the elements
     * @return the list given, if it has the same elements in the same order, or else a new one
     */
    protected static ModelList<?> list(ModelList<?> before, List<?> elements) {
        boolean same = before.size() == elements.size();
        for (int i = 0; same && i < elements.size(); i++) {
            same = before.get(i) == elements.get(i);
        }
        return same ? before : ModelList.copyOf(elements);
    }
}
