package dev.vmss.model.reflect;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.vmss.model.schema.CliName;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.MarksRemoval;
import dev.vmss.model.schema.OffValue;
import dev.vmss.model.schema.PutOnly;
import dev.vmss.model.schema.Range;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.TemplateOnly;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.schema.Until;
import dev.vmss.model.schema.WriteOnly;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One property of an object of the model, with all that is known about it. The facts come from the annotations of the
 * accessor; see there for where each is from.
 */
public final class Property {

    /** The key of objects without one. The empty text is a key. */
    private static final Object NO_KEY = new Object();

    private final Method accessor;
    private final String name;
    private final SerializableString writtenName;
    private final int position;
    private final ValueType type;
    private final PropertyAccess access;
    private final boolean envelope;
    private final boolean readOnly;
    private final boolean ignoredInRequests;
    private final boolean writeOnly;
    private final boolean unordered;
    private final boolean ignoreCase;
    private final Optional<String> key;
    private final Optional<String> serviceDefault;
    private final long min;
    private final long max;
    private final Optional<String> offValue;
    private final List<String> cliNames;
    private final UpdateSemantics semantics;

    Property(Method accessor, int position, PropertyAccess access) {
        this.accessor = accessor;
        this.name = accessor.getName();
        this.writtenName = new SerializedString(name);
        this.position = position;
        this.type = ValueType.of(((ParameterizedType) accessor.getGenericReturnType()).getActualTypeArguments()[0]);
        this.access = access;
        this.envelope = accessor.isAnnotationPresent(Envelope.class);
        this.readOnly = accessor.isAnnotationPresent(ReadOnly.class);
        this.ignoredInRequests = readOnly || accessor.isAnnotationPresent(TemplateOnly.class);
        this.writeOnly = accessor.isAnnotationPresent(WriteOnly.class);
        this.unordered = accessor.isAnnotationPresent(Unordered.class);
        this.ignoreCase = accessor.isAnnotationPresent(IgnoreCase.class);
        this.key = fact(KeyedBy.class).map(KeyedBy::value);
        this.serviceDefault = fact(ServiceDefault.class).map(ServiceDefault::value);
        this.min = fact(Range.class).map(Range::min).orElse(Long.MIN_VALUE);
        this.max = fact(Range.class).map(Range::max).orElse(Long.MAX_VALUE);
        this.offValue = fact(OffValue.class).map(OffValue::value);
        this.cliNames = fact(CliName.class).map(names -> List.of(names.value())).orElse(List.of());
        this.semantics = new UpdateSemantics(accessor, type);
    }

    /** {@return the property's name, which is the accessor's too} */
    public String name() {
        return name;
    }

    /** {@return the property's name in the form that a parser recognises without making a text of the member's name} */
    public SerializableString writtenName() {
        return writtenName;
    }

    /** {@return the property's position among those of its type, from 0} */
    public int position() {
        return position;
    }

    /** {@return the type of the property's value} */
    public ValueType type() {
        return type;
    }

    /**
     * The properties of the object that is the property's value, or of the objects in its list or map.
     *
     * @return the type
     * @throws IllegalStateException if the property holds no objects
     */
    public ObjectType nestedType() {
        ValueType innermost = type;
        while (!(innermost instanceof ValueType.Nested)) {
            if (innermost instanceof ValueType.Listing listing) {
                innermost = listing.element();
            } else if (innermost instanceof ValueType.Mapping mapping) {
                innermost = mapping.value();
            } else {
                throw new IllegalStateException(this + " does not contain objects");
            }
        }
        return ((ValueType.Nested) innermost).objectType();
    }

    /** {@return whether only the service writes the property} */
    public boolean readOnly() {
        return readOnly;
    }

    /** {@return whether the property plays no part in comparing models, because a request's value means nothing} */
    public boolean ignoredInRequests() {
        return ignoredInRequests;
    }

    /** {@return whether the property, where it is true, says that its object is being removed} */
    public boolean marksRemoval() {
        return accessor.isAnnotationPresent(MarksRemoval.class);
    }

    /** {@return whether the service never shows the property} */
    public boolean writeOnly() {
        return writeOnly;
    }

    /** {@return the property that tells the elements of a keyed list apart, or empty if the list has no key} */
    public Optional<String> key() {
        return key;
    }

    /** {@return whether the list is a set} */
    public boolean unordered() {
        return unordered;
    }

    /** {@return whether texts compare without case} */
    public boolean ignoreCase() {
        return ignoreCase;
    }

    /** {@return whether this is the envelope that the Azure CLI flattens} */
    public boolean envelope() {
        return envelope;
    }

    /** {@return what the service uses when a request leaves the property out, as text; the empty text for a value that it chooses; or empty if absence means absence} */
    public Optional<String> serviceDefault() {
        return serviceDefault;
    }

    /**
     * Whether the service cannot tell a value from none: it is what the service assumes anyway, or there is nothing in it.
     *
     * @param value a value of the property's type
     * @return {@code true} if it says no more than its absence
     */
    public boolean isAssumed(Object value) {
        if (value instanceof ModelObject object) {
            ObjectType objects = ObjectType.of(object);
            return objects.isOff(object) || objects.isInsignificant(object);
        } else if (value instanceof ModelList<?> list) {
            return list.isEmpty();
        } else if (value instanceof ModelMap<?> map) {
            return map.asMap().isEmpty();
        } else if (value instanceof JsonValue json) {
            return json.isInsignificant();
        }
        String assumed = serviceDefault.orElse("");
        return !assumed.isEmpty()
                && (value instanceof BigDecimal number
                        ? number.compareTo(new BigDecimal(assumed)) == 0
                        : value.toString().equalsIgnoreCase(assumed));
    }

    /** {@return whether the service chooses a value that depends on the rest of the request, where a request gives none} */
    public boolean chosenByService() {
        return serviceDefault.filter(String::isEmpty).isPresent();
    }

    /** {@return what the service makes of the property in a request, and of its absence} */
    public UpdateSemantics semantics() {
        return semantics;
    }

    /** {@return whether only a PUT can say the property} */
    public boolean putOnly() {
        return accessor.isAnnotationPresent(PutOnly.class);
    }

    /** {@return the value that turns the property's whole object off, or empty if the property is no such switch} */
    public Optional<String> offValue() {
        return offValue;
    }

    /** {@return the first API version that has the property} */
    public Optional<String> since() {
        return fact(Since.class).map(Since::value);
    }

    /**
     * The first API version with which the service is known to answer the property.
     *
     * @return the version that {@link #since()} says, or an older one that was recorded
     */
    public Optional<String> shownSince() {
        return fact(Since.class).map(since -> since.shown().isEmpty() ? since.value() : since.shown());
    }

    /** {@return the last API version that has the property, or empty if the newest has it} */
    public Optional<String> until() {
        return fact(Until.class).map(Until::value);
    }

    /**
     * The last API version with which the service is known to answer the property.
     *
     * @return the version that {@link #until()} says, or a newer one that was recorded; empty if the newest has it
     */
    public Optional<String> shownUntil() {
        return fact(Until.class).map(until -> until.shown().isEmpty() ? until.value() : until.shown());
    }

    /** {@return the smallest number that Azure accepts, or empty if there is no such limit} */
    public OptionalLong min() {
        return min == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(min);
    }

    /** {@return the largest number that Azure accepts, or empty if there is no such limit} */
    public OptionalLong max() {
        return max == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(max);
    }

    /**
     * Whether a value lies within the range that Azure accepts.
     *
     * @param value a value of the property's type
     * @return {@code true} if it does, or if there is no range
     */
    public boolean admits(Object value) {
        return !hasRange()
                || !(value instanceof Number number)
                || number.longValue() >= min && number.longValue() <= max;
    }

    boolean hasRange() {
        return min != Long.MIN_VALUE || max != Long.MAX_VALUE;
    }

    /** {@return names of the Azure CLI that differ from the property's by more than case, the newest first} */
    public List<String> cliNames() {
        return cliNames;
    }

    /**
     * The property's value.
     *
     * @param object an object of the type that has the property
     * @return the value, or {@code null} if the object has none
     */
    public @Nullable Object get(ModelObject object) {
        return access.get(object);
    }

    /** The same for {@link FieldComparison}. */
    MethodHandle getter() {
        return access.getter();
    }

    /**
     * Whether a comparison of the value examines its contents, because it is an object with lists of objects, maps or free
     * JSON somewhere inside. Others are compared as a whole: equality of an object stops at the first difference, and parts
     * found equal by then would be compared again inside, which is fast for small objects.
     */
    boolean isLookedInto() {
        return type instanceof ValueType.Nested && !isSmall(type);
    }

    private static boolean isSmall(ValueType type) {
        if (type instanceof ValueType.Nested nested) {
            return nested.objectType().properties().stream().allMatch(inner -> isSmall(inner.type()));
        }
        return type.isScalar()
                || type instanceof ValueType.Listing listing
                        && listing.element().isScalar();
    }

    /**
     * The property's value as the key of a list's element: names of resources compare without case wherever they are keys.
     *
     * @param object an object of the type that has the property
     * @return a value equal to that of each object with the same key, and of each other one if the object has none
     */
    public Object comparableKey(ModelObject object) {
        Object value = get(object);
        if (value == null) {
            return NO_KEY;
        }
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }

    private <A extends Annotation> Optional<A> fact(Class<A> annotation) {
        return Optional.ofNullable(accessor.getAnnotation(annotation));
    }

    @Override
    public String toString() {
        return accessor.getDeclaringClass().getSimpleName() + "." + name();
    }
}
