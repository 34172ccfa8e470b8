package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBuilder;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.SourceKind;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleLawsTest {

    private static final Update UPDATE = update("tags.owner", "others");

    private static Update update(String path, String value) {
        ScaleSet set = Gallery.webTier();
        return Update.of(set, ModelEdit.none().set(path, value).apply(set), UpdateContext.NONE);
    }

    private static RuleBuilder rule(String... subjects) {
        return rule(Stream.of(subjects).map(Place::of).toArray(Place[]::new));
    }

    private static RuleBuilder rule(Place... subjects) {
        return Rule.about("owner-stays", subjects)
                .kind(RuleKind.DEPENDS_ON_VALUE)
                .summary("The owner stays.")
                .remedy("Ask the owner.")
                .accepted(Severity.WARNING)
                .source(SourceKind.DOCUMENTED, LocalDate.of(2026, 11, 20), "https://wiki.example.com/owners");
    }

    @Test
    void aGoodRulePasses() {
        RuleLaws.of(rule("tags").build()).holdFor(UPDATE);
        RuleLaws.of(rule("tags.{*}").build()).holdFor(UPDATE);
        RuleLaws.of(rule("properties.virtualMachineProfile.extensionProfile.extensions[]")
                        .build())
                .holdFor(UPDATE);
    }

    @Test
    void theSettingsOfAnExtensionArePlacesThatExist() {
        Rule rule = rule("properties.virtualMachineProfile.extensionProfile.extensions[].properties.settings.port")
                .build();
        RuleLaws.of(rule)
                .holdFor(update("virtualMachineProfile.extensionProfile.extensions[name=health].settings.port", "81"));
    }

    @Test
    void aRuleThatExplainsNothingFails() {
        fails(rule("tags").summary(" ").build(), "has no summary");
        fails(rule("tags").remedy("").build(), "has no remedy");
    }

    @Test
    void aRuleAboutNoPlaceFails() {
        fails(rule(new Place[0]).build(), "has no subjects");
        fails(rule(Place.ROOT.property("tagz")).build(), "is about tagz, which does not exist in a scale set");
        // The envelope is missing, so that no change would ever reach the rule.
        fails(
                rule(Place.ROOT.property("upgradePolicy").property("mode")).build(),
                "is about upgradePolicy.mode, which does not exist in a scale set");
    }

    @Test
    void aRuleAboutAMisspeltPlaceIsNotEvenMade() {
        assertThrows(InvalidPlaceException.class, () -> rule("tagz"));
    }

    @Test
    void aRuleThatWaversFails() {
        AtomicInteger times = new AtomicInteger();
        fails(rule("tags").when(update -> times.getAndIncrement() % 2 == 0).build(), "for the same update");
        AtomicInteger detail = new AtomicInteger();
        fails(
                rule("tags")
                        .detail((update, change) -> "No. " + detail.getAndIncrement())
                        .build(),
                "for the same update");
    }

    @Test
    void aRuleThatThrowsFails() {
        Rule rule = rule("tags")
                .when(update -> {
                    throw new IllegalStateException("no owner");
                })
                .build();
        fails(rule, "no owner");
    }

    private static void fails(Rule rule, String message) {
        AssertionError e =
                assertThrows(AssertionError.class, () -> RuleLaws.of(rule).holdFor(UPDATE));
        assertTrue(
                e.getMessage().startsWith("The rule owner-stays ")
                        && e.getMessage().contains(message),
                e.getMessage());
    }
}
