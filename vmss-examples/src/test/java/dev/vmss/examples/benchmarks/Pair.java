package dev.vmss.examples.benchmarks;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.testkit.Gallery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Two documents of one set, the applied and the desired one, each 2.5 to 4.5 KB without white space. They are read apart, so
 * that the two models share no object, except where a program derives one from the other.
 */
public enum Pair {

    /** What the service answers, and the same once more. */
    UNCHANGED(sample(Sample.APPLIED), sample(Sample.APPLIED)),

    /** What the service answers; another image, another setting of an extension and another tag. */
    SAMPLE(sample(Sample.APPLIED), sample(Sample.DESIRED)),

    /** As people write it: six Linux servers; another image. */
    WEB_TIER(gallery("web-tier"), withImage(gallery("web-tier"), "0.1.2")),

    /** As people write it: four Windows servers; another image. */
    WINDOWS_FARM(gallery("windows-farm"), withImage(gallery("windows-farm"), "20348.1.2")),

    /** What the service answers, and what a program makes of it; another image, and all else the same objects. */
    EDITED(sample(Sample.APPLIED), "22.04.202411010");

    private final ScaleSet applied;
    private final ScaleSet desired;

    Pair(ScaleSet applied, ScaleSet desired) {
        this.applied = applied;
        this.desired = desired;
    }

    Pair(ScaleSet applied, String version) {
        this(applied, withImage(applied, version));
    }

    /** The applied model. */
    ScaleSet applied() {
        return applied;
    }

    /** The desired model. */
    ScaleSet desired() {
        return desired;
    }

    /** The applied model as JSON without white space, in UTF-8. */
    byte[] appliedJson() {
        return bytes(applied);
    }

    /** The desired model as JSON without white space, in UTF-8. */
    byte[] desiredJson() {
        return bytes(desired);
    }

    private static byte[] bytes(ScaleSet set) {
        return ModelWriter.rest().toTree(set).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ScaleSet sample(String document) {
        try (InputStream stream = Sample.open(document)) {
            return ModelReader.create().read(ScaleSet.class, stream).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScaleSet gallery(String name) {
        return ModelReader.create().read(ScaleSet.class, Gallery.json(name)).value();
    }

    private static ScaleSet withImage(ScaleSet set, String version) {
        return ModelEdit.none()
                .set("virtualMachineProfile.storageProfile.imageReference.version", version)
                .apply(set);
    }
}
