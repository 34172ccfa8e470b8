package dev.vmss.model.schema;

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
            MethodType.methodType(long.class, ModelObject.class, ModelObject.class);
    private static final MethodHandle UNION = handle("union", long.class, long.class);
    private static final MethodHandle UNEQUAL = handle("unequal", long.class, Object.class, Object.class);
    private static final MethodHandle OTHER = handle("other", long.class, Object.class, Object.class);

    private final MethodHandle comparison;

    FieldComparison(List<Property> properties) {
        List<MethodHandle> fields = new ArrayList<>();
        for (Property property : properties) {
            MethodHandle question = property.isLookedInto() ? OTHER : UNEQUAL;
            fields.add(MethodHandles.filterArguments(
                    MethodHandles.insertArguments(question, 0, property.bit()),
                    0,
                    property.getter(),
                    property.getter()));
        }
        comparison = join(fields);
    }

    /**
     * The fields that the second value has, and the first one has not or has otherwise.
     *
     * @param from a value of the generated type
     * @param to a value of the generated type
     * @return a bit for each property, by its position
     */
    long compare(ModelObject from, ModelObject to) {
        try {
            return (long) comparison.invokeExact(from, to);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Equality must not throw checked exceptions", e);
        }
    }

    private static long unequal(long bit, @Nullable Object from, @Nullable Object to) {
        return to == null || to == from || to.equals(from) ? 0 : bit;
    }

    private static long other(long bit, @Nullable Object from, @Nullable Object to) {
        return to == null || to == from ? 0 : bit;
    }

    private static long union(long some, long others) {
        return some | others;
    }

    /** A handle that gives the union of what many give: a tree of them, as the compiler goes only so deep. */
    private static MethodHandle join(List<MethodHandle> handles) {
        if (handles.isEmpty()) {
            return MethodHandles.empty(COMPARISON);
        } else if (handles.size() == 1) {
            return handles.get(0).asType(COMPARISON);
        }
        int half = handles.size() / 2;
        MethodHandle some = join(handles.subList(0, half));
        MethodHandle others = join(handles.subList(half, handles.size()));
        MethodHandle ofFour = MethodHandles.collectArguments(MethodHandles.collectArguments(UNION, 1, others), 0, some);
        return MethodHandles.permuteArguments(ofFour, COMPARISON, 0, 1, 0, 1);
    }

    private static MethodHandle handle(String name, Class<?>... parameters) {
        try {
            return MethodHandles.lookup()
                    .findStatic(FieldComparison.class, name, MethodType.methodType(long.class, parameters));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
