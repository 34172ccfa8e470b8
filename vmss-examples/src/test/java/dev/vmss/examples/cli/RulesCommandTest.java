package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.text.RulesPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

    @Test
    void allRulesAreListedInEachFormat() throws IOException {
        RuleBook book = RuleBook.current();
        assertTrue(Run.vmss("rules").out().startsWith(book.rules().size() + " rules:\n\n"));
        assertEquals(
                RulesPage.markdown(book.rules()),
                Run.vmss("rules", "--format", "markdown").out());
        JsonNode json = new ObjectMapper()
                .readTree(Run.vmss("rules", "--format", "json").out());
        assertEquals(book.rules().size(), json.size());
    }

    @Test
    void aPathSelects() {
        String out = Run.vmss("rules", "--path", "zones").out();
        assertTrue(out.contains("""
                refused: zones-add-only
                    Zones can be added to a set, but not removed or replaced, unless the update lets the platform
                    choose them.
                    About: zones
                    Azure answers 409 PropertyChangeNotAllowed (wording not known)
                    Instead: Keep the current zones and only add zones, or create a new set.
                    Applies: from API version 2023-03-01
                    Confidence: documented
                """), out);
        out.lines()
                .filter(line -> line.strip().contains(" ") && !line.contains("https:"))
                .forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void positionsCaseAndPropertiesMeanNothing() {
        String path = "properties.virtualMachineProfile.storageProfile.dataDisks[].diskSizeGB";
        assertEquals(
                Run.vmss("rules", "--path", path).out(),
                Run.vmss("rules", "--path", "virtualmachineprofile.storageProfile.dataDisks[lun=2].diskSizegb")
                        .out());
    }

    @Test
    void anEditionHasItsOwn() {
        String out =
                Run.vmss("rules", "--edition", "2018-02", "--path", "zones").out();
        assertTrue(out.startsWith("1 rule:\n\nrefused: zones-create-time\n"), out);
        assertTrue(out.contains("    Applies: no longer enforced\n"), out);
    }

    @Test
    void rulesInJsonHaveTheFieldsOfTheirDeclaration() throws IOException {
        JsonNode rules = new ObjectMapper()
                .readTree(
                        Run.vmss("rules", "--path", "zones", "--format", "json").out());
        for (JsonNode rule : rules) {
            if (rule.get("rule").textValue().equals("zones-add-only")) {
                assertEquals("dependsOnValue", rule.get("kind").textValue());
                assertEquals("zones", rule.at("/answer/target").textValue());
                assertEquals("2023-03-01", rule.get("since").textValue());
                return;
            }
        }
        throw new AssertionError(rules.toString());
    }

    @Test
    void aPropertyThatIsNoneIsOneSentence() {
        Run run = Run.vmss("rules", "--path", "dataDisks");
        assertEquals(2, run.status());
        assertEquals(
                "vmss rules: --path: no property 'dataDisks' in ScaleSet, but"
                        + " properties.virtualMachineProfile.storageProfile.dataDisks",
                run.sentence());
        assertEquals(
                "vmss rules: --path: no property 'capcity' in Sku (did you mean capacity?): capacity, name, tier",
                Run.vmss("rules", "--path", "sku.capcity").sentence());
        assertEquals(
                "vmss rules: invalid value for option '--format': must be one of text, markdown, json (see vmss rules --help)",
                Run.vmss("rules", "--format", "html").sentence());
        assertEquals(
                "vmss rules: --edition: the article has no edition before 2018-02",
                Run.vmss("rules", "--edition", "2017-01").sentence());
    }

    @Test
    void theConfidenceSelectsAndGroups() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Run.vmss("rules", "--sure", "believed,observed", "--format", "json")
                        .out());
        List<String> levels = new ArrayList<>();
        json.forEach(rule -> levels.add(rule.get("confidence").textValue()));
        assertEquals(List.of("observed", "believed"), levels.stream().distinct().toList());
        assertEquals(levels.stream().sorted(Comparator.reverseOrder()).toList(), levels);
        String page =
                Run.vmss("rules", "--sure", "believed", "--format", "markdown").out();
        assertTrue(page.startsWith("| confidence | severity | rules |\n|---|---|---|\n| believed | WARNING |"), page);
        assertFalse(page.contains("- confidence: documented"), page);
    }

    @Test
    void anotherLevelIsOneSentence() {
        Run run = Run.vmss("rules", "--sure", "certain");
        assertEquals(2, run.status());
        assertTrue(run.sentence().contains("must be one of observed, documented, believed"), run.sentence());
    }
}
