package dev.vmss.engine.rewrite;

import dev.vmss.model.Place;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelObject;
import org.jspecify.annotations.Nullable;

/** Is told where the model that the service will hold may differ from the one that it holds. */
public interface MergeVisitor {

    /**
     * Takes a property.
     *
     * @param object where the object with the property is
     * @param property the property
     * @param before its value now, or {@code null} if there is none
     * @param after its value after the update, or {@code null} if there is none
     */
    void property(Place object, Property property, @Nullable Object before, @Nullable Object after);

    /**
     * Takes an object of which nothing more is known than that parts of it may differ.
     *
     * @param place where the object is
     * @param before the object now
     * @param after the object after the update
     */
    void object(Place place, ModelObject before, ModelObject after);
}
