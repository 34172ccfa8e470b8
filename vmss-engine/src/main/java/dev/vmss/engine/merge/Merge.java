package dev.vmss.engine.merge;

import dev.vmss.engine.merge.Merging.View;
import dev.vmss.engine.rewrite.MergeVisitor;
import dev.vmss.model.Place;
import dev.vmss.model.stability.Experimental;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.util.List;

/**
 * What the service holds after it has accepted a request.
 *
 * <p>The service treats PUT and PATCH alike in this: what the request leaves out of an object stays as it was, {@code null}
 * removes, and lists are replaced. Where it behaves in another way, the accessor says so; {@link
 * dev.vmss.model.reflect.UpdateSemantics} has all such facts. Properties that only the service writes keep their value.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/update">Virtual Machine Scale Sets -
 *     Update</a>
 */
public final class Merge {

    private Merge() {}

    /**
     * What the service holds after a request, and what of it is not known.
     *
     * @param model the model after, with the secrets of the request; what is not known to stay is in it
     * @param uncertain what the request leaves out of which nobody knows whether it stays
     * @param <T> the type of the model
     */
    public record Merged<T extends ModelObject>(T model, List<Uncertainty> uncertain) {

        /**
         * Copies the list.
         *
         * @param model the model
         * @param uncertain what is not known
         */
        public Merged {
            uncertain = List.copyOf(uncertain);
        }
    }

    /**
     * The model that the service shows after a request of the newest API version.
     *
     * @param applied the model before
     * @param request the request's body
     * @param <T> the type of both
     * @return the model after, without what the service never shows
     */
    public static <T extends ModelObject> T merge(T applied, T request) {
        return merge(applied, request, ApiVersion.LATEST);
    }

    /**
     * The model that the service shows after a request.
     *
     * @param applied the model before
     * @param request the request's body
     * @param version the API version of the request
     * @param <T> the type of both
     * @return the model after, without what the service never shows
     */
    public static <T extends ModelObject> T merge(T applied, T request, ApiVersion version) {
        return merged(new Merging(View.SHOWN, version), applied, request);
    }

    /**
     * What the service holds after a request.
     *
     * @param applied the model before
     * @param request the request's body
     * @param version the API version of the request
     * @param <T> the type of both
     * @return the model after, and what of it is not known
     */
    public static <T extends ModelObject> Merged<T> of(T applied, T request, ApiVersion version) {
        Merging merging = new Merging(View.HELD, version);
        return new Merged<>(merged(merging, applied, request), merging.uncertain());
    }

    /**
     * Finds where the model after a request differs from the one before, without making the whole of it.
     *
     * @param applied the model before
     * @param request the request's body
     * @param version the API version of the request
     * @param visitor is told of all places where {@link #of} may have made something else of the model
     * @param <T> the type of both
     * @return what the request leaves out of which nobody knows whether it stays
     */
    @Experimental
    public static <T extends ModelObject> List<Uncertainty> differences(
            T applied, T request, ApiVersion version, MergeVisitor visitor) {
        Merging merging = new Merging(View.HELD, version);
        ObjectVisit.visit(merging, visitor, applied, request);
        return merging.uncertain();
    }

    /**
     * The body of a PUT that says everything: the applied model with the desired changes, without what only the service writes.
     *
     * @param applied the model before
     * @param desired the model as it should become
     * @param <T> the type of both
     * @return the body, with the secrets of the desired model; what the desired model leaves out is in it, unless the service
     *     is known to remove it
     */
    public static <T extends ModelObject> T completeRequest(T applied, T desired) {
        return merged(new Merging(View.REQUEST, ApiVersion.LATEST), applied, desired);
    }

    @SuppressWarnings("unchecked")
    private static <T extends ModelObject> T merged(Merging merging, T applied, T request) {
        return (T) merging.merge(Place.ROOT, applied, request);
    }
}
