package dev.vmss.engine.rules;

import dev.vmss.model.storage.ImageReference;
import java.util.Locale;
import java.util.Set;

/**
 * Publishers whose images are known to be endorsed, for callers who supply no facts. Bring-your-own-subscription
 * offers are not included, because some of them have a plan.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/linux/endorsed-distros">Endorsed Linux distributions</a>
 * @see <a href="https://github.com/Azure/azure-powershell/issues/11911">Whose SKU may change</a>
 */
final class KnownPublishers {

    private static final Set<String> ENDORSED = Set.of(
            "almalinux",
            "canonical",
            "credativ",
            "debian",
            "microsoftcblmariner",
            "microsoftwindowsdesktop",
            "microsoftwindowsserver",
            "openlogic",
            "oracle",
            "redhat",
            "suse");

    private KnownPublishers() {}

    /** Whether the image is known to be an endorsed Linux distribution or Microsoft's Windows. */
    static boolean endorse(ImageReference image) {
        return image.publisher()
                        .filter(publisher -> ENDORSED.contains(publisher.toLowerCase(Locale.ROOT)))
                        .isPresent()
                && image.offer()
                        .filter(offer -> offer.toLowerCase(Locale.ROOT).contains("byos"))
                        .isEmpty();
    }
}
