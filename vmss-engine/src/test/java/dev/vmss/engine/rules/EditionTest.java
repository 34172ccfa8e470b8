package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each edition enforces what it lists, and nothing else. */
class EditionTest {

    private static final Set<String> FIRST_LISTS = Set.of(
            "zones-create-time",
            "image-publisher-create-time",
            "image-offer-create-time",
            "single-placement-group-only-opens",
            "subnet-in-same-network",
            "size-not-on-hardware",
            "os-profile-needs-reimage");

    private static final Set<String> ADDED_IN_2020 =
            Set.of("os-disk-storage-type-fixed", "os-disk-profile-needs-reimage", "data-disk-profile-needs-reimage");

    @Test
    void february2018HasTheFirstLists() {
        assertEquals(new TreeSet<>(FIRST_LISTS), rules(Edition.FEBRUARY_2018));
    }

    @Test
    void april2019ListsTheSame() {
        assertEquals(rules(Edition.FEBRUARY_2018), rules(Edition.APRIL_2019));
    }

    @Test
    void march2020AddsTheStorageTypeOfTheOsDiskAndTheDiskProfile() {
        Set<String> expected = new TreeSet<>(FIRST_LISTS);
        expected.addAll(ADDED_IN_2020);
        assertEquals(expected, rules(Edition.MARCH_2020));
    }

    @Test
    void september2021AddsTheSkuOfTheImage() {
        Set<String> expected = new TreeSet<>(FIRST_LISTS);
        expected.addAll(ADDED_IN_2020);
        expected.add("image-sku-of-plan");
        assertEquals(expected, rules(Edition.SEPTEMBER_2021));
    }

    @Test
    void may2026LetsZonesAndOfferChangeAndDropsTheProfiles() {
        Set<String> expected = new TreeSet<>(Set.of(
                "os-disk-storage-type-fixed",
                "fault-domain-count-fixed",
                "zones-add-only",
                "image-sku-of-plan",
                "image-offer-of-plan",
                "single-placement-group-only-opens",
                "subnet-in-same-network",
                "size-not-on-hardware"));
        assertEquals(expected, rules(Edition.MAY_2026));
    }

    @Test
    void aMonthHasTheLatestEditionUpToThen() {
        assertEquals(Edition.FEBRUARY_2018, Edition.at(YearMonth.of(2018, 2)));
        assertEquals(Edition.FEBRUARY_2018, Edition.at(YearMonth.of(2019, 3)));
        assertEquals(Edition.APRIL_2019, Edition.at(YearMonth.of(2019, 4)));
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

    private static Set<String> rules(Edition edition) {
        Set<String> ids = new TreeSet<>();
        RuleBook.of(edition).rules().forEach(rule -> ids.add(rule.id()));
        return ids;
    }
}
