package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.testing.Samples;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String SECRET = "hunter2";

    private static void assertHidden(PlanReport report) {
        List<String> formats = Reports.allFormats(report);
        for (int i = 0; i < formats.size(); i++) {
            assertFalse(formats.get(i).contains(SECRET), formats.get(i));
        }
    }

    @Test
    void noFormatShowsASecret() {
        ScaleSet desired =
                Reports.update("""
                {'newFeature': {'apiToken': 'hunter2'}, 'tags': {'owner': 'platform', 'release': '2'}, 'properties': {'virtualMachineProfile': {
                  'osProfile': {'adminPassword': 'hunter2', 'customData': 'hunter2'},
                  'extensionProfile': {'extensions': [$health, $app
                    'settings': {'storageAccountKey': 'hunter2'},
                    'protectedSettings': {'commandToExecute': 'hunter2'}}},
                    {'name': 'new', 'properties': {'publisher': 'p', 'type': 't', 'typeHandlerVersion': '1.0',
                      'protectedSettings': {'deep': [{'commandToExecute': 'hunter2'}]}}}]}}}}""".replace("$health", Fixtures.HEALTH).replace("$app", Fixtures.APP));
        for (UpgradeMode mode : List.of(UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING, UpgradeMode.MANUAL)) {
            PlanReport report = Reports.report(Reports.webSet(mode), desired, Fixtures.instances(3));
            assertFalse(report.commands().isEmpty());
            assertHidden(report);
            assertTrue(ReportFormat.AZ.write(report).contains("<adminPassword>"));
        }
    }

    /** Every property of the model has a value, and every secret of it is the same text. */
    @Test
    void noFormatShowsASecretOfAWholeModel() {
        ScaleSet full = Samples.full(ScaleSet.class);
        String body = Placeholders.tree(full).toString();
        assertFalse(body.contains(Samples.SECRET));
        assertHidden(Reports.report(Fixtures.webSet(), full, Fixtures.instances(2)));
    }

    @Test
    void aPlaceholderIsTheNameOfItsProperty() {
        ScaleSet set =
                Reports.update("{'properties': {'virtualMachineProfile': {'osProfile': {'adminPassword': 'x'}}}}");
        assertEquals(
                "<adminPassword>",
                Placeholders.tree(set)
                        .at("/properties/virtualMachineProfile/osProfile/adminPassword")
                        .textValue());
        assertEquals("<a-b>", Placeholders.named("a'$(b"));
    }
}
