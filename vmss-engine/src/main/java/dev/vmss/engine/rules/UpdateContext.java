package dev.vmss.engine.rules;

import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Facts about an update beyond the two models. Facts that are not supplied are not guessed. */
@Value.Immutable
public interface UpdateContext extends WithUpdateContext, JsonForm {

    /** Nothing but the models is known. */
    UpdateContext NONE = builder().build();

    /** {@return the API version of the request; the newest is assumed if it is absent} */
    Optional<ApiVersion> apiVersion();

    /** {@return the sizes that the hardware of the set's machines offers, as the service lists them} */
    Optional<Set<String>> availableSizes();

    /** {@return the instances of the set, if possible with their instance views} */
    List<ScaleSetInstance> instances();

    /**
     * {@return facts about the current image; missing facts are taken from the plan of the set and from known
     * publishers}
     */
    Optional<ImageFacts> currentImage();

    /** {@return facts about the desired image; missing facts are taken from known publishers} */
    Optional<ImageFacts> desiredImage();

    /** {@return facts about the current size} */
    Optional<SizeFacts> currentSize();

    /** {@return facts about the desired size} */
    Optional<SizeFacts> desiredSize();

    /**
     * {@return the number of machines that the set's capacity reservation group reserves, 0 if the reservation was
     * reduced to zero}
     */
    Optional<Integer> reservedQuantity();

    /** {@return the durability of the Service Fabric node type; by default, that in the settings of the extension} */
    Optional<Durability> durability();

    /** {@return the quota of cores for the desired size} */
    Optional<CoreQuota> coreQuota();

    /** {@return whether the set uses a Basic load balancer} */
    Optional<Boolean> usesBasicLoadBalancer();

    /** {@return {@link #NONE}: nothing but the models is known} */
    static UpdateContext none() {
        return NONE;
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link UpdateContext}. */
    final class Builder extends ImmutableUpdateContext.Builder implements JsonForm {

        Builder() {}
    }
}
