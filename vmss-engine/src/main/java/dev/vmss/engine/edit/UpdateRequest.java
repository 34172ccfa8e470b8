package dev.vmss.engine.edit;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.merge.Merge;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The smallest request that changes an applied model to a desired one.
 *
 * <p>A PATCH contains only changes: no unchanged VM profile, which would make instances outdated; whole lists,
 * because the service replaces lists; the whole storage profile if the image changes, because otherwise the service
 * was seen to remove the data disks. A PUT is needed for changes that a PATCH cannot express.
 *
 * @param id the id of the set that the request is for; that of the applied model
 * @param etag the ETag of the applied model, for the header {@code If-Match}: a request with it changes no other state
 * @param method the method of the request
 * @param body the request's body, with the secrets of the desired model
 * @param reasons why it is a PUT, or why it contains more than the changes
 * @see <a href="https://github.com/Azure/azure-rest-api-specs/issues/10373">Data disks dropped by a PATCH of the image</a>
 */
public record UpdateRequest(
        Optional<ArmId> id, Optional<String> etag, Method method, ScaleSet body, List<String> reasons)
        implements JsonForm {

    private static final Place CAPACITY = Place.of("sku.capacity");
    private static final Place IDENTITIES = Place.of("identity.userAssignedIdentities");
    private static final ApiVersion REMOVES_IDENTITIES = new ApiVersion("2018-06-01");

    /** The methods of an update. */
    public enum Method {
        /** The body is the whole model. */
        PUT,
        /** The body contains the changes. */
        PATCH
    }

    /**
     * Copies the reasons.
     *
     * @param id the set's id
     * @param etag the ETag
     * @param method the method
     * @param body the body
     * @param reasons the reasons
     */
    public UpdateRequest {
        reasons = List.copyOf(reasons);
    }

    /**
     * The smallest request for an update with the newest API version.
     *
     * @param applied the model as the service holds it
     * @param desired the desired model
     * @return the request; the body of a PATCH is empty if there are no changes
     */
    public static UpdateRequest between(ScaleSet applied, ScaleSet desired) {
        return between(applied, desired, DiffOptions.NONE);
    }

    /**
     * The smallest request for an update.
     *
     * @param applied the model as the service holds it
     * @param desired the desired model
     * @param options the API version of the request; ignored places, which a PATCH omits and a PUT takes from the
     *     applied model, except the capacity, which it also omits; and fingerprints of the values last sent
     * @return the request
     */
    public static UpdateRequest between(ScaleSet applied, ScaleSet desired, DiffOptions options) {
        ApiVersion version = options.apiVersion().orElse(ApiVersion.LATEST);
        ScaleSet wanted = options.keepIgnored(applied, desired);
        ModelDiff diff = ModelDiff.between(applied, wanted, options);
        SmallestRequest smallest = new SmallestRequest(applied, wanted, diff, version);
        ScaleSet patch = smallest.body();
        List<String> putReasons = new ArrayList<>(smallest.putReasons());
        boolean removesIdentity = diff.within(IDENTITIES).anyMatch(change -> change.kind() == Change.Kind.REMOVED);
        if (removesIdentity && version.compareTo(REMOVES_IDENTITIES) < 0) {
            putReasons.add(IDENTITIES + ": before API version 2018-06-01, only a PUT can remove an identity");
        }
        if (putReasons.isEmpty()) {
            return new UpdateRequest(applied.id(), applied.etag(), Method.PATCH, patch, smallest.additions());
        }
        return new UpdateRequest(
                applied.id(),
                applied.etag(),
                Method.PUT,
                withoutForeignCapacity(Merge.completeRequest(applied, patch), options),
                putReasons);
    }

    /** The number of instances may have changed since the model was read; the service leaves it alone where a PUT is silent. */
    private static ScaleSet withoutForeignCapacity(ScaleSet body, DiffOptions options) {
        return options.isIgnored(CAPACITY)
                ? body.withSku(body.sku().map(sku -> sku.withCapacity(Optional.empty())))
                : body;
    }
}
