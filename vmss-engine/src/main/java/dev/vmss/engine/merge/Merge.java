package dev.vmss.engine.merge;

import dev.vmss.engine.merge.Merging.View;
import dev.vmss.engine.rewrite.MergeVisitor;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.stability.Experimental;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.util.List;

/**
 * The model that the service holds after it has accepted a request.
 *
 * <p>The service treats PUT and PATCH alike: properties that the request omits from an object keep their value,
 * {@code null} removes a property, and lists are replaced. Annotations of the accessors declare all other
 * behaviour, see {@link dev.vmss.model.reflect.UpdateSemantics}. Read-only properties keep their value.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/update">Virtual Machine Scale Sets -
 *     Update</a>
 */
public final class Merge {

    private Merge() {}

    /**
     * The model after a request, and its uncertain properties.
     *
     * @param model the model after the request, with the request's secrets; it contains the uncertain properties
     * @param uncertain properties that the request omits and for which it is not known whether they are kept
     * @param <T> the type of the model
     */
    public record Merged<T extends ModelObject>(T model, List<Uncertainty> uncertain) implements JsonForm {

        /**
         * Copies the list.
         *
         * @param model the model
         * @param uncertain the uncertain properties
         */
        public Merged {
            uncertain = List.copyOf(uncertain);
        }
    }

    /**
     * The model that the service returns after a request with the newest API version.
     *
     * @param applied the model before
     * @param request the request's body
     * @param <T> the type of both
     * @return the model after the request, without write-only properties
     */
    public static <T extends ModelObject> T merge(T applied, T request) {
        return merge(applied, request, ApiVersion.LATEST);
    }

    /**
     * The model that the service returns after a request.
     *
     * @param applied the model before
     * @param request the request's body
     * @param version the API version of the request
     * @param <T> the type of both
     * @return the model after the request, without write-only properties
     */
    public static <T extends ModelObject> T merge(T applied, T request, ApiVersion version) {
        return merged(new Merging(View.SHOWN, version), Shown.of(applied), request);
    }

    /**
     * The model that the service holds after a request.
     *
     * @param applied the model before
     * @param request the request's body
     * @param version the API version of the request
     * @param <T> the type of both
     * @return the model after the request, and its uncertain properties
     */
    public static <T extends ModelObject> Merged<T> of(T applied, T request, ApiVersion version) {
        Merging merging = new Merging(View.HELD, version);
        return new Merged<>(merged(merging, applied, request), merging.uncertain());
    }

    /**
     * Finds the differences between the models before and after a request, without creating the latter.
     *
     * @param applied the model before
     * @param request the request's body
     * @param version the API version of the request
     * @param visitor receives all places at which {@link #of} may change the model
     * @param <T> the type of both
     * @return properties that the request omits and for which it is not known whether they are kept
     */
    @Experimental
    public static <T extends ModelObject> List<Uncertainty> differences(
            T applied, T request, ApiVersion version, MergeVisitor visitor) {
        Merging merging = new Merging(View.HELD, version);
        ObjectVisit.visit(merging, visitor, applied, request);
        return merging.uncertain();
    }

    /**
     * The body of a complete PUT: the applied model with the desired changes, without read-only properties.
     *
     * @param applied the model before
     * @param desired the desired model
     * @param <T> the type of both
     * @return the body, with the secrets of the desired model; properties that the desired model omits are in it,
     *     unless the service is known to remove them
     */
    public static <T extends ModelObject> T completeRequest(T applied, T desired) {
        return merged(new Merging(View.REQUEST, ApiVersion.LATEST), applied, desired);
    }

    @SuppressWarnings("unchecked")
    private static <T extends ModelObject> T merged(Merging merging, T applied, T request) {
        return (T) merging.merge(Place.ROOT, applied, request);
    }
}
