package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.testing.ScaleSetArbitraries;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.testing.ModelArbitraries;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AzArgumentsProperties {

    @Provide
    Arbitrary<ScaleSet> documents() {
        return ModelArbitraries.of(ScaleSet.class);
    }

    /** Sets whose keys do not repeat, and without properties that nobody knows and an edit therefore does not make. */
    @Provide
    Arbitrary<ScaleSet> sets() {
        return ScaleSetArbitraries.scaleSets()
                .filter(set -> set.remainder().unknown().isEmpty())
                .filter(set -> ModelDiff.between(ScaleSet.builder().build(), set)
                        .duplicateKeys()
                        .isEmpty());
    }

    @Property(tries = 300)
    void theCommandLineLeadsFromASetToOneLikeIt(@ForAll("sets") ScaleSet applied, @ForAll("sets") ScaleSet desired) {
        assertTrue(leadsThere(applied, desired).isPresent());
    }

    /** Documents hold what the CLI has no words for; then it says nothing rather than something wrong. */
    @Property(tries = 300)
    void theCommandLineLeadsFromAnyDocumentToAnyOtherOrSaysNothing(
            @ForAll("documents") ScaleSet applied, @ForAll("documents") ScaleSet desired) {
        leadsThere(applied, desired);
    }

    private static Optional<List<String>> leadsThere(ScaleSet applied, ScaleSet desired) {
        UpdateRequest request = UpdateRequest.between(applied, desired);
        Optional<List<String>> arguments = AzArguments.between(applied, desired, Placeholders.tree(request.body()));
        arguments.ifPresent(words -> {
            BashLines bash = new BashLines(Address.of(applied, desired, ApiVersion.LATEST));
            List<String> read = BashWords.edits(bash.update(words).get(0));
            ScaleSet reached = ModelEdit.parse(read).apply(applied);
            assertEquals("", AzArguments.missed(applied, reached, desired).toString());
        });
        return arguments;
    }
}
