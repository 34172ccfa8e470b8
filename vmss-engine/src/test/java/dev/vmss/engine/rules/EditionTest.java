package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each edition enforces what {@code editions.tsv} says of it, and nothing else. */
class EditionTest {

    private static final String NOTHING = "-";

    private static final Map<Severity, String> WORDS = Map.of(
            Severity.REFUSED, "refused",
            Severity.ALLOWED_AFTER_DEALLOCATION, "deallocate",
            Severity.NEEDS_REIMAGE, "reimage",
            Severity.WARNING, "warning");

    /** What an edition says of a change: the hardest word of its rules, or nothing. */
    record Saying(Edition edition, String change, Update update, String word) {

        CheckResult check() {
            return RuleBook.of(edition).check(update);
        }

        @Override
        public String toString() {
            return edition.published() + ", " + change + ": " + word;
        }
    }

    static Stream<Saying> sayings() {
        List<List<String>> rows = rows();
        List<String> header = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> Arrays.stream(Edition.values())
                        .map(edition -> new Saying(
                                edition,
                                row.get(0),
                                update(row),
                                row.get(header.indexOf(edition.published().toString())))));
    }

    private static List<List<String>> rows() {
        try (InputStream table = EditionTest.class.getResourceAsStream("/editions.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Update update(List<String> row) {
        ScaleSet applied = edited(Fixtures.webSet(), row.get(1));
        UpdateContext context = UpdateContext.builder()
                .apiVersion(row.get(3).equals(NOTHING) ? Optional.empty() : Optional.of(new ApiVersion(row.get(3))))
                .availableSizes(Set.of("Standard_D2s_v5", "Standard_D4s_v5"))
                .build();
        return Update.of(applied, edited(applied, row.get(2)), context);
    }

    private static ScaleSet edited(ScaleSet set, String assignments) {
        if (assignments.equals(NOTHING)) {
            return set;
        }
        List<String> args = new ArrayList<>(List.of("--set"));
        args.addAll(List.of(assignments.split(" ")));
        return ModelEdit.parse(args).apply(set);
    }

    @ParameterizedTest
    @MethodSource("sayings")
    void saysOfAChangeWhatTheArticleSaid(Saying saying) {
        String word = saying.check().findings().stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .map(WORDS::get)
                .orElse(NOTHING);
        assertEquals(saying.word(), word, () -> saying + ", " + saying.check().findings());
    }

    @ParameterizedTest
    @EnumSource
    void hasNoRuleThatNoChangeOfTheTableMeets(Edition edition) {
        Set<String> met = new TreeSet<>();
        sayings()
                .filter(saying -> saying.edition() == edition)
                .forEach(saying -> saying.check()
                        .findings()
                        .forEach(finding -> met.add(finding.rule().id())));
        Set<String> rules = new TreeSet<>();
        RuleBook.of(edition).rules().forEach(rule -> rules.add(rule.id()));
        assertEquals(rules, met);
    }

    @Test
    void everyEditionHasAColumn() {
        List<String> published = Arrays.stream(Edition.values())
                .map(edition -> edition.published().toString())
                .toList();
        assertEquals(published, rows().get(0).subList(4, rows().get(0).size()));
    }

    @Test
    void aMonthHasTheLatestEditionUpToThen() {
        assertEquals(Edition.FEBRUARY_2018, Edition.at(YearMonth.of(2018, 2)));
        assertEquals(Edition.FEBRUARY_2018, Edition.at(YearMonth.of(2019, 3)));
        assertEquals(Edition.APRIL_2019, Edition.at(YearMonth.of(2019, 4)));
        assertEquals(Edition.APRIL_2019, Edition.at(YearMonth.of(2019, 6)));
        assertEquals(Edition.MAY_2026, Edition.at(YearMonth.of(2030, 1)));
    }

    @Test
    void thereIsNoEditionBeforeTheFirst() {
        YearMonth before = YearMonth.of(2018, 1);
        assertThrows(IllegalArgumentException.class, () -> Edition.at(before));
    }

    @Test
    void editionsAreInTheOrderOfTheirPublication() {
        List<YearMonth> published =
                List.of(Edition.values()).stream().map(Edition::published).toList();
        assertEquals(published.stream().sorted().toList(), published);
    }
}
