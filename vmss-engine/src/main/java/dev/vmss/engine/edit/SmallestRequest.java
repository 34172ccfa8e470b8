package dev.vmss.engine.edit;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.rewrite.ModelRewriter;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the body of a PATCH from the places that differ.
 *
 * <p>It knows nothing of what the service makes of a request: it merges what it has built, and where that leads elsewhere, it
 * says more of what is around.
 */
final class SmallestRequest extends ModelRewriter {

    private static final Place IMAGE = Place.of("properties.virtualMachineProfile.storageProfile.imageReference");

    private final ScaleSet applied;
    private final ScaleSet desired;
    private final ApiVersion version;
    private final boolean changesImage;

    /** The places that differ, and with them those around. */
    private final Set<Place> differing = new HashSet<>();

    private final Set<Place> around = new HashSet<>();

    /** Objects and maps of which all must be said. */
    private final Set<Place> whole = new HashSet<>();

    private final Set<String> putOnly = new LinkedHashSet<>();
    private final Set<String> additions = new LinkedHashSet<>();

    SmallestRequest(ScaleSet applied, ScaleSet desired, ModelDiff diff, ApiVersion version) {
        this.applied = applied;
        this.desired = desired;
        this.version = version;
        this.changesImage = diff.touching(IMAGE).findAny().isPresent();
        for (Place place : places(diff)) {
            differing.add(place);
            addAround(place);
        }
    }

    /** Where something differs, or may do so. */
    private static List<Place> places(ModelDiff diff) {
        return Stream.concat(diff.changes().stream().map(Change::path), diff.unverifiable().stream())
                .toList();
    }

    /** Adds a place with those around it, which are known where one of them is. */
    private void addAround(Place place) {
        Place outer = place;
        while (outer.parent().isPresent() && around.add(outer)) {
            outer = outer.parent().get();
        }
    }

    /** Why a PATCH cannot say it: a reason for each place; none if it can. */
    List<String> putReasons() {
        return List.copyOf(putOnly);
    }

    /** Why the body holds more than what changes. */
    List<String> additions() {
        return List.copyOf(additions);
    }

    ScaleSet body() {
        ScaleSet complete = Merge.completeRequest(applied, desired);
        ScaleSet after = Merge.merge(applied, desired, version);
        while (true) {
            ScaleSet body = (ScaleSet) rewrite(Place.ROOT, complete, desired);
            ModelDiff missed = ModelDiff.ofStates(after, Merge.merge(applied, body, version));
            boolean more = false;
            for (Place place : places(missed)) {
                more |= saysMore(place);
            }
            if (!more) {
                return body;
            }
        }
    }

    /** Says all of what is missed, or of the innermost object around it that is not yet said in full. */
    private boolean saysMore(Place missed) {
        addAround(missed);
        return missed.around().anyMatch(whole::add);
    }

    @Override
    protected @Nullable Object rewrite(
            Place place, @Nullable ModelObject complete, ModelObject wanted, Property property) {
        Place inner = place.property(property.name());
        if (property.ignoredInRequests() || !around.contains(inner)) {
            return null;
        }
        if (property.putOnly()) {
            putOnly.add(inner + ": a PATCH cannot contain it");
        }
        Object value = property.get(wanted);
        Object inFull = complete == null ? null : property.get(complete);
        return value == null ? null : said(inner, value, inFull == null ? value : inFull);
    }

    private Object said(Place place, Object value, Object complete) {
        boolean isNew = differing.contains(place);
        boolean isWhole = whole.contains(place);
        if (value instanceof StorageProfile && changesImage && !isNew) {
            additions.add(place + ": is sent in full, because the service may otherwise remove data disks");
            return inFull(place, (ModelObject) complete, false);
        } else if (value instanceof ModelObject object) {
            return isNew || isWhole
                    ? inFull(place, (ModelObject) complete, isNew)
                    : rewrite(place, (ModelObject) complete, object);
        } else if (value instanceof ModelMap<?> map && !isWhole) {
            return changedEntries(place, map);
        }
        return complete;
    }

    /** An object with all it has, but for what a PATCH cannot say and need not say, because it is as it was. */
    private ModelObject inFull(Place place, ModelObject complete, boolean isNew) {
        ObjectType type = ObjectType.of(complete);
        @Nullable Object[] values = type.newValues();
        for (Property property : type.properties()) {
            Place inner = place.property(property.name());
            Object value = property.get(complete);
            boolean differs = isNew || around.contains(inner);
            if (value == null || property.putOnly() && !differs) {
                continue;
            } else if (property.putOnly()) {
                putOnly.add(inner + ": a PATCH cannot contain it");
            }
            boolean innerIsNew = isNew || differing.contains(inner);
            values[property.position()] =
                    value instanceof ModelObject object ? inFull(inner, object, innerIsNew) : value;
        }
        return type.build(values, complete.remainder());
    }

    private ModelMap<Object> changedEntries(Place place, ModelMap<?> desired) {
        Map<String, Object> changed = new LinkedHashMap<>();
        desired.asMap().forEach((name, value) -> {
            if (around.contains(place.entry(name))) {
                changed.put(name, value);
            }
        });
        List<String> removed = new ArrayList<>(desired.nulls());
        removed.removeIf(name -> !around.contains(place.entry(name)));
        return ModelMap.copyOf(changed, removed);
    }

    @Override
    protected Remainder remainder(Place place, @Nullable ModelObject complete, ModelObject wanted) {
        ObjectType type = ObjectType.of(wanted);
        return wanted.remainder()
                .meaning(name -> around.contains(place.property(name))
                        && type.property(name)
                                .filter(Property::ignoredInRequests)
                                .isEmpty());
    }
}
