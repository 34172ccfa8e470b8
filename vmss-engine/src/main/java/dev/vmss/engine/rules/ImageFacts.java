package dev.vmss.engine.rules;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a caller knows about an image, which no model of a set shows. What is not known is empty.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/linux/cli-ps-findimage">Find images and their plans</a>
 */
@Value.Immutable
public interface ImageFacts extends WithImageFacts {

    /** Nothing is known. */
    ImageFacts UNKNOWN = builder().build();

    /** {@return whether the image carries the purchase plan of an offer in the Marketplace} */
    Optional<Boolean> hasPlan();

    /** {@return whether it is an endorsed Linux distribution, or a Windows of Microsoft's own} */
    Optional<Boolean> endorsed();

    /** {@return whether machines made from it can be Trusted Launch machines, for which it must be of generation 2} */
    Optional<Boolean> trustedLaunch();

    /** {@return whether machines made from it are of generation 2, which start by UEFI} */
    Optional<Boolean> generation2();

    /** {@return the size of the image's OS disk in GiB, than which the disk of a machine cannot be smaller} */
    Optional<Integer> osDiskSizeGB();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ImageFacts}. */
    final class Builder extends ImmutableImageFacts.Builder {

        Builder() {}
    }
}
