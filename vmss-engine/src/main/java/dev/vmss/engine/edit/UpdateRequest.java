package dev.vmss.engine.edit;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The smallest request that leads from an applied model to a desired one.
 *
 * <p>A PATCH holds only what changes: no unchanged VM profile, which would make instances outdated; whole lists, because the
 * service replaces lists; the whole storage profile when the image changes, because the service has been seen to drop the data
 * disks otherwise. A PUT is needed for what a PATCH cannot say.
 *
 * @param method the method to send it with
 * @param body the request's body, with the secrets of the desired model
 * @param reasons why it is a PUT, or why it holds more than what changes
 * @see <a href="https://github.com/Azure/azure-rest-api-specs/issues/10373">Data disks dropped by a PATCH of the image</a>
 */
public record UpdateRequest(Method method, ScaleSet body, List<String> reasons) {

    private static final String IMAGE = "properties.virtualMachineProfile.storageProfile.imageReference";
    private static final Place CAPACITY = Place.ROOT.property("sku").property("capacity");
    private static final String IDENTITIES = "identity.userAssignedIdentities";

    /** The methods of an update. */
    public enum Method {
        /** The body is the whole model. */
        PUT,
        /** The body is what changes. */
        PATCH
    }

    /**
     * Copies the reasons.
     *
     * @param method the method
     * @param body the body
     * @param reasons the reasons
     */
    public UpdateRequest {
        reasons = List.copyOf(reasons);
    }

    /**
     * The smallest request for an update by the newest API version.
     *
     * @param applied the model as the service holds it
     * @param desired the model as it should become
     * @return the request; the body of a PATCH says nothing if nothing is to change
     */
    public static UpdateRequest between(ScaleSet applied, ScaleSet desired) {
        return between(applied, desired, DiffOptions.NONE, ApiVersion.LATEST.text());
    }

    /**
     * The smallest request for an update.
     *
     * @param applied the model as the service holds it
     * @param desired the model as it should become
     * @param options places that others own, which a PATCH leaves out and a PUT takes from the applied model, but for the capacity,
     *     which it leaves out too; and fingerprints of what was sent last
     * @param apiVersion the API version of the request, such as {@code 2023-03-01}
     * @return the request
     */
    public static UpdateRequest between(ScaleSet applied, ScaleSet desired, DiffOptions options, String apiVersion) {
        ScaleSet wanted = Ownership.keep(applied, desired, options);
        ModelDiff diff = ModelDiff.between(applied, wanted, options);
        Smallest smallest = new Smallest(diff);
        ScaleSet patch = smallest.patch(applied, wanted);
        List<String> putReasons = new ArrayList<>(smallest.putOnly);
        boolean removesIdentity = diff.within(IDENTITIES).anyMatch(change -> change.kind() == Change.Kind.REMOVED);
        if (removesIdentity && apiVersion.compareTo("2018-06-01") < 0) {
            putReasons.add(IDENTITIES + ": before API version 2018-06-01 only a PUT removes an identity");
        }
        if (putReasons.isEmpty()) {
            return new UpdateRequest(Method.PATCH, patch, smallest.additions);
        }
        return new UpdateRequest(
                Method.PUT, withoutForeignCapacity(Merge.completeRequest(applied, patch), options), putReasons);
    }

    /** The number of instances may have changed since the model was read; the service leaves it alone where a PUT is silent. */
    private static ScaleSet withoutForeignCapacity(ScaleSet body, DiffOptions options) {
        return options.isOwnedByOthers(CAPACITY)
                ? body.withSku(body.sku().map(sku -> sku.withCapacity(Optional.empty())))
                : body;
    }

    /** Builds the body of a PATCH from the places that differ. */
    private static final class Smallest {

        private final List<Place> differing;
        private final boolean changesImage;
        private final Set<String> putOnly = new LinkedHashSet<>();
        private final List<String> additions = new ArrayList<>();

        Smallest(ModelDiff diff) {
            this.differing = Stream.concat(diff.changes().stream().map(Change::path), diff.unverifiable().stream())
                    .toList();
            this.changesImage = diff.touching(IMAGE).findAny().isPresent();
        }

        ScaleSet patch(ScaleSet applied, ScaleSet desired) {
            return (ScaleSet) object(Place.ROOT, desired, Merge.completeRequest(applied, desired));
        }

        /** Takes from an object what differs; what is said in full is taken from the complete request. */
        private ModelObject object(Place path, ModelObject desired, ModelObject complete) {
            ObjectType type = ObjectType.of(desired);
            Object builder = type.newBuilder();
            List<String> nulls = new ArrayList<>();
            for (Property property : type.properties()) {
                Place place = path.property(property.name());
                if (property.ignoredInRequests() || !differsWithin(place)) {
                    continue;
                }
                if (property.putOnly()) {
                    putOnly.add(place + ": a PATCH cannot say it");
                }
                Object value = property.get(desired);
                if (value != null) {
                    Object inFull = property.get(complete);
                    property.set(builder, value(place, value, inFull == null ? value : inFull));
                } else if (desired.remainder().nulls().contains(property.name())) {
                    nulls.add(property.name());
                }
            }
            return type.build(builder, remainder(path, desired, nulls));
        }

        private Object value(Place path, Object desired, Object complete) {
            boolean isNew = differing.contains(path);
            if (desired instanceof StorageProfile && changesImage && !isNew) {
                additions.add(path + ": is said in full, because the service may drop data disks otherwise");
                return inFull(path, (ModelObject) complete, false);
            } else if (desired instanceof ModelObject object) {
                return isNew
                        ? inFull(path, (ModelObject) complete, true)
                        : object(path, object, (ModelObject) complete);
            } else if (desired instanceof ModelMap<?> map) {
                return entries(path, map);
            }
            return complete;
        }

        /** An object with all it has, but for what a PATCH cannot say and need not say, because it is as it was. */
        private ModelObject inFull(Place path, ModelObject complete, boolean isNew) {
            ObjectType type = ObjectType.of(complete);
            Object builder = type.newBuilder();
            for (Property property : type.properties()) {
                Place place = path.property(property.name());
                Object value = property.get(complete);
                boolean differs = isNew || differsWithin(place);
                if (value == null || property.putOnly() && !differs) {
                    continue;
                } else if (property.putOnly()) {
                    putOnly.add(place + ": a PATCH cannot say it");
                }
                boolean innerIsNew = isNew || differing.contains(place);
                property.set(builder, value instanceof ModelObject inner ? inFull(place, inner, innerIsNew) : value);
            }
            return type.build(builder, complete.remainder());
        }

        private ModelMap<Object> entries(Place path, ModelMap<?> desired) {
            Map<String, Object> changed = new LinkedHashMap<>();
            desired.asMap().forEach((name, value) -> {
                if (differsWithin(path.entry(name))) {
                    changed.put(name, value);
                }
            });
            List<String> removed = desired.nulls().stream()
                    .filter(name -> differsWithin(path.entry(name)))
                    .toList();
            return ModelMap.copyOf(changed, removed);
        }

        private Remainder remainder(Place path, ModelObject desired, List<String> nulls) {
            Remainder.Recorder remainder = new Remainder.Recorder();
            nulls.forEach(remainder::setNull);
            desired.remainder().unknown().forEach((name, value) -> {
                if (differsWithin(path.property(name))) {
                    remainder.setUnknown(name, value);
                }
            });
            desired.remainder().untyped().forEach((name, value) -> {
                if (differsWithin(path.property(name))) {
                    remainder.setUntyped(name, value);
                }
            });
            return remainder.toRemainder();
        }

        private boolean differsWithin(Place place) {
            return differing.stream().anyMatch(path -> Place.isWithin(path.toString(), place.toString()));
        }
    }
}
