package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares all fields of two values of a type at once.
 *
 * <p>Most properties of most objects are absent or the same, and asking for one after the other takes for each a call that the
 * compiler cannot see through. So the handles of the fields are joined to one, which is compiled as if it were written out.
 */
final class FieldComparison {

    private static final MethodType COMPARISON =
            MethodType.methodType(void.class, ModelObject.class, ModelObject.class, DifferenceVisitor.class);
    private static final MethodHandle IF_UNEQUAL = handle("ifUnequal");
    private static final MethodHandle IF_OTHER = handle("ifOther");
    private static final MethodHandle IF_GIVEN_UNEQUAL = handle("ifGivenUnequal");
    private static final MethodHandle IF_GIVEN_OTHER = handle("ifGivenOther");

    private final MethodHandle comparison;

    private FieldComparison(List<Property> properties, MethodHandle ifUnequal, MethodHandle ifOther) {
        List<MethodHandle> fields = new ArrayList<>();
        for (Property property : properties) {
            MethodHandle question = (property.isLookedInto() ? ifOther : ifUnequal).bindTo(property);
            fields.add(MethodHandles.filterArguments(question, 0, property.getter(), property.getter())
                    .asType(COMPARISON));
        }
        comparison = join(fields);
    }

    /** A comparison that visits fields that have another value in the second object, or a value in one of the two only. */
    static FieldComparison ofAll(List<Property> properties) {
        return new FieldComparison(properties, IF_UNEQUAL, IF_OTHER);
    }

    /** A comparison that visits fields which have a value in the second object, and another one or none in the first. */
    static FieldComparison ofGiven(List<Property> properties) {
        return new FieldComparison(properties, IF_GIVEN_UNEQUAL, IF_GIVEN_OTHER);
    }

    /**
     * Visits the fields that differ.
     *
     * @param from a value of the generated type
     * @param to a value of the generated type
     * @param visitor is told of the properties, in their order
     */
    void compare(ModelObject from, ModelObject to, DifferenceVisitor visitor) {
        try {
            comparison.invokeExact(from, to, visitor);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Equality must not throw checked exceptions", e);
        }
    }

    private static void ifUnequal(
            Property property, @Nullable Object from, @Nullable Object to, DifferenceVisitor visitor) {
        if (to != from && (to == null || !to.equals(from))) {
            visitor.visit(property, from, to);
        }
    }

    private static void ifOther(
            Property property, @Nullable Object from, @Nullable Object to, DifferenceVisitor visitor) {
        if (to != from) {
            visitor.visit(property, from, to);
        }
    }

    private static void ifGivenUnequal(
            Property property, @Nullable Object from, @Nullable Object to, DifferenceVisitor visitor) {
        if (to != null && to != from && !to.equals(from)) {
            visitor.visit(property, from, to);
        }
    }

    private static void ifGivenOther(
            Property property, @Nullable Object from, @Nullable Object to, DifferenceVisitor visitor) {
        if (to != null && to != from) {
            visitor.visit(property, from, to);
        }
    }

    /** A handle that calls many in turn: a tree of them, as the compiler goes only so deep. */
    private static MethodHandle join(List<MethodHandle> handles) {
        if (handles.isEmpty()) {
            return MethodHandles.empty(COMPARISON);
        } else if (handles.size() == 1) {
            return handles.get(0);
        }
        int half = handles.size() / 2;
        return MethodHandles.foldArguments(join(handles.subList(half, handles.size())), join(handles.subList(0, half)));
    }

    private static MethodHandle handle(String name) {
        try {
            return MethodHandles.lookup()
                    .findStatic(
                            FieldComparison.class,
                            name,
                            MethodType.methodType(
                                    void.class, Property.class, Object.class, Object.class, DifferenceVisitor.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
