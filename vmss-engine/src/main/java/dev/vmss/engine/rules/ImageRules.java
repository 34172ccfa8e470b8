package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Edition.APRIL_2019;
import static dev.vmss.engine.rules.Edition.FEBRUARY_2018;
import static dev.vmss.engine.rules.Edition.MARCH_2020;
import static dev.vmss.engine.rules.Edition.MAY_2026;
import static dev.vmss.engine.rules.Edition.SEPTEMBER_2021;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The image that instances are made from. */
final class ImageRules {

    private static final String IMAGE = "properties.virtualMachineProfile.storageProfile.imageReference";
    private static final String ARTICLE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set";

    static final List<Rule> RULES = List.of(
            Rule.about("image-publisher-create-time", IMAGE + ".publisher")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The publisher of the image can be set only when the set is created.")
                    .remedy("Create a new set from the other image.")
                    .refusedWith(AzureAnswer.propertyFixed("imageReference.publisher"))
                    .source(documented(ARTICLE))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021)
                    .notCurrent()
                    .build(),
            Rule.about("image-offer-create-time", IMAGE + ".offer")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The offer of the image can be set only when the set is created.")
                    .remedy("Create a new set from the other image.")
                    .refusedWith(AzureAnswer.propertyFixed("imageReference.offer"))
                    .source(documented(ARTICLE))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021)
                    .notCurrent()
                    .build(),
            Rule.about("image-sku-of-plan", IMAGE + ".sku")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("The SKU of an image with a purchase plan cannot change, unless the image is an"
                            + " endorsed Linux distribution or Windows.")
                    .remedy("Create a new set from the image with the other SKU.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("imageReference.sku"))
                    .when(ImageRules::hasPlan)
                    .source(documented(ARTICLE), seen("https://github.com/Azure/azure-powershell/issues/11911"))
                    .editions(SEPTEMBER_2021, MAY_2026)
                    .build(),
            Rule.about("image-publisher-of-plan", IMAGE + ".publisher")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Whether the publisher of an image with a purchase plan can change is not known; the"
                            + " service refuses a change of its SKU.")
                    .remedy("Create a new set from the other image.")
                    .accepted(Severity.WARNING)
                    .when(ImageRules::hasPlan)
                    .source(said("https://github.com/Azure/azure-powershell/issues/11911"))
                    .build(),
            Rule.about("image-plan-not-known", IMAGE + ".publisher", IMAGE + ".offer", IMAGE + ".sku")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Publisher, offer and SKU of an image can change only if the image has no purchase"
                            + " plan or is an endorsed distribution; whether this is so is not known.")
                    .remedy("Check the image, for example with az vm image show.")
                    .needs("facts about the current image")
                    .accepted(Severity.WARNING)
                    .when(update -> image(update.applied())
                                    .flatMap(ImageReference::publisher)
                                    .isPresent()
                            && hasPlanIfKnown(update).isEmpty())
                    .source(documented(ARTICLE), seen("https://github.com/Azure/azure-powershell/issues/11911"))
                    .build(),
            Rule.about("plan-may-be-fixed", "plan")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform treats the purchase plan as fixed at creation, but the schema of updates"
                            + " contains it.")
                    .remedy("Try the change on a test set first.")
                    .accepted(Severity.WARNING)
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about("image-offer-of-plan", IMAGE + ".offer")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Whether the offer of an image with a purchase plan can change is not known; the"
                            + " service refuses a change of its SKU.")
                    .remedy("Create a new set from the other image.")
                    .accepted(Severity.WARNING)
                    .when(ImageRules::hasPlan)
                    .source(said("https://github.com/Azure/azure-powershell/issues/11911"))
                    .editions(MAY_2026)
                    .build(),
            Rule.about("image-in-one-update", IMAGE + ".publisher", IMAGE + ".offer")
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A new publisher or offer takes effect only if the same update sets offer, SKU and"
                            + " version too.")
                    .remedy("Set publisher, offer, sku and version in the same update.")
                    .accepted(Severity.WARNING)
                    .when(update -> !isComplete(image(update.desired())))
                    .source(documented(ARTICLE))
                    .build(),
            Rule.about("gallery-version-latest-rolls-nothing", IMAGE + ".id")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("With an id that ends in /versions/latest, upgrades were seen to succeed without"
                            + " upgrading any instance.")
                    .remedy("Remove the version from the id, or specify one.")
                    .accepted(Severity.WARNING)
                    .when(update -> image(update.desired())
                            .flatMap(ImageReference::id)
                            .filter(id -> id.isOfType("Microsoft.Compute/galleries/images/versions"))
                            .flatMap(ArmId::name)
                            .filter("latest"::equalsIgnoreCase)
                            .isPresent())
                    .source(seen("https://github.com/Azure/vm-scale-sets/issues/62"))
                    .build(),
            Rule.about("image-kind-fixed", IMAGE)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A set created from a Marketplace image cannot change to a custom or gallery image,"
                            + " nor the reverse.")
                    .remedy("Create a new set from the other kind of image.")
                    .refusedWith(AzureAnswer.observed(
                            409,
                            "OperationNotAllowed",
                            "The Image type for a Virtual Machine Scale Set may not be changed.",
                            "imageReference"))
                    .when(ImageRules::changesKind)
                    .source(
                            seen("https://github.com/MicrosoftDocs/azure-docs/issues/89791"),
                            seen("https://github.com/MicrosoftDocs/azure-docs/issues/92371"))
                    .build());

    private ImageRules() {}

    private static Optional<ImageReference> image(ScaleSet set) {
        return EffectiveSet.of(set).profile().image();
    }

    /** Whether an image is a managed one, made from a machine and in no gallery. */
    static boolean isManaged(ImageReference image) {
        return image.id().filter(id -> id.isOfType("Microsoft.Compute/images")).isPresent();
    }

    private static boolean hasPlan(Update update) {
        return hasPlanIfKnown(update).orElse(false);
    }

    /**
     * Whether the current image has a plan that keeps it from changing, as no endorsed distribution has. The caller decides,
     * then what is known of the publisher, then the set itself, which shows the plan of its image.
     */
    private static Optional<Boolean> hasPlanIfKnown(Update update) {
        ImageFacts given = update.context().currentImage().orElse(ImageFacts.UNKNOWN);
        if (given.endorsed()
                .or(() -> image(update.applied()).map(KnownPublishers::endorse))
                .orElse(false)) {
            return Optional.of(false);
        }
        return given.hasPlan().or(() -> update.applied().plan().map(plan -> true));
    }

    private static boolean isComplete(Optional<ImageReference> image) {
        return image.isPresent()
                && Stream.of(
                                image.get().publisher(),
                                image.get().offer(),
                                image.get().sku(),
                                image.get().version())
                        .allMatch(Optional::isPresent);
    }

    private static boolean changesKind(Update update) {
        Optional<Boolean> before = image(update.applied()).flatMap(ImageRules::isOwn);
        Optional<Boolean> wanted = image(update.desired()).flatMap(ImageRules::isOwn);
        return before.isPresent() && wanted.isPresent() && !before.equals(wanted);
    }

    /** Whether the image is one's own rather than the Marketplace's; empty if it is neither. */
    private static Optional<Boolean> isOwn(ImageReference image) {
        boolean own = image.id().isPresent()
                || image.sharedGalleryImageId().isPresent()
                || image.communityGalleryImageId().isPresent();
        return own ? Optional.of(true) : image.publisher().map(publisher -> false);
    }
}
