package dev.vmss.model.schema;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final ClassValue<ObjectType> OF_IMPLEMENTATIONS = new ClassValue<>() {
        @Override
        protected ObjectType computeValue(Class<?> implementation) {
            for (Class<?> javaType : implementation.getInterfaces()) {
                if (ModelObject.class.isAssignableFrom(javaType)) {
                    return of(javaType.asSubclass(ModelObject.class));
                }
            }
            throw new IllegalArgumentException(implementation + " is no type of the model");
        }
    };

    private final Class<? extends ModelObject> javaType;
    private final GeneratedType generated;
    private final List<Property> properties;
    private final List<Property> requested;
    private final List<Property> limited;
    private final PropertyTable byName;
    private final Map<String, Property> byLowerCase = new HashMap<>();
    private final Map<String, Property> byCliName = new HashMap<>();
    private final @Nullable Property envelope;
    private final @Nullable Property removalMark;
    private final @Nullable Property offSwitch;
    private volatile @Nullable FieldComparison comparison;

    private ObjectType(Class<? extends ModelObject> javaType) {
        this.javaType = javaType;
        this.generated = new GeneratedType(javaType);
        List<Method> accessors = Stream.of(javaType.getMethods())
                .filter(ObjectType::isProperty)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        List<Property> found = new ArrayList<>();
        for (Method accessor : accessors) {
            found.add(new Property(accessor, found.size(), generated.access(accessor)));
        }
        this.properties = List.copyOf(found);
        if (properties.size() > Long.SIZE) {
            throw new IllegalArgumentException(javaType + " has more properties than a long has bits");
        }
        this.byName = new PropertyTable(properties);
        for (Property property : properties) {
            byLowerCase.put(property.name().toLowerCase(Locale.ROOT), property);
            for (String cliName : property.cliNames()) {
                byCliName.put(cliName.toLowerCase(Locale.ROOT), property);
            }
        }
        this.requested = properties.stream()
                .filter(property -> !property.ignoredInRequests())
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
     * @throws IllegalArgumentException if the interface is no type of the model
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

    /**
     * The type's interface.
     *
     * @return the interface
     */
    public Class<? extends ModelObject> javaType() {
        return javaType;
    }

    /**
     * All properties.
     *
     * @return the properties, sorted by name
     */
    public List<Property> properties() {
        return properties;
    }

    /**
     * Finds the properties about which one object says something that another one does not, among those that count in a request.
     *
     * @param from an object of the type, or {@code null} if there is nothing to compare with
     * @param to an object of the type
     * @param visitor is told of the properties, in order, to which {@code to} gives another value, sets to {@code null}, or gives
     *     what is no value of their type; there may be others among them whose value is an object
     */
    public void visitDiffering(@Nullable ModelObject from, ModelObject to, DifferenceVisitor visitor) {
        Remainder rest = to.remainder();
        boolean allInFields = rest.nulls().isEmpty() && rest.untyped().isEmpty();
        if (from != null && allInFields && generated.isTypeOf(from) && generated.isTypeOf(to)) {
            comparison().compare(from, to, visitor);
            return;
        }
        for (Property property : requested) {
            Object before = from == null ? null : property.get(from);
            Object value = property.get(to);
            boolean differs = value != null
                    ? !value.equals(before)
                    : rest.nulls().contains(property.name()) || rest.untyped().containsKey(property.name());
            if (differs) {
                visitor.visit(property, before, value);
            }
        }
    }

    /** Made when it is first needed: most types are never compared, and properties may have the type that they belong to. */
    private FieldComparison comparison() {
        FieldComparison known = comparison;
        if (known == null) {
            known = new FieldComparison(requested);
            comparison = known;
        }
        return known;
    }

    /** {@return the properties whose numbers Azure limits} */
    List<Property> limited() {
        return limited;
    }

    /**
     * The property of a name.
     *
     * @param name the name, in whatever case
     * @return the property, or empty if the type has none of that name
     */
    public Optional<Property> property(String name) {
        Property exact = byName.get(name);
        return Optional.ofNullable(exact != null ? exact : byLowerCase.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * The property of a name that the Azure CLI uses.
     *
     * @param name the name, in whatever case
     * @return the property, or empty if the CLI does not use the name for any
     */
    public Optional<Property> cliProperty(String name) {
        return Optional.ofNullable(byCliName.get(name.toLowerCase(Locale.ROOT))).or(() -> property(name));
    }

    /**
     * The property whose own properties the Azure CLI prints among those of this type.
     *
     * @return the property, or empty if the CLI prints the type as the REST API does
     */
    public Optional<Property> envelope() {
        return Optional.ofNullable(envelope);
    }

    /**
     * The property that says of an object that it is on its way out of the list that holds it.
     *
     * @return the property, or empty if objects of the type just go
     */
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
        Object defaults = newBuilder();
        for (Property property : properties) {
            property.serviceDefault()
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> property.set(defaults, property.type().parse(text)));
        }
        return build(defaults, Remainder.NONE);
    }

    /**
     * A new builder of the type.
     *
     * @return the builder, to be filled with {@link Property#set} and handed to {@link #build}
     */
    public Object newBuilder() {
        return generated.newBuilder();
    }

    /**
     * Builds a value.
     *
     * @param filled a builder from {@link #newBuilder()}
     * @param rest what belongs to the object beyond its accessors' values
     * @return the value
     */
    public ModelObject build(Object filled, Remainder rest) {
        return generated.build(filled, rest);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }
}
