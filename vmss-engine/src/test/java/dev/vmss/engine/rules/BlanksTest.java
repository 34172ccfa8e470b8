package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.testing.Fixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the messages of rules say of a set. */
class BlanksTest {

    private static final String ID =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    private static Update update(String applied, String desired) {
        return Update.of(Fixtures.scaleSet(applied), Fixtures.scaleSet(desired));
    }

    @Test
    void aSetIsNamedByEitherModel() {
        assertEquals("web", Blanks.name(update("{'name': 'web'}", "{}")));
        assertEquals("new", Blanks.name(update("{}", "{'name': 'new'}")));
        assertEquals("", Blanks.name(update("{}", "{}")));
        Update update = update("{'name': 'web'}", "{'tags': {'a': '1'}}");
        assertEquals(List.of("web"), Blanks.name(update, update.diff().changes().get(0)));
    }

    @Test
    void itsIdSaysItsGroup() {
        Update update = update("{'id': '" + ID + "'}", "{}");
        assertEquals(ID, Blanks.id(update));
        assertEquals("g", Blanks.group(update));
        assertEquals("", Blanks.id(update("{}", "{}")) + Blanks.group(update("{}", "{}")));
        assertEquals("", Blanks.text(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'storageProfile': {'osDisk': {'osType': 'Windows'}} | WINDOWS | Windows",
                "'storageProfile': {'osDisk': {'osType': 'Linux'}}, 'osProfile': {'windowsConfiguration': {}} | LINUX | Linux",
                "'storageProfile': {'osDisk': {'osType': 'Other'}}, 'osProfile': {'linuxConfiguration': {}} | UNKNOWN | ''",
                "'osProfile': {'windowsConfiguration': {}} | WINDOWS | Windows",
                "'osProfile': {'linuxConfiguration': {}} | LINUX | Linux",
                "'osProfile': {} | UNKNOWN | ''"
            },
            quoteCharacter = '"')
    void theOperatingSystemIsThatOfTheDiskOrOfTheProfile(String profile, OperatingSystem system, String text) {
        EffectiveSet set =
                EffectiveSet.of(Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {" + profile + "}}}"));
        assertEquals(system, OperatingSystem.of(set));
        assertEquals(text.replace("'", ""), system.text());
    }
}
