package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "RECORDED, OBSERVED, recorded",
        "DOCUMENTED, DOCUMENTED, documented",
        "SEEN, OBSERVED, seen",
        "SAID, BELIEVED, said",
        "CLIENT_CODE, BELIEVED, client code"
    })
    void aKindOfSourceMakesAClaimSoSure(SourceKind kind, Confidence confidence, String words) {
        assertEquals(confidence, Evidence.of(source(kind)).confidence());
        assertEquals(
                confidence != Confidence.BELIEVED, Evidence.of(source(kind)).isFirm());
        assertEquals(words, kind.words());
    }

    @Test
    void theStrongestSourceDecides() {
        assertEquals(
                Confidence.DOCUMENTED,
                Evidence.of(source(SourceKind.CLIENT_CODE), source(SourceKind.DOCUMENTED), source(SourceKind.SAID))
                        .confidence());
        assertEquals(
                Confidence.OBSERVED,
                Evidence.of(source(SourceKind.DOCUMENTED), source(SourceKind.SEEN))
                        .confidence());
    }

    @Test
    void aClaimWithoutASourceIsBelieved() {
        assertEquals(Confidence.BELIEVED, Evidence.of().confidence());
        assertFalse(Evidence.of().isFirm());
    }

    @Test
    void theSourcesAreCopied() {
        List<Source> sources = new ArrayList<>(List.of(source(SourceKind.SAID)));
        Evidence evidence = new Evidence(sources);
        sources.add(source(SourceKind.RECORDED));
        assertEquals(List.of("https://example"), evidence.references());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aSourceWithoutAReferenceIsRefused(String reference) {
        assertThrows(IllegalArgumentException.class, () -> new Source(SourceKind.SAID, reference, DAY));
    }

    @Test
    void aSourceCanBeReadAgain() {
        assertEquals(
                new Source(SourceKind.SAID, "https://example", DAY.plusDays(7)),
                source(SourceKind.SAID).readOn(DAY.plusDays(7)));
    }

    @ParameterizedTest
    @EnumSource
    void aRuleRefusesOnlyWithASourceOfTheServiceOrMicrosoft(SourceKind kind) {
        RuleBuilder builder = rule().source(kind, DAY, "https://example");
        assertTrue(builder.build().answer().isEmpty(), "a warning needs no more");
        builder.refusedWith(AzureAnswer.badRequest());
        if (kind.confidence() == Confidence.BELIEVED) {
            assertEquals(
                    "Rule r refuses, but none of its sources is the service or Microsoft: [https://example]",
                    assertThrows(IllegalStateException.class, builder::build).getMessage());
            builder.source(source(SourceKind.DOCUMENTED));
        }
        assertEquals(kind.words(), builder.build().sources().get(0).kind().words());
    }

    @Test
    void aRuleNeedsASource() {
        assertEquals(
                "Rule r has no source",
                assertThrows(IllegalStateException.class, () -> rule().build()).getMessage());
    }

    @Test
    void wordsThatNobodyHasSeenAreTheRulesOwn() {
        Rule rule = rule().source(source(SourceKind.DOCUMENTED))
                .refusedWith(AzureAnswer.badRequest())
                .build();
        assertEquals("A rule.", rule.answer().orElseThrow().message());
        assertFalse(rule.answer().orElseThrow().observed());
    }

    private static RuleBuilder rule() {
        return Rule.about("r", "sku.name")
                .kind(RuleKind.CROSS_FIELD)
                .summary("A rule.")
                .remedy("Do something else.")
                .accepted(Severity.WARNING);
    }

    private static Source source(SourceKind kind) {
        return new Source(kind, "https://example", DAY);
    }
}
