package dev.vmss.examples;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceView;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ModelObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A sample: a set of six machines in two zones, and an update of its image, its setup script and a tag. */
public final class Sample {

    /** The set as the service holds it. */
    public static final String APPLIED = "applied.json";

    /** The desired set. */
    public static final String DESIRED = "desired.json";

    /** Its instances with their instance views. */
    public static final String INSTANCES = "instances.json";

    /** The instance view of the set. */
    public static final String INSTANCE_VIEW = "instance-view.json";

    private Sample() {}

    /**
     * The set as the service holds it.
     *
     * @return the set
     * @throws IOException if it cannot be read
     */
    public static ScaleSet applied() throws IOException {
        return read(ScaleSet.class, APPLIED);
    }

    /**
     * The desired set.
     *
     * @return the set
     * @throws IOException if it cannot be read
     */
    public static ScaleSet desired() throws IOException {
        return read(ScaleSet.class, DESIRED);
    }

    /**
     * The instances of the set with their instance views.
     *
     * @return the instances
     * @throws IOException if they cannot be read
     */
    public static List<ScaleSetInstance> instances() throws IOException {
        try (InputStream stream = open(INSTANCES)) {
            return ModelReader.create().readList(ScaleSetInstance.class, stream);
        }
    }

    /**
     * The instance view of the set.
     *
     * @return the view
     * @throws IOException if it cannot be read
     */
    public static ScaleSetInstanceView instanceView() throws IOException {
        return read(ScaleSetInstanceView.class, INSTANCE_VIEW);
    }

    private static <T extends ModelObject> T read(Class<T> type, String document) throws IOException {
        try (InputStream stream = open(document)) {
            return ModelReader.create().read(type, stream).value();
        }
    }

    /**
     * Opens a document of the sample.
     *
     * @param document {@link #APPLIED}, {@link #DESIRED}, {@link #INSTANCES} or {@link #INSTANCE_VIEW}
     * @return the document, which the caller closes
     * @throws IOException if there is no such document
     */
    public static InputStream open(String document) throws IOException {
        InputStream stream = Sample.class.getResourceAsStream("sample/" + document);
        if (stream == null) {
            throw new FileNotFoundException(document);
        }
        return stream;
    }
}
