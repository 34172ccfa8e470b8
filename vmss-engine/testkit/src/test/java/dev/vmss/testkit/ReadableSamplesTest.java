package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.ServiceLoader;
import net.jqwik.api.SampleReportingFormat;
import org.junit.jupiter.api.Test;

class ReadableSamplesTest {

    private static final ScaleSet SET = ModelEdit.none()
            .set("name", "web")
            .set("virtualMachineProfile.osProfile.adminPassword", "hunter2")
            .apply(ScaleSet.builder().build());

    private final ReadableSamples format = new ReadableSamples();

    @Test
    void jqwikFindsIt() {
        assertTrue(ServiceLoader.load(SampleReportingFormat.class).stream()
                .anyMatch(provider -> provider.type().equals(ReadableSamples.class)));
    }

    @Test
    void aModelIsShownAsJsonWithoutSecrets() {
        assertTrue(format.appliesTo(SET));
        String shown = format.report(SET).toString();
        assertTrue(shown.startsWith("{\"name\":\"web\""), shown);
        assertFalse(shown.contains("hunter2"), shown);
    }

    @Test
    void anUpdateIsShownAsWhatItChanges() {
        ScaleSet desired = ModelEdit.none().set("sku.capacity", "3").apply(SET);
        Update update = Update.of(SET, desired, UpdateContext.NONE);
        String shown = format.report(update).toString();
        assertTrue(shown.contains("changes=[+ sku") && !shown.contains("hunter2"), shown);
        String history = format.report(new UpdateHistory(SET, List.of(desired))).toString();
        assertTrue(history.contains("updates=[[+ sku") && !history.contains("hunter2"), history);
    }

    @Test
    void anythingElseIsLeftToOthers() {
        assertFalse(format.appliesTo("text"));
        assertEquals(List.of(), new UpdateHistory(SET, List.of()).updates());
    }
}
