package dev.vmss.model.json;

import dev.vmss.model.InstanceView;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceView;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.TextValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The kinds of document of the model.
 *
 * @param <T> the type of such a document's value
 */
public final class DocumentKind<T extends ModelObject> implements JsonForm {

    /** The model of a scale set. */
    public static final DocumentKind<ScaleSet> SCALE_SET =
            new DocumentKind<>("scaleSet", "a scale set", ScaleSet.class, "Microsoft.Compute/virtualMachineScaleSets");

    /** The model of one instance. */
    public static final DocumentKind<ScaleSetInstance> INSTANCE = new DocumentKind<>(
            "instance",
            "an instance of a scale set",
            ScaleSetInstance.class,
            "Microsoft.Compute/virtualMachineScaleSets/virtualMachines");

    /** The instance view of a scale set. */
    public static final DocumentKind<ScaleSetInstanceView> SCALE_SET_INSTANCE_VIEW = new DocumentKind<>(
            "scaleSetInstanceView", "the instance view of a scale set", ScaleSetInstanceView.class, "");

    /** The instance view of one instance. */
    public static final DocumentKind<InstanceView> INSTANCE_VIEW =
            new DocumentKind<>("instanceView", "the instance view of an instance", InstanceView.class, "");

    /** The status of a rolling upgrade. */
    public static final DocumentKind<RollingUpgradeStatus> ROLLING_UPGRADE = new DocumentKind<>(
            "rollingUpgrade",
            "the status of a rolling upgrade",
            RollingUpgradeStatus.class,
            "Microsoft.Compute/virtualMachineScaleSets/rollingUpgrades");

    private static final List<DocumentKind<?>> ALL =
            List.of(SCALE_SET, INSTANCE, SCALE_SET_INSTANCE_VIEW, INSTANCE_VIEW, ROLLING_UPGRADE);

    /** What a message may quote: any other text might be a value that does not belong there. */
    private static final Pattern RESOURCE_TYPE = Pattern.compile("[A-Za-z.]{1,60}(/[A-Za-z]{1,60}){1,5}");

    private final String name;
    private final String description;
    private static final Set<String> ERROR_ALONE = Set.of("error");

    private final Class<T> javaType;
    private final String resourceType;

    private DocumentKind(String name, String description, Class<T> javaType, String resourceType) {
        this.name = name;
        this.description = description;
        this.javaType = javaType;
        this.resourceType = resourceType;
    }

    /** {@return all kinds} */
    public static List<DocumentKind<?>> all() {
        return ALL;
    }

    /**
     * The kind with a name.
     *
     * @param name a name such as {@code scaleSet}
     * @return the kind, or empty if there is none with that name
     */
    public static Optional<DocumentKind<?>> named(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst();
    }

    /** {@return the short name, such as {@code scaleSet}} */
    public String name() {
        return name;
    }

    /** {@return a description of such a document, for messages} */
    public String description() {
        return description;
    }

    /** {@return the interface of such a document's value} */
    public Class<T> javaType() {
        return javaType;
    }

    /** What is said of a page of a list where one document of a type is expected. */
    static String pageInsteadOf(ObjectType type) {
        return "is a page of a list, not "
                + ALL.stream()
                        .filter(kind -> kind.javaType == type.javaType())
                        .findFirst()
                        .map(DocumentKind::description)
                        .orElse("one document");
    }

    /**
     * Why a value, though it could be read, is no document of its kind: it names another resource type, is a template, has no
     * property of the kind at all, or has properties beyond them and is all known to another kind.
     */
    static Optional<String> mismatch(ModelObject value) {
        ObjectType type = ObjectType.of(value);
        for (DocumentKind<?> kind : ALL) {
            if (kind.javaType == type.javaType()) {
                return kind.mismatch(value, type);
            }
        }
        return Optional.empty();
    }

    private Optional<String> mismatch(ModelObject value, ObjectType type) {
        Optional<String> otherType = type.property("type")
                .map(property -> property.get(value))
                .map(Object::toString)
                .filter(text -> !text.equalsIgnoreCase(resourceType) && !TextValue.isExpression(text));
        if (otherType.isPresent()) {
            boolean quotable = RESOURCE_TYPE.matcher(otherType.get()).matches();
            return Optional.of(
                    (quotable ? "is a " + otherType.get() : "is of another resource type") + ", not " + description);
        }
        Set<String> unknown = unknownNames(value, type);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        boolean empty = type.properties().stream().noneMatch(property -> gives(value, property));
        if (isTemplate(value.remainder(), empty)) {
            return Optional.of(template());
        }
        if (empty && unknown.equals(ERROR_ALONE)) {
            // So it is when a script saves the answer about a set that is gone.
            return Optional.of("is an error returned by Azure, not " + description);
        }
        Set<String> known = knownNames(value, type);
        for (DocumentKind<?> other : ALL) {
            if (other != this
                    && unknown.stream().allMatch(other::knows)
                    && known.stream().allMatch(other::knows)) {
                return Optional.of("is " + other.description + ", not " + description);
            }
        }
        return empty ? Optional.of("has no property of " + description) : Optional.empty();
    }

    /** Whether a document is what Resource Manager deploys, which holds resources among other things. */
    private static boolean isTemplate(Remainder rest, boolean givesNothing) {
        boolean saysSo = rest.unknown("$schema")
                .filter(schema -> schema.holdsText(text -> text.contains("eploymentTemplate.json")))
                .isPresent();
        return saysSo
                || givesNothing
                        && rest.unknown("resources").stream()
                                .flatMap(resources -> resources.children().stream())
                                .anyMatch(resource ->
                                        !resource.children("apiVersion").isEmpty());
    }

    private String template() {
        return "is a template, not " + description + "; supply "
                + (resourceType.isEmpty() ? "the answer of the service" : "only its resource of type " + resourceType)
                + ", with values instead of expressions";
    }

    static boolean gives(ModelObject value, Property property) {
        Remainder remainder = value.remainder();
        return property.get(value) != null
                || remainder.nulls().contains(property.name())
                || remainder.untyped().containsKey(property.name())
                || remainder.silent().containsKey(property.name())
                || remainder.isWrittenAsAbsent(property.name());
    }

    private static Set<String> unknownNames(ModelObject value, ObjectType type) {
        Set<String> own = value.remainder().unknown().keySet();
        Set<String> inside = type.envelope()
                .map(envelope -> (ModelObject) envelope.get(value))
                .map(envelope -> envelope.remainder().unknown().keySet())
                .orElse(Set.of());
        if (inside.isEmpty()) {
            return own;
        }
        Set<String> names = new LinkedHashSet<>(own);
        names.addAll(inside);
        return names;
    }

    private static Set<String> knownNames(ModelObject value, ObjectType type) {
        Set<String> names = new LinkedHashSet<>();
        for (Property property : type.properties()) {
            if (gives(value, property)) {
                names.add(property.name());
            }
            if (property.envelope() && property.get(value) instanceof ModelObject envelope) {
                names.addAll(knownNames(envelope, property.nestedType()));
            }
        }
        return names;
    }

    private boolean knows(String property) {
        ObjectType type = ObjectType.of(javaType);
        return type.property(property).isPresent()
                || type.envelope()
                        .map(Property::nestedType)
                        .flatMap(envelope -> envelope.property(property))
                        .isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
