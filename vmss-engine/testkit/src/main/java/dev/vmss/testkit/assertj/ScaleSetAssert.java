package dev.vmss.testkit.assertj;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.render.TextReport;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.mapper.JsonForm;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a set. A failure prints both sides without their secrets. */
public final class ScaleSetAssert extends AbstractAssert<ScaleSetAssert, ScaleSet> implements JsonForm {

    ScaleSetAssert(ScaleSet set) {
        super(set, ScaleSetAssert.class);
    }

    /**
     * Asserts that the set has the same model as another one. Insignificant differences, such as the order of zones, do not
     * count.
     *
     * @param other the other set
     * @return this
     */
    public ScaleSetAssert hasModelOf(ScaleSet other) {
        isNotNull();
        ModelDiff diff = ModelDiff.ofStates(other, actual);
        if (diff.isEmpty() && diff.uncertain().isEmpty() && diff.unverifiable().isEmpty()) {
            return this;
        }
        String expected = ModelWriter.redacted().toJson(other);
        String found = ModelWriter.redacted().toJson(actual);
        throw failureWithActualExpected(
                found,
                expected,
                "%nExpected:%n%s%nbut was:%n%s%nThe difference:%n%n%s",
                expected,
                found,
                String.join("\n", TextReport.plain().of(diff)));
    }

    /**
     * Asserts the capacity of the set.
     *
     * @param instances the number of instances
     * @return this
     */
    public ScaleSetAssert hasCapacity(int instances) {
        isNotNull();
        if (actual.capacity().equals(Optional.of(instances))) {
            return this;
        }
        throw failureWithActualExpected(
                actual.capacity(),
                instances,
                "%nExpected:%n  a capacity of %s%nbut was:%n  %s",
                instances,
                actual.capacity().map(Object::toString).orElse("none"));
    }
}
