package dev.vmss.model.storage;

import dev.vmss.model.value.ArmId;
import java.util.Locale;

/** The version at the end of the id of an image in a gallery. */
final class GalleryVersion {

    private static final String VERSIONS = "/versions/";

    private GalleryVersion() {}

    /** An id of an image definition or version, with a version in place of that which it names, if any. */
    static ArmId replace(ArmId image, String version) {
        String lowerCased = image.text().toLowerCase(Locale.ROOT);
        if (image.isExpression() || !isOfGallery(lowerCased)) {
            throw new IllegalStateException("imageReference.id is " + image + ", an image without versions in its id");
        }
        int end = lowerCased.lastIndexOf(VERSIONS);
        String definition = end < 0 ? image.text() : image.text().substring(0, end);
        return ArmId.of(definition + VERSIONS + version);
    }

    /** The ids of shared and of community galleries have no provider. */
    private static boolean isOfGallery(String lowerCased) {
        return lowerCased.contains("galleries/") && lowerCased.contains("/images/");
    }
}
