package dev.vmss.model.storage;

import dev.vmss.model.value.ArmId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version at the end of the id of an image in a gallery. */
final class GalleryVersion {

    /** The definition, and its version if there is one; the ids of shared and of community galleries have no provider. */
    private static final Pattern IMAGE =
            Pattern.compile("(?i)(.*/(?:shared|community)?galleries/[^/]+/images/[^/]+)(?:/versions/[^/]+)?");

    private GalleryVersion() {}

    /** An id of an image definition or version, with a version in place of that which it names, if any. */
    static ArmId replace(ArmId image, String version) {
        Matcher id = IMAGE.matcher(image.text());
        if (image.isExpression() || !id.matches()) {
            throw new IllegalStateException("imageReference.id is " + image + ", an image without versions in its id");
        }
        return ArmId.of(id.group(1) + "/versions/" + version);
    }
}
