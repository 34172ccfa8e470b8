package com.example.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.SourceKind;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.testkit.RuleLaws;
import dev.vmss.testkit.ScaleSetDomain;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(ScaleSetDomain.class)
class OwnerTagTest {

    private static final Rule OWNER_STAYS = Rule.about("owner-stays", "tags.{*}")
            .kind(RuleKind.DEPENDS_ON_VALUE)
            .summary("The tag 'owner' of a set stays as it is.")
            .remedy("Ask the platform team to hand the set over.")
            .accepted(Severity.WARNING)
            .source(SourceKind.DOCUMENTED, LocalDate.of(2026, 11, 20), "https://wiki.example.com/ownership")
            .when(OwnerTagTest::changesOwner)
            .build();

    private static boolean changesOwner(Update update) {
        return !owner(update.after()).equals(owner(update.applied()));
    }

    private static Optional<String> owner(ScaleSet set) {
        return set.tags().flatMap(tags -> tags.find("owner"));
    }

    @Property
    void itIsAGoodRule(@ForAll Update update) {
        RuleLaws.of(OWNER_STAYS).holdFor(update);
    }

    @Property
    void itFindsEveryChangeOfTheOwnerAndNoOther(@ForAll Update update) {
        boolean found = RuleBook.current().with(OWNER_STAYS).check(update).has("owner-stays");

        assertEquals(changesOwner(update), found);
    }
}
