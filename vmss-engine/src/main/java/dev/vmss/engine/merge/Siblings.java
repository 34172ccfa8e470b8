package dev.vmss.engine.merge;

import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.UpdateSemantics;
import dev.vmss.model.reflect.UpdateSemantics.Condition;
import dev.vmss.model.reflect.UpdateSemantics.Doubt;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What becomes of a property because of others of the same object. */
final class Siblings {

    private final ApiVersion version;

    /** Whether the result is a request, of which the service has not made anything yet. */
    private final boolean asRequested;

    Siblings(ApiVersion version, boolean asRequested) {
        this.version = version;
        this.asRequested = asRequested;
    }

    /** Whether anything in an object follows from more than the value of its property in the request. */
    boolean matter(ObjectType type, ModelObject applied, ModelObject request) {
        List<Property> dependent = type.dependent();
        for (int i = 0; i < dependent.size(); i++) {
            if (dependsOnOthers(dependent.get(i), applied, request)) {
                return true;
            }
        }
        return false;
    }

    /** Called for every object, so the check that is most often false comes first. */
    private boolean dependsOnOthers(Property property, ModelObject applied, ModelObject request) {
        UpdateSemantics semantics = property.semantics();
        Property other = semantics.goesWith().orElse(null);
        if (other != null && takesAlong(other, semantics, applied, request)) {
            return property.get(request) != null || property.get(applied) != null;
        } else if (semantics.whenOmitted(version).isPresent() && property.get(request) == null) {
            return property.get(applied) != null && tellOfOmission(semantics, request);
        }
        Condition condition = semantics.notStored().orElse(null);
        boolean mayBeKeptOut = condition != null
                && condition.without().get(request) == null
                && condition.without().get(applied) == null;
        return (mayBeKeptOut || semantics.storedAs(version).isPresent()) && property.get(request) != null;
    }

    /** Whether the fate of a property that the request leaves out is told of, and by nothing that is missing beside it. */
    boolean tellOfOmission(UpdateSemantics semantics, ModelObject request) {
        return semantics.whenOmitted(version).isPresent()
                && semantics
                        .besides()
                        .map(property -> property.get(request) != null)
                        .orElse(true);
    }

    private boolean takesAlong(Property other, UpdateSemantics semantics, ModelObject applied, ModelObject request) {
        Object given = other.get(request);
        Object decisive = given != null ? given : other.get(applied);
        return decisive != null && semantics.fateWith(decisive, version) != Omission.KEPT;
    }

    /**
     * Changes what depends on other properties, once each has its new value.
     *
     * @param applied the object before, or {@code null} if it is new
     * @param request the object of the request
     * @param values the new values of all properties, by their positions
     * @param doubts is told of properties whose fate is not known, and why
     */
    void settle(
            @Nullable ModelObject applied,
            ModelObject request,
            @Nullable Object[] values,
            BiConsumer<Property, Doubt> doubts) {
        ObjectType type = ObjectType.of(request);
        for (Property property : type.dependent()) {
            UpdateSemantics semantics = property.semantics();
            semantics.goesWith().ifPresent(other -> goWith(applied, request, property, other, values, doubts));
            Object given = property.get(request);
            Object held = applied == null ? null : property.get(applied);
            if (given != null && !given.equals(held)) {
                semantics
                        .storedAs(version)
                        .ifPresent(path -> store(type, property, List.of(path.split("\\.")), applied, request, values));
                if (!asRequested
                        && semantics
                                .notStored()
                                .filter(condition -> applies(condition, values))
                                .isPresent()) {
                    values[property.position()] = held;
                }
            }
        }
    }

    private void goWith(
            @Nullable ModelObject applied,
            ModelObject request,
            Property property,
            Property other,
            @Nullable Object[] values,
            BiConsumer<Property, Doubt> doubts) {
        Object given = other.get(request);
        Object decisive = given != null ? given : values[other.position()];
        Object value = values[property.position()];
        if (decisive == null || value == null) {
            return;
        }
        Omission fate = property.semantics().fateWith(decisive, version);
        boolean isOmitted = property.get(request) == null;
        if (fate == Omission.REMOVED && (isOmitted || !asRequested)) {
            values[property.position()] = null;
        } else if (fate == Omission.UNKNOWN && isOmitted && applied != null && !property.isAssumed(value)) {
            String until = property.semantics().goneUntil().orElseThrow().text();
            doubts.accept(
                    property,
                    new Doubt(
                            "Up to API version " + until + " it is removed when " + other.name() + " becomes "
                                    + decisive + "; the behaviour of later versions is not known.",
                            "recorded answers, API version " + until));
        }
    }

    private static boolean applies(Condition condition, @Nullable Object[] values) {
        return values[condition.without().position()] == null
                && condition
                        .is()
                        .equalsIgnoreCase(
                                String.valueOf(values[condition.where().position()]));
    }

    /**
     * Gives a value to the property as which it is stored, unless the request gives that property a value itself. A request
     * that says everything leaves that to the service, and does not repeat the value that is held there.
     */
    private void store(
            ObjectType type,
            Property property,
            List<String> names,
            @Nullable ModelObject applied,
            ModelObject request,
            @Nullable Object[] values) {
        if (isUntyped(type, applied, names) || isUntyped(type, request, names)) {
            // What an expression stands for is not known.
            return;
        }
        Property first = type.property(names.get(0)).orElseThrow();
        List<String> inner = names.subList(1, names.size());
        ModelObject around = (ModelObject) values[first.position()];
        boolean isGiven = isGiven(type, request, names);
        if (asRequested) {
            if (!isGiven && isGiven(type, applied, names)) {
                ModelObject rest = with(first.nestedType(), around, inner, null);
                boolean isSaid = first.get(request) != null
                        || !rest.equals(first.nestedType().empty());
                values[first.position()] = isSaid ? rest : null;
            }
            return;
        }
        Object value = values[property.position()];
        values[property.position()] = null;
        if (!isGiven && value != null) {
            values[first.position()] = with(first.nestedType(), around, inner, value);
        }
    }

    private static boolean isGiven(ObjectType type, @Nullable ModelObject object, List<String> names) {
        if (object == null) {
            return false;
        }
        Property first = type.property(names.get(0)).orElseThrow();
        Object value = first.get(object);
        return value instanceof ModelObject inner && names.size() > 1
                ? isGiven(first.nestedType(), inner, names.subList(1, names.size()))
                : value != null;
    }

    /** Whether an object has something that its type cannot hold in a place or around it, such as an expression. */
    private static boolean isUntyped(ObjectType type, @Nullable ModelObject object, List<String> names) {
        if (object == null) {
            return false;
        }
        Property first = type.property(names.get(0)).orElseThrow();
        return object.remainder().untyped().containsKey(first.name())
                || names.size() > 1
                        && isUntyped(
                                first.nestedType(), (ModelObject) first.get(object), names.subList(1, names.size()));
    }

    private static ModelObject with(
            ObjectType type, @Nullable ModelObject object, List<String> names, @Nullable Object value) {
        ModelObject changed = object == null ? type.empty() : object;
        Property property = type.property(names.get(0)).orElseThrow();
        @Nullable Object[] values = type.values(changed);
        values[property.position()] = names.size() > 1
                ? with(
                        property.nestedType(),
                        (ModelObject) values[property.position()],
                        names.subList(1, names.size()),
                        value)
                : value == null ? null : property.type().parse(value.toString());
        return type.build(values, changed.remainder());
    }
}
