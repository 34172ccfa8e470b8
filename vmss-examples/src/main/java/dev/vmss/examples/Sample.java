package dev.vmss.examples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** A set of six machines in two zones, and an update of its image, its setup script and a tag: what the first look needs. */
public final class Sample {

    /** The set as the service holds it. */
    public static final String APPLIED = "applied.json";

    /** The set as it should become. */
    public static final String DESIRED = "desired.json";

    /** Its instances with their instance views. */
    public static final String INSTANCES = "instances.json";

    private Sample() {}

    /**
     * Opens a document of the sample.
     *
     * @param document {@link #APPLIED}, {@link #DESIRED} or {@link #INSTANCES}
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
