package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.testing.ScaleSetArbitraries;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.Region;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fake service takes any set and answers any update of it, whatever it is made of. */
class FakeAnySetProperties {

    @Provide
    Arbitrary<ScaleSet> sets() {
        return ScaleSetArbitraries.scaleSets()
                .map(set -> set.withLocation(Region.of("westeurope"))
                        .withSku(set.sku()
                                .map(sku -> sku.withCapacity(sku.capacity().map(any -> Math.floorMod(any, 6))))));
    }

    @Property(tries = 300)
    void aSetIsReadAsItWasWritten(@ForAll("sets") ScaleSet set) {
        Azure azure = new Azure(HealthScript.HEALTHY);
        FakeResponse created = azure.call("PUT", "", json(set));
        azure.service.advanceUntilIdle();

        if (created.status() == 201) {
            ScaleSet read =
                    ModelReader.create().read(ScaleSet.class, azure.get("")).value();
            assertEquals("", ModelDiff.between(read, set).toString());
            assertEquals(
                    read.sku().flatMap(sku -> sku.capacity()).orElse(0),
                    azure.ids().size());
        } else {
            assertTrue(created.body().at("/error/code").isTextual());
        }
    }

    @Property(tries = 300)
    void anUpdateIsTakenOrRefusedAsAWhole(@ForAll("sets") ScaleSet set, @ForAll("sets") ScaleSet update) {
        Azure azure = Azure.with(set);
        ScaleSet before = azure.service
                .find(ArmId.of(Azure.SET))
                .orElse(ScaleSet.builder().build());
        FakeResponse answer = azure.call("PATCH", "", json(update));
        azure.service.advanceUntilIdle();

        if (answer.status() == 200) {
            assertEquals("", ModelDiff.between(azure.model(), update).toString());
            assertEquals(
                    azure.model().sku().flatMap(sku -> sku.capacity()).orElse(0),
                    azure.ids().size());
        } else if (answer.status() != 404) {
            assertTrue(answer.body().at("/error/code").isTextual());
            assertEquals(before, azure.model());
        }
    }

    private static String json(ScaleSet set) {
        return ModelWriter.rest().toTree(set).toString().replace("'", "");
    }
}
