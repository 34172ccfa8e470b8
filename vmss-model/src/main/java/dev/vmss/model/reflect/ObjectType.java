package dev.vmss.model.reflect;

import dev.vmss.model.schema.OffValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of one type of the model, as its accessors declare them. */
public final class ObjectType {

    private static final ClassValue<ObjectType> TYPES = new ClassValue<>() {
        @Override
        protected ObjectType computeValue(Class<?> javaType) {
            return new ObjectType(javaType.asSubclass(ModelObject.class));
        }
    };

    /** To make a handle takes about as long as to take the values of so many objects without it. */
    private static final int TIMES_WITHOUT_HANDLE = 500;

    private static final ClassValue<ObjectType> OF_IMPLEMENTATIONS = new ClassValue<>() {
        @Override
        protected ObjectType computeValue(Class<?> implementation) {
            for (Class<?> javaType : implementation.getInterfaces()) {
                if (ModelObject.class.isAssignableFrom(javaType)) {
                    return of(javaType.asSubclass(ModelObject.class));
                }
            }
            throw new IllegalArgumentException(implementation + " is not a type of the model");
        }
    };

    private final Class<? extends ModelObject> javaType;
    private final GeneratedType generated;
    private final List<Property> properties;
    private final List<Property> requested;
    private final List<Property> limited;
    private final PropertyTable byName;
    private final MemberOrder memberOrder;
    private final Map<String, Property> byLowerCase = new HashMap<>();
    private final Map<String, Property> byCliName = new HashMap<>();
    private final @Nullable Property envelope;
    private final @Nullable Property removalMark;
    private final @Nullable Property offSwitch;
    private final List<Property> dependent;
    private volatile @Nullable Set<Property> inEnvelopeToo;
    private volatile @Nullable List<Property> notShown;
    private volatile @Nullable FieldValues fieldValues;

    /** How often the values of objects were taken; threads may miss a time of each other's. */
    private int timesTaken;

    private volatile @Nullable FieldComparison comparison;
    private volatile @Nullable FieldComparison givenComparison;

    private ObjectType(Class<? extends ModelObject> javaType) {
        this.javaType = javaType;
        List<Method> accessors = Stream.of(javaType.getMethods())
                .filter(ObjectType::isProperty)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        this.generated = new GeneratedType(
                javaType, accessors.stream().map(Method::getName).toList());
        List<Property> found = new ArrayList<>();
        for (Method accessor : accessors) {
            found.add(new Property(accessor, found.size(), new PropertyAccess(accessor, generated)));
        }
        this.properties = List.copyOf(found);
        if (properties.size() > Long.SIZE) {
            throw new IllegalArgumentException(javaType + " has more properties than a long has bits");
        }
        this.byName = new PropertyTable(properties);
        this.memberOrder = new MemberOrder(properties.size());
        for (Property property : properties) {
            byLowerCase.put(property.name().toLowerCase(Locale.ROOT), property);
            for (String cliName : property.cliNames()) {
                byCliName.put(cliName.toLowerCase(Locale.ROOT), property);
            }
        }
        this.requested = properties.stream()
                .filter(property -> !property.ignoredInRequests())
                .toList();
        properties.forEach(property -> property.semantics().link(this));
        this.dependent = requested.stream()
                .filter(property -> property.semantics().dependsOnTheObject())
                .toList();
        this.limited = properties.stream().filter(Property::hasRange).toList();
        this.offSwitch = properties.stream()
                .filter(property -> property.offValue().isPresent())
                .findFirst()
                .orElse(null);
        this.removalMark =
                properties.stream().filter(Property::marksRemoval).findFirst().orElse(null);
        this.envelope =
                properties.stream().filter(Property::envelope).findFirst().orElse(null);
    }

    private static boolean isProperty(Method method) {
        return Modifier.isAbstract(method.getModifiers())
                && method.getParameterCount() == 0
                && method.getReturnType() == Optional.class;
    }

    /**
     * The properties of a type of the model.
     *
     * @param javaType the type's interface
     * @return the properties
     * @throws IllegalArgumentException if the interface is not a type of the model
     */
    public static ObjectType of(Class<? extends ModelObject> javaType) {
        return TYPES.get(javaType);
    }

    /**
     * The properties of a value's type.
     *
     * @param value a value of the model
     * @return the properties
     */
    public static ObjectType of(ModelObject value) {
        return OF_IMPLEMENTATIONS.get(value.getClass());
    }

    /** {@return the type's interface} */
    public Class<? extends ModelObject> javaType() {
        return javaType;
    }

    /** {@return all properties, sorted by name} */
    public List<Property> properties() {
        return properties;
    }

    /**
     * Finds the properties of which two objects do not say the same, among those that count in a request.
     *
     * @param from an object of the type
     * @param to an object of the type
     * @param visitor is told of the properties, in order, that have another value in {@code to}, or only in one of the two, or
     *     what is no value of their type; there may be others among them whose value is an object
     */
    public void visitDiffering(ModelObject from, ModelObject to, DifferenceVisitor visitor) {
        if (allInFields(from) && allInFields(to)) {
            comparison().compare(from, to, visitor);
            return;
        }
        for (Property property : requested) {
            Object before = property.get(from);
            Object after = property.get(to);
            if (!Objects.equals(before, after)
                    || !Objects.equals(
                            from.remainder().untyped().get(property.name()),
                            to.remainder().untyped().get(property.name()))) {
                visitor.visit(property, before, after);
            }
        }
    }

    /**
     * Finds the properties to which a request gives another value than an object has; what the request leaves out is not
     * visited, nor what it sets to {@code null}.
     *
     * @param from an object of the type
     * @param request an object of the type that has no values but those of its accessors
     * @param visitor is told of the properties, in order; there may be others among them whose value is an object
     */
    public void visitGiven(ModelObject from, ModelObject request, DifferenceVisitor visitor) {
        if (generated.isTypeOf(from) && generated.isTypeOf(request)) {
            givenComparison().compare(from, request, visitor);
            return;
        }
        for (Property property : requested) {
            Object before = property.get(from);
            Object given = property.get(request);
            if (given != null && !given.equals(before)) {
                visitor.visit(property, before, given);
            }
        }
    }

    private boolean allInFields(ModelObject object) {
        return generated.isTypeOf(object) && object.remainder().allTyped();
    }

    /** Made when it is first needed: most types are never compared, and properties may have the type that they belong to. */
    private FieldComparison comparison() {
        FieldComparison known = comparison;
        if (known == null) {
            known = FieldComparison.ofAll(requested);
            comparison = known;
        }
        return known;
    }

    private FieldComparison givenComparison() {
        FieldComparison known = givenComparison;
        if (known == null) {
            known = FieldComparison.ofGiven(requested);
            givenComparison = known;
        }
        return known;
    }

    /**
     * The properties whose fate in an update depends on more than their own value in the request.
     *
     * @return the properties of which {@link UpdateSemantics#dependsOnTheObject()} holds, most often none
     */
    public List<Property> dependent() {
        return dependent;
    }

    /** {@return the properties that the service never shows, or not all of: write-only ones, and those whose values have such ones} */
    public List<Property> notShown() {
        List<Property> known = notShown;
        if (known == null) {
            known = requested.stream()
                    .filter(property -> property.writeOnly() || holdsWriteOnly(property.type(), new HashSet<>()))
                    .toList();
            notShown = known;
        }
        return known;
    }

    private static boolean holdsWriteOnly(ValueType type, Set<ObjectType> seen) {
        if (type instanceof ValueType.Listing listing) {
            return holdsWriteOnly(listing.element(), seen);
        } else if (type instanceof ValueType.Mapping mapping) {
            return holdsWriteOnly(mapping.value(), seen);
        }
        return type instanceof ValueType.Nested nested
                && seen.add(nested.objectType())
                && nested.objectType().requested.stream()
                        .anyMatch(inner -> inner.writeOnly() || holdsWriteOnly(inner.type(), seen));
    }

    /** {@return an object of the type that says nothing} */
    public ModelObject empty() {
        return build(newValues(), Remainder.NONE);
    }

    /**
     * Whether an object says no more than its absence: all that is in it is what the service assumes anyway.
     *
     * @param object an object of the type
     * @return {@code true} if no property that counts has a value of its own
     */
    public boolean isInsignificant(ModelObject object) {
        for (Property property : requested) {
            Object value = property.get(object);
            if (value != null && !property.isAssumed(value)) {
                return false;
            }
        }
        return object.remainder().allTyped() && object.remainder().unknown().isEmpty();
    }

    /** {@return the properties whose numbers Azure limits} */
    List<Property> limited() {
        return limited;
    }

    /**
     * The property of a name.
     *
     * @param name the name, in any case
     * @return the property, or empty if the type has none of that name
     */
    public Optional<Property> property(String name) {
        return Optional.ofNullable(find(name));
    }

    /**
     * As {@link #property}, for each member of each document.
     *
     * @param name the name, in any case
     * @return the property, or {@code null} if the type has none of that name
     */
    public @Nullable Property find(String name) {
        Property exact = byName.get(name);
        return exact != null ? exact : byLowerCase.get(name.toLowerCase(Locale.ROOT));
    }

    /** {@return the order in which documents have the properties} */
    public MemberOrder memberOrder() {
        return memberOrder;
    }

    /**
     * The property of a name that the Azure CLI uses.
     *
     * @param name the name, in any case
     * @return the property, or empty if the CLI does not use the name for any
     */
    public Optional<Property> cliProperty(String name) {
        return Optional.ofNullable(byCliName.get(name.toLowerCase(Locale.ROOT))).or(() -> property(name));
    }

    /** {@return the property whose own properties the Azure CLI prints among those of this type, or empty if the CLI prints the type as the REST API does} */
    public Optional<Property> envelope() {
        return Optional.ofNullable(envelope);
    }

    /**
     * Whether a name is that of a property of this type and of one in its envelope, which the Azure CLI prints beside each other.
     *
     * @param property a property of the type
     * @return {@code true} if the type has an envelope, which has a property of the same name
     */
    public boolean isInEnvelopeToo(Property property) {
        Set<Property> known = inEnvelopeToo;
        if (known == null) {
            known = envelope == null
                    ? Set.of()
                    : properties.stream()
                            .filter(own -> envelope.nestedType().find(own.name()) != null)
                            .collect(Collectors.toUnmodifiableSet());
            inEnvelopeToo = known;
        }
        return known.contains(property);
    }

    /** {@return the property that says of an object that it is on its way out of the list that holds it, or empty if objects of the type just go} */
    public Optional<Property> removalMark() {
        return Optional.ofNullable(removalMark);
    }

    /**
     * Whether an object is on its way out of the list that holds it.
     *
     * @param object an object of the type
     * @return {@code true} if it says so itself
     */
    public boolean isBeingRemoved(ModelObject object) {
        return removalMark != null && Boolean.TRUE.equals(removalMark.get(object));
    }

    /** {@return whether an object of the type can turn itself off} */
    public boolean canBeOff() {
        return offSwitch != null;
    }

    /**
     * Whether an object turns itself off, so that the service drops it.
     *
     * @param object an object of the type
     * @return {@code true} if a property of it has its {@link OffValue}
     */
    public boolean isOff(ModelObject object) {
        if (offSwitch == null) {
            return false;
        }
        Object value = offSwitch.get(object);
        return value != null
                && offSwitch
                        .offValue()
                        .filter(value.toString()::equalsIgnoreCase)
                        .isPresent();
    }

    /**
     * An object that says what the service assumes where a request does not.
     *
     * @return an object with all {@linkplain Property#serviceDefault() defaults} that are always the same
     */
    public ModelObject serviceDefaults() {
        @Nullable Object[] defaults = newValues();
        for (Property property : properties) {
            property.serviceDefault()
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text ->
                            defaults[property.position()] = property.type().parse(text));
        }
        return build(defaults, Remainder.NONE);
    }

    /**
     * An object with one property changed.
     *
     * @param object an object of the type
     * @param property a property of the type
     * @param value the property's new value
     * @return the changed copy
     */
    public ModelObject with(ModelObject object, Property property, Object value) {
        @Nullable Object[] values = values(object);
        values[property.position()] = value;
        return build(values, object.remainder());
    }

    /**
     * The values of an object, to be changed and handed to {@link #build}.
     *
     * @param object an object of the type
     * @return the value of each property by its {@linkplain Property#position() position}, {@code null} for absence
     */
    public @Nullable Object[] values(ModelObject object) {
        if (timesTaken > TIMES_WITHOUT_HANDLE && generated.isTypeOf(object)) {
            return fieldValues().of(object);
        }
        timesTaken++;
        @Nullable Object[] values = newValues();
        for (Property property : properties) {
            values[property.position()] = property.get(object);
        }
        return values;
    }

    private FieldValues fieldValues() {
        FieldValues known = fieldValues;
        if (known == null) {
            known = new FieldValues(properties);
            fieldValues = known;
        }
        return known;
    }

    /**
     * A place for the value of each property, by its {@linkplain Property#position() position}, to be filled and handed to
     * {@link #build}.
     *
     * @return an array of {@code null}, which is absence
     */
    public @Nullable Object[] newValues() {
        return new @Nullable Object[properties.size()];
    }

    /**
     * Builds a value.
     *
     * @param values the value of each property, or {@code null}; from {@link #newValues()}, and not kept
     * @param rest what belongs to the object beyond its accessors' values
     * @return the value
     * @throws ClassCastException if a value is not of its property's type
     * @throws IllegalArgumentException if a number is out of range
     */
    public ModelObject build(@Nullable Object[] values, Remainder rest) {
        return generated.build(values, rest);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }
}
