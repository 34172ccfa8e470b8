package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSubjectsTest {

    private static Set<Place> subjects(RuleBuilder rule) {
        return rule.kind(RuleKind.DEPENDS_ON_VALUE)
                .summary("s")
                .remedy("r")
                .accepted(Severity.WARNING)
                .source(Sources.documented("here"))
                .build()
                .subjects();
    }

    @Test
    void aMisspeltSubjectIsRefusedWhenTheRuleIsStarted() {
        InvalidPlaceException refused =
                assertThrows(InvalidPlaceException.class, () -> Rule.about("our-rule", "sku.name", "sku.capcity"));
        assertEquals("no property 'capcity' in Sku: capacity, name, tier", refused.getMessage());
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
        assertEquals("Rule our-rule must be about each element: tags.{*}, not tags.owner", refused.getMessage());
    }

    @Test
    void aRuleMayBeAboutAPropertyThatTheModelDoesNotKnow() {
        Place newer = Place.ROOT.property("properties").property("newer");
        assertEquals(Set.of(newer), subjects(Rule.about("our-rule", newer)));
    }
}
