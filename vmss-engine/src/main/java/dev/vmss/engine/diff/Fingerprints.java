package dev.vmss.engine.diff;

import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import java.util.Map;
import java.util.TreeMap;

/** Fingerprints of the secrets in a model, which identify them without storing them. */
public final class Fingerprints {

    private Fingerprints() {}

    /**
     * The fingerprints of all secrets in a model, to store until the next update and to supply as {@link
     * DiffOptions#lastSent()}.
     *
     * @param sent the model that was sent
     * @return the fingerprints by path
     */
    public static Map<String, String> of(ModelObject sent) {
        Map<String, String> fingerprints = new TreeMap<>();
        ModelWalk.values(sent, (path, value) -> {
            if (value instanceof Secret secret) {
                fingerprints.put(path.toString(), secret.fingerprint());
            }
        });
        return fingerprints;
    }
}
