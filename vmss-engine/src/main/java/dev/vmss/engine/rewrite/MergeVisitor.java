package dev.vmss.engine.rewrite;

import dev.vmss.model.Place;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelList;
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

    /**
     * Visits an added or removed element.
     *
     * @param place where the element is
     * @param list the property that has the list
     * @param before the element now, or {@code null} if it is new
     * @param after the element after the update, or {@code null} if it is gone
     */
    void element(Place place, Property list, @Nullable ModelObject before, @Nullable ModelObject after);

    /**
     * Visits a list whose elements have a key, after the differences in them. They have the same keys as those of the request.
     *
     * @param place where the list is
     * @param property the property that has the list
     * @param before the list now
     * @param given the list of the request
     */
    void list(Place place, Property property, ModelList<?> before, ModelList<?> given);
}
