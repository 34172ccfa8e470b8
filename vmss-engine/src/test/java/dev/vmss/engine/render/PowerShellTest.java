package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ModelMap;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PowerShell itself was never there to read the scripts; {@link PowerShellTokens} reads them by its documented rules. */
class PowerShellTest {

    static Stream<String> names() {
        return Hostile.names().filter(name -> !name.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("dev.vmss.engine.render.Hostile#names")
    void aValueIsReadAsItWasWritten(String name) {
        PowerShellTokens tokens = PowerShellTokens.of("Get-X -A " + PowerShell.quote(List.of(name, "end")) + " -B 1\n");
        assertEquals(List.of(name, "end"), tokens.literals());
        assertEquals("Get-X -A  LITERAL , LITERAL  -B 1\n", tokens.code());
    }

    @Test
    void whatNobodyWouldSeeIsGivenByItsNumber() {
        assertEquals("('' + [char]0x001b + 'a''b' + [char]0x202e + '')", PowerShell.quote("\u001ba'b\u202e"));
        assertEquals("'a\u2019\u2019b'", PowerShell.quote("a\u2019b"));
    }

    @Test
    void theReaderSeesWhatIsWrittenWrongly() {
        assertEquals(
                " LITERAL ; Remove-Item x; LITERAL ",
                PowerShellTokens.of("\u2018a\u2019; Remove-Item x;'b'").code());
        assertEquals(List.of("a\u2019b"), PowerShellTokens.of("'a\u2019'b'").literals());
        assertEquals(
                " LITERAL \nRemove-Item",
                PowerShellTokens.of("@'\nx\n'@\nRemove-Item").code());
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesChangeNoCommand(String name) {
        assertEquals(tokens("web").code(), tokens(name).code());
    }

    @ParameterizedTest
    @MethodSource("names")
    void bodiesArriveWhole(String name) throws IOException {
        List<String> bodies = tokens(name).literals().stream()
                .filter(text -> text.contains("\"tags\""))
                .toList();
        boolean found = false;
        for (String body : bodies) {
            JsonNode tag = new ObjectMapper().readTree(body).path("tags").path("key");
            found |= tag.isTextual() && tag.textValue().equals(name);
        }
        assertTrue(found, bodies.toString());
    }

    private static PowerShellTokens tokens(String name) {
        ScaleSet applied = Fixtures.webSet(UpgradeMode.MANUAL).withName(name);
        ScaleSet desired = Fixtures.NEW_IMAGE.withTags(ModelMap.of("key", name));
        List<ScaleSetInstance> instances = List.of(Fixtures.instance(name));
        PlanReport report = Reports.report(applied, desired, instances);
        return PowerShellTokens.of(CommandScript.powerShell(report.name(), report.commands()));
    }
}
