package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The image that virtual machines are created from: a platform or Marketplace image given by publisher, offer, SKU and version,
 * or a custom image given by one of the three ids. An update cannot change from one kind to the other. An image from the
 * Marketplace usually needs the purchase plan of the scale set too.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#imagereference">ImageReference</a>
 */
@Value.Immutable
public interface ImageReference extends ModelObject, WithImageReference {

    /** {@return the id of an image of a community gallery} Gives the image alone, without publisher, offer, SKU and version. */
    @Since("2021-11-01")
    Optional<ArmId> communityGalleryImageId();

    /** {@return the version that is really used} Differs from {@link #version()} where that is {@code latest}. */
    @Since("2019-07-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> exactVersion();

    /**
     * {@return the ARM id of a managed image, or of an image definition or image version of an Azure Compute Gallery} The id of
     * a definition means its latest version.
     */
    @Since("2016-04-30-preview")
    Optional<ArmId> id();

    /**
     * {@return the offer of a platform or Marketplace image, such as {@code ubuntu-24_04-lts}} To change it, send publisher,
     * offer, SKU and version in one request.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> offer();

    /**
     * {@return the publisher of a platform or Marketplace image, such as {@code Canonical}} To change it, send publisher,
     * offer, SKU and version in one request.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> publisher();

    /**
     * {@return the id of an image of a gallery that is shared with the subscription or tenant} Gives the image alone, without
     * publisher, offer, SKU and version.
     */
    @Since("2021-07-01")
    Optional<ArmId> sharedGalleryImageId();

    /**
     * {@return the SKU of a platform or Marketplace image, such as {@code server}} Changing it has been refused for images with
     * a purchase plan.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> sku();

    /**
     * {@return the version of a platform or Marketplace image: {@code major.minor.build} or {@code latest}} {@code latest} is
     * looked up when a virtual machine is created and does not follow later versions, unless automatic OS upgrades are on.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> version();

    /**
     * The same image in another version, as its kind is given: a platform image by {@link #version()}, an image of a gallery by
     * the version at the end of its id.
     *
     * @param version the version, such as {@code 1.2.3}
     * @return the reference with the version in its place
     * @throws IllegalStateException if the image has no versions, as a managed image has none, or its id is a template expression
     */
    default ImageReference atVersion(String version) {
        ImageReference versioned = mapId(id -> GalleryVersion.replace(id, version))
                .mapSharedGalleryImageId(id -> GalleryVersion.replace(id, version))
                .mapCommunityGalleryImageId(id -> GalleryVersion.replace(id, version));
        boolean byId = id().isPresent()
                || sharedGalleryImageId().isPresent()
                || communityGalleryImageId().isPresent();
        return byId ? versioned : versioned.withVersion(version);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ImageReference}. */
    final class Builder extends ImmutableImageReference.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ImageReference#communityGalleryImageId()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder communityGalleryImageId(String text) {
            return communityGalleryImageId(ArmId.of(text));
        }

        /**
         * Sets {@link ImageReference#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }

        /**
         * Sets {@link ImageReference#sharedGalleryImageId()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder sharedGalleryImageId(String text) {
            return sharedGalleryImageId(ArmId.of(text));
        }
    }
}
