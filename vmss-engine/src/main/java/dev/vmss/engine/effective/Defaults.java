package dev.vmss.engine.effective;

import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import java.util.function.Function;

/** What the service assumes where a document does not say, as the accessors of the model declare it. */
final class Defaults {

    private static final ClassValue<ModelObject> BY_TYPE = new ClassValue<>() {
        @Override
        protected ModelObject computeValue(Class<?> javaType) {
            return ObjectType.of(javaType.asSubclass(ModelObject.class)).serviceDefaults();
        }
    };

    private Defaults() {}

    /**
     * The value of a property.
     *
     * @param type the type that has the property
     * @param object the object, or empty if the document does not have it
     * @param property the property, which must have a default that is always the same
     */
    static <O extends ModelObject, T> T value(
            Class<O> type, Optional<? extends O> object, Function<? super O, Optional<T>> property) {
        return object.flatMap(property)
                .or(() -> property.apply(type.cast(BY_TYPE.get(type))))
                .orElseThrow();
    }
}
