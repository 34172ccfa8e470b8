package dev.vmss.engine.follow;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Redaction;
import java.util.List;
import java.util.Set;

/** Compares what shows of two states of a set. A plan that was saved has other texts in the places of secrets than the service. */
final class Visible {

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
        boolean lacksSecrets = lacksSecrets(before);
        ModelDiff diff = ModelDiff.ofStates(
                lacksSecrets ? withoutSecrets(before) : before,
                lacksSecrets ? withoutSecrets(after) : after,
                DiffOptions.builder().ignored(ignored).build());
        return new Difference(diff.changes(), !diff.ignored().isEmpty());
    }

    /** Only a plan that was saved does; a plan in memory finds what becomes of secrets that the service shows. */
    private static boolean lacksSecrets(ScaleSet set) {
        return Redaction.holdsStandIn(JsonValue.of(ModelWriter.rest().toTree(set)));
    }

    private static ScaleSet withoutSecrets(ScaleSet set) {
        return ModelReader.create()
                .read(ScaleSet.class, ModelWriter.redacted().toTree(set))
                .value();
    }
}
