package dev.vmss.engine.merge;

import dev.vmss.engine.rewrite.MergeVisitor;
import dev.vmss.engine.rewrite.Pairing;
import dev.vmss.model.Place;
import dev.vmss.model.reflect.DifferenceVisitor;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of one object that a merge changes, without creating the object. Only parts that depend on more than the value
 * of a property in the request are merged and compared.
 */
final class ObjectVisit implements DifferenceVisitor {

    private final Merging merging;
    private final MergeVisitor visitor;
    private final ModelObject applied;
    private final ModelObject request;

    private final @Nullable ObjectVisit outer;
    private final @Nullable Property property;
    private @Nullable Place place;

    private boolean differs;

    /** Visits a whole model, or an element of a list. */
    private ObjectVisit(Merging merging, MergeVisitor visitor, Place place, ModelObject applied, ModelObject request) {
        this.merging = merging;
        this.visitor = visitor;
        this.applied = applied;
        this.request = request;
        this.outer = null;
        this.property = null;
        this.place = place;
    }

    /** Visits the value of a property. Its place is created on demand: most objects have nothing to report. */
    private ObjectVisit(ObjectVisit outer, Property property, ModelObject applied, ModelObject request) {
        this.merging = outer.merging;
        this.visitor = outer.visitor;
        this.applied = applied;
        this.request = request;
        this.outer = outer;
        this.property = property;
    }

    /** Visits all differences in a model. */
    static void visit(Merging merging, MergeVisitor visitor, ModelObject applied, ModelObject request) {
        if (applied != request) {
            new ObjectVisit(merging, visitor, Place.ROOT, applied, request).differsAs(ObjectType.of(applied));
        }
    }

    private Place place() {
        Place known = place;
        if (known == null) {
            // Without a place of its own, the object is the value of a property.
            Place around = Objects.requireNonNull(outer).place();
            known = around.property(Objects.requireNonNull(property).name());
            place = known;
        }
        return known;
    }

    /** Whether the merge changes the object. The visitor is notified. */
    private boolean differsAs(ObjectType type) {
        if (dependsOnTheWhole(type)) {
            ModelObject merged = merging.merge(place(), applied, request);
            if (merged != applied) {
                visitor.object(place(), applied, merged);
            }
            return merged != applied;
        }
        merging.effects().enter(type, applied, request);
        if (merging.keepsOmitted()) {
            type.visitGiven(applied, request, this);
        } else {
            type.visitDiffering(applied, request, this);
        }
        return differs;
    }

    private boolean dependsOnTheWhole(ObjectType type) {
        Remainder held = applied.remainder();
        return !request.remainder().isInsignificant()
                || !held.allTyped()
                || !held.unknown().isEmpty() && !merging.keepsOmitted()
                || merging.effects().mayChange(type, applied, request)
                || merging.siblings().matter(type, applied, request);
    }

    @Override
    public void visit(Property inner, @Nullable Object before, @Nullable Object given) {
        if (given != null && inner.semantics().mergesInside() && visitInside(inner, before, given)
                || before instanceof ModelObject && before.equals(given)) {
            return;
        }
        Object after = merging.rewrite(place(), applied, request, inner, before, given);
        if (after != before) {
            tell(inner, before, after);
        }
    }

    private void tell(Property inner, @Nullable Object before, @Nullable Object after) {
        differs = true;
        visitor.property(place(), inner, before, after);
    }

    /** Visits a value that is merged by its parts. Returns whether it is. */
    private boolean visitInside(Property inner, @Nullable Object before, Object given) {
        ValueType type = inner.type();
        if (type.isScalar()) {
            tell(inner, before, given);
            return true;
        } else if (before == null) {
            return false;
        } else if (type instanceof ValueType.Nested nested
                && !nested.objectType().canBeOff()) {
            differs |= new ObjectVisit(this, inner, (ModelObject) before, (ModelObject) given)
                    .differsAs(nested.objectType());
            return true;
        } else if (type instanceof ValueType.Listing && merging.leavesElements(inner.nestedType())) {
            differs |= differs(inner, (ModelList<?>) before, (ModelList<?>) given);
            return true;
        }
        return false;
    }

    /** Whether the merge changes a list with a key. */
    private boolean differs(Property inner, ModelList<?> before, ModelList<?> given) {
        Place list = place().property(inner.name());
        ObjectType elements = inner.nestedType();
        Property key = inner.key().flatMap(elements::property).orElseThrow();
        Pairing pairing = Pairing.byKey(key, before, given);
        boolean isOther = before.size() != given.size();
        Merging.Parts around = merging.enter(inner);
        try {
            for (int i = 0; i < given.size(); i++) {
                ModelObject element = (ModelObject) given.get(i);
                ModelObject counterpart = pairing.counterpart(i);
                isOther = isOther || counterpart != before.get(i);
                if (counterpart == null) {
                    Place place = Pairing.place(list, key, element, i);
                    visitor.element(place, inner, null, merging.merge(place, null, element));
                } else if (!element.equals(counterpart)) {
                    Place place = Pairing.place(list, key, element, i);
                    isOther |= new ObjectVisit(merging, visitor, place, counterpart, element).differsAs(elements);
                }
            }
        } finally {
            merging.leave(around);
        }
        BitSet gone = pairing.gone();
        for (int i = gone.nextSetBit(0); i >= 0; i = gone.nextSetBit(i + 1)) {
            ModelObject element = (ModelObject) before.get(i);
            visitor.element(Pairing.place(list, key, element, i), inner, element, null);
        }
        if (isOther) {
            visitor.list(list, inner, before, given);
        }
        return isOther;
    }
}
