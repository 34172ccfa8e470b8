package dev.vmss.engine.render;

import dev.vmss.model.ScaleSet;
import java.util.Locale;

/** Whether Azure knows the health of a set's instances. */
final class HealthSource {

    private HealthSource() {}

    /** {@return whether the model has a health probe or the Application Health extension} */
    static boolean isWatched(ScaleSet set) {
        boolean probed = set.virtualMachineProfile()
                .flatMap(profile -> profile.networkProfile())
                .flatMap(network -> network.healthProbe())
                .isPresent();
        return probed
                || set
                        .virtualMachineProfile()
                        .flatMap(profile -> profile.extensionProfile())
                        .flatMap(profile -> profile.extensions())
                        .stream()
                        .flatMap(extensions -> extensions.stream())
                        .flatMap(extension -> extension.properties().stream())
                        .flatMap(properties -> properties.type().stream())
                        .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("applicationhealth"));
    }
}
