package dev.vmss.engine.rules;

import dev.vmss.model.mapper.JsonForm;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Facts about an image that the model of a set does not contain. A fact that is not known is empty.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/linux/cli-ps-findimage">Find images and their plans</a>
 */
@Value.Immutable
public interface ImageFacts extends WithImageFacts, JsonForm {

    /** Nothing is known. */
    ImageFacts UNKNOWN = builder().build();

    /** {@return whether the image has the purchase plan of a Marketplace offer} */
    Optional<Boolean> hasPlan();

    /** {@return whether it is an endorsed Linux distribution, or Microsoft's Windows} */
    Optional<Boolean> endorsed();

    /** {@return whether the image supports Trusted Launch, which needs generation 2} */
    Optional<Boolean> trustedLaunch();

    /** {@return whether the image is of generation 2, whose machines start with UEFI} */
    Optional<Boolean> generation2();

    /** {@return the size of the image's OS disk in GiB, the minimum size of a machine's OS disk} */
    Optional<Integer> osDiskSizeGB();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ImageFacts}. */
    final class Builder extends ImmutableImageFacts.Builder implements JsonForm {

        Builder() {}
    }
}
