package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.security.SecurityType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Trusted Launch and UEFI ask of the image, whichever of the two changes. */
final class ImageSecurityRules {

    private static final String SECURITY = "properties.virtualMachineProfile.securityProfile";
    private static final Place TYPE = Place.of(SECURITY + ".securityType");
    private static final Place IMAGE = Place.of("properties.virtualMachineProfile.storageProfile.imageReference");
    private static final Pattern VERSION = Pattern.compile("(?i)/versions/[^/]*$");
    private static final String TRUSTED_LAUNCH =
            "https://learn.microsoft.com/azure/virtual-machines/trusted-launch-existing-vmss";
    private static final String RECORDING =
            "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/test_vmss_update_image.yaml";

    static final List<Rule> RULES = List.of(
            Rule.about("trusted-launch-needs-image", TYPE, IMAGE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Trusted Launch needs a generation 2 image that supports it.")
                    .remedy("Change to such an image, before this update or in it.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> isTrusted(update.resultingSet())
                            && supportsTrustedLaunch(update)
                                    .filter(fits -> !fits)
                                    .isPresent())
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("trusted-launch-image-unknown", TYPE, IMAGE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Trusted Launch needs a generation 2 image and a size that support it; whether they"
                            + " do is not known.")
                    .remedy("Check both before the update.")
                    .needs("whether the desired image supports Trusted Launch")
                    .accepted(Severity.WARNING)
                    .whenAmong(update -> supportsTrustedLaunch(update).isPresent() || !isTrusted(update.resultingSet())
                            ? change -> false
                            : change -> isAnotherImage(update, change)
                                    || SecurityRules.becomesTrusted(update) && change.touches(TYPE))
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("trusted-launch-not-from-managed-image", TYPE, IMAGE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Machines created from a managed image cannot use Trusted Launch.")
                    .remedy("Use a gallery image, or remove Trusted Launch in the same update.")
                    .refusedWith(AzureAnswer.badRequest(
                            "Managed Images are not supported for virtual machines with security type TrustedLaunch."))
                    .since("2024-07-01")
                    .when(update -> update.becomes(set -> isTrusted(set) && hasManagedImage(set)))
                    .source(recorded(RECORDING))
                    .build(),
            Rule.about("uefi-settings-need-generation-2", Place.of(SECURITY + ".uefiSettings"), IMAGE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Machines created from a generation 1 image cannot have uefiSettings.")
                    .remedy("Use a generation 2 image, or set securityType to Standard and uefiSettings to null.")
                    .refusedWith(AzureAnswer.badRequest(
                            "UEFI settings are not supported for VMs and VM Scale Sets using Generation 1 Image."))
                    .when(update -> update.resultingSet()
                                    .profile(VirtualMachineProfile::securityProfile)
                                    .flatMap(SecurityProfile::uefiSettings)
                                    .isPresent()
                            && update.resultingImage()
                                    .flatMap(ImageFacts::generation2)
                                    .filter(second -> !second)
                                    .isPresent())
                    .source(recorded(RECORDING))
                    .build());

    private ImageSecurityRules() {}

    /** Whether the change brings another image, and not only another version of the same. */
    private static boolean isAnotherImage(Update update, Change change) {
        return change.touches(IMAGE) && !definition(update.appliedSet()).equals(definition(update.resultingSet()));
    }

    /** The image without its version: what a version of it is like in security, its definition says. */
    private static Optional<String> definition(EffectiveSet set) {
        return set.profile()
                .image()
                .map(image -> String.join(
                                "|",
                                image.publisher().orElse(""),
                                image.offer().orElse(""),
                                image.sku().orElse(""),
                                of(image.id()),
                                of(image.sharedGalleryImageId()),
                                of(image.communityGalleryImageId()))
                        .toLowerCase(Locale.ROOT));
    }

    private static String of(Optional<?> id) {
        return id.map(text -> VERSION.matcher(text.toString()).replaceFirst("")).orElse("");
    }

    private static boolean isTrusted(EffectiveSet set) {
        return SecurityRules.type(set).equals(SecurityType.TRUSTED_LAUNCH);
    }

    private static Optional<Boolean> supportsTrustedLaunch(Update update) {
        return update.resultingImage().flatMap(ImageFacts::trustedLaunch);
    }

    private static boolean hasManagedImage(EffectiveSet set) {
        return set.profile().image().filter(ImageRules::isManaged).isPresent();
    }
}
