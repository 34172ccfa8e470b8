package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps RULES.md true. Run with {@code -Dvmss.rewriteRules=true} to write it anew. */
class RulesPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("RULES.md");

    private static final String HEAD = """
            # Every rule

            What Azure refuses, allows only after another step, or accepts with a consequence that one should know. This page is
            generated from `RuleBook.all()` and kept true by `RulesPageTest`; do not edit it by hand.

            How sure a rule is follows from its sources: *observed* means that the service was recorded, or seen in public, to do
            so, *documented* that Microsoft's documentation or schema says so, *believed* that only users or the code of other
            tools do. A rule refuses only what was observed or is documented. The words of an answer are Azure's own; where nobody
            has seen them stands *(wording not known)*. Each source says what it is and when it was read.

            """;

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        String expected = HEAD + RulesPage.markdown(RuleBook.all().rules());
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
    void aPageOfOneRule() {
        Rule rule = RuleBook.current().rule("fault-domain-count-fixed").orElseThrow();
        assertEquals("""
                ## Fixed when the set is created

                ### fault-domain-count-fixed

                The number of fault domains is chosen when the set is created.

                - about: `properties.platformFaultDomainCount`
                - a finding means: REFUSED
                - Azure answers: 409 `PropertyChangeNotAllowed`: Changing property 'platformFaultDomainCount' is not allowed.\
                 (target `platformFaultDomainCount`)
                - instead: Leave the number as it is, or create a new set.
                - editions of the article: 2026-05
                - sure: observed
                - sources: <https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set>\
                 (documented, 2026-11-20), <https://github.com/MicrosoftDocs/azure-docs/issues/108952> (seen, 2026-11-20)
                """, RulesPage.markdown(List.of(rule)));
    }
}
