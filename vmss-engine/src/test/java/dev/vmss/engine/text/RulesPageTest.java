package dev.vmss.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.KnownError;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps RULES.md true. Run with {@code -Dvmss.rewriteRules=true} to rewrite it. */
class RulesPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("RULES.md");

    private static final String CASES = "src/test/resources/rules";

    private static final String HEAD = """
            # Every rule

            What Azure refuses, what it allows only after another step, and what it accepts with a consequence. This page is
            generated from `RuleBook.all()`, and `RulesPageTest` keeps it up to date; do not edit it by hand.

            The confidence of a rule follows from its sources. *Observed*: the service was recorded, or seen in public, to behave
            so. *Documented*: Microsoft's documentation or schema states it. *Believed*: only users or the code of other tools
            state it. A rule refuses only what is observed or documented. The wording of an answer is Azure's own; if it has not
            been seen, the page says *(wording not known)*. Each source gives its kind and the date when it was read. The cases of
            a rule are updates to which it applies and updates to which it does not.

            """;

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        List<Rule> rules = RuleBook.all().rules();
        String expected = HEAD + RulesPage.index(rules) + "\n" + RulesPage.markdown(rules, CASES) + "\n"
                + RulesPage.errors(KnownError.all());
        if (Boolean.getBoolean("vmss.rewriteRules")) {
            Files.writeString(PAGE, expected);
        }
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertTrue(
                written.equals(expected),
                "RULES.md is out of date: run mvn -pl vmss-model,vmss-engine test -Dtest=RulesPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dvmss.rewriteRules=true and commit the page");
    }

    @Test
    void everyRuleHasTheCasesThatThePageLinks() {
        Path folder = PAGE.resolveSibling(CASES);
        assertEquals(
                List.of(),
                RuleBook.all().rules().stream()
                        .map(Rule::id)
                        .filter(id -> !Files.exists(folder.resolve(id + ".json")))
                        .toList());
        Rule rule = RuleBook.current().rule("zones-add-only").orElseThrow();
        assertTrue(RulesPage.markdown(List.of(rule), CASES)
                .endsWith("- cases: [zones-add-only.json](src/test/resources/rules/zones-add-only.json)\n"));
    }

    @Test
    void theIndexCountsTheRulesByConfidence() {
        List<Rule> rules = List.of(
                RuleBook.current().rule("zones-add-only").orElseThrow(),
                RuleBook.current().rule("cross-zone-upgrade-needs-zones").orElseThrow());
        assertEquals("""
                | confidence | severity | rules |
                |---|---|---|
                | documented | REFUSED | 1: [zones-add-only](#zones-add-only) |
                | believed | WARNING | 1: [cross-zone-upgrade-needs-zones](#cross-zone-upgrade-needs-zones) |
                """, RulesPage.index(rules));
    }

    @Test
    void anErrorThatNoRulePredictsHasItsMeaningAndRemedy() {
        KnownError error = KnownError.all().stream()
                .filter(known -> known.id().equals("no-rolling-upgrade-to-cancel"))
                .findFirst()
                .orElseThrow();
        assertTrue(RulesPage.errors(List.of(error)).startsWith("""
                ## Errors that no rule predicts

                ### no-rolling-upgrade-to-cancel

                No rolling upgrade is running: it is complete, or never started.

                - Azure returns: `OperationNotAllowed`: There is no ongoing Rolling Upgrade to cancel.
                - about: `properties.upgradePolicy`
                - what to do: Read the state of the latest rolling upgrade.
                - confidence: observed
                - sources:"""));
    }

    @Test
    void aPageOfOneRule() {
        Rule rule = RuleBook.current().rule("fault-domain-count-fixed").orElseThrow();
        assertEquals("""
                ## Fixed when the set is created

                ### fault-domain-count-fixed

                The number of fault domains can be set only when the set is created.

                - about: `properties.platformFaultDomainCount`
                - severity: REFUSED
                - Azure answers: 409 `PropertyChangeNotAllowed`: Changing property 'platformFaultDomainCount' is not allowed.\
                 (target `platformFaultDomainCount`)
                - instead: Keep the number, or create a new set.
                - editions of the article: 2026-05
                - confidence: observed
                - sources: <https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set>\
                 (documented, 2026-11-20), <https://github.com/MicrosoftDocs/azure-docs/issues/108952> (seen, 2026-11-20)
                """, RulesPage.markdown(List.of(rule)));
    }
}
