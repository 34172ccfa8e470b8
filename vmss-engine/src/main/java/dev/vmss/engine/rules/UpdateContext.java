package dev.vmss.engine.rules;

import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a caller knows about an update beyond the two models. What is not given is not guessed. */
@Value.Immutable
public interface UpdateContext extends WithUpdateContext {

    /** Nothing but the models is known. */
    UpdateContext NONE = builder().build();

    /** {@return the API version of the request; the newest is assumed if it is absent} */
    Optional<ApiVersion> apiVersion();

    /** {@return the sizes that the hardware of the set's machines offers, as the service lists them} */
    Optional<Set<String>> availableSizes();

    /** {@return the instances of the set, with their instance views where the caller has them} */
    List<ScaleSetInstance> instances();

    /**
     * {@return facts about the image that the set has; the plan of the set and known publishers are asked where it is silent}
     */
    Optional<ImageFacts> currentImage();

    /** {@return facts about the image that the set shall have; known publishers are asked where it is silent} */
    Optional<ImageFacts> desiredImage();

    /** {@return facts about the size that the set has} */
    Optional<SizeFacts> currentSize();

    /** {@return facts about the size that the set shall have} */
    Optional<SizeFacts> desiredSize();

    /** {@return how many machines the set's capacity reservation group reserves; 0 if the reservation was reduced to nothing} */
    Optional<Integer> reservedQuantity();

    /** {@return the durability of the Service Fabric node type; the settings of the extension are asked where it is absent} */
    Optional<Durability> durability();

    /** {@return the quota of cores for the desired size} */
    Optional<CoreQuota> coreQuota();

    /** {@return whether the set uses a load balancer of the Basic SKU} */
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
    final class Builder extends ImmutableUpdateContext.Builder {

        Builder() {}
    }
}
