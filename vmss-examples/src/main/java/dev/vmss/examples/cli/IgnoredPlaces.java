package dev.vmss.examples.cli;

import dev.vmss.engine.diff.DiffOptions;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option that names places which others own. */
final class IgnoredPlaces {

    @Option(
            names = "--ignore",
            paramLabel = "PLACE",
            description =
                    "A place that others own, such as sku.capacity, with all within it: what differs there is no change;"
                            + " may be given several times.")
    private Set<String> places = new LinkedHashSet<>();

    DiffOptions options() {
        return DiffOptions.builder().ownedByOthers(places).build();
    }
}
