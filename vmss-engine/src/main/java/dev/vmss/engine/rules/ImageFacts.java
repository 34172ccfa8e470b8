package dev.vmss.engine.rules;

import java.util.Optional;

/**
 * What a caller knows about an image. What is not known is empty.
 *
 * @param hasPlan whether the image carries the purchase plan of an offer in the Marketplace
 * @param endorsed whether it is an endorsed Linux distribution, or a Windows of Microsoft's own
 * @param trustedLaunch whether machines made from it can be Trusted Launch machines, for which it must be of generation 2
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/linux/cli-ps-findimage">Find images and their plans</a>
 */
public record ImageFacts(Optional<Boolean> hasPlan, Optional<Boolean> endorsed, Optional<Boolean> trustedLaunch) {

    /** Nothing is known. */
    public static final ImageFacts UNKNOWN = new ImageFacts(Optional.empty(), Optional.empty(), Optional.empty());
}
