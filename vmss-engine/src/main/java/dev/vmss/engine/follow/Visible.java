package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import java.util.List;
import java.util.Set;

/** Compares what shows of two states of a set. A plan that was saved has other texts in the places of secrets than the service. */
final class Visible {

    private static final Place ETAG = Place.of("etag");

    private Visible() {}

    /**
     * What differs.
     *
     * @param changes the changes
     * @param isIgnored whether there is a difference at ignored places
     */
    record Difference(List<Change> changes, boolean isIgnored) {

        Difference {
            changes = List.copyOf(changes);
        }
    }

    static Difference difference(ScaleSet before, ScaleSet after, Set<Place> ignored) {
        ModelDiff diff = ModelDiff.ofStates(
                withoutSecrets(before),
                withoutSecrets(after),
                DiffOptions.builder().ignored(ignored).build());
        return new Difference(
                diff.changes().stream()
                        .filter(change -> !change.path().isWithin(ETAG))
                        .toList(),
                !diff.ignored().isEmpty());
    }

    private static ScaleSet withoutSecrets(ScaleSet set) {
        return ModelReader.create()
                .read(ScaleSet.class, ModelWriter.redacted().toTree(set))
                .value();
    }
}
