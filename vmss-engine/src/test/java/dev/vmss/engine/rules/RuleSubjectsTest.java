package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSubjectsTest {

    private static Set<Place> subjects(RuleBuilder rule) {
        return rule(rule).subjects();
    }

    private static Rule rule(RuleBuilder rule) {
        return rule.kind(RuleKind.DEPENDS_ON_VALUE)
                .summary("s")
                .remedy("r")
                .accepted(Severity.WARNING)
                .source(Sources.documented("here"))
                .build();
    }

    @Test
    void aMisspeltSubjectIsRefusedWhenTheRuleIsStarted() {
        InvalidPlaceException refused =
                assertThrows(InvalidPlaceException.class, () -> Rule.about("our-rule", "sku.name", "sku.capcity"));
        assertEquals(
                "no property 'capcity' in Sku (did you mean capacity?): capacity, name, tier", refused.getMessage());
    }

    @Test
    void aSubjectIsWrittenAsPeopleDo() {
        assertEquals(
                Set.of(Place.of("virtualMachineProfile.priority"), Place.of("tags.{*}")),
                subjects(Rule.about("our-rule", "virtualmachineprofile.Priority", "tags.{*}")));
    }

    @Test
    void aRuleIsAboutEachElement() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Rule.about("our-rule", "zones", "tags.owner"));
        assertEquals("Rule our-rule must be about every element: tags.{*}, not tags.owner", refused.getMessage());
    }

    @Test
    void aRuleMayBeAboutAPropertyThatTheModelDoesNotKnow() {
        Place newer = Place.ROOT.property("properties").property("newer");
        assertEquals(Set.of(newer), subjects(Rule.about("our-rule", newer)));
    }

    @Test
    void suchAPropertyIsFoundHoweverItsDocumentWritesIt() {
        Place newer = Place.ROOT.property("properties").property("newer");
        RuleBook book = RuleBook.only(rule(Rule.about("our-rule", newer)));
        ScaleSet applied = Fixtures.scaleSet("{'properties': {'NEWER': 1}}");
        ScaleSet desired = Fixtures.scaleSet("{'properties': {'NEWER': 2}}");
        assertEquals(1, book.check(Update.of(applied, desired)).findings().size());
    }
}
