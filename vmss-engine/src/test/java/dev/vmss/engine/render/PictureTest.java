package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What eyes, narrow screens, printers and screen readers need of pictures and pages. */
class PictureTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    /** A plan of which the instances 0 and 2 are upgraded. */
    private static FollowReport followed() {
        UpgradePlan plan = Reports.rolling().plan();
        List<ScaleSetInstance> seen = plan.update().context().instances().stream()
                .map(each ->
                        Set.of("0", "2").contains(each.instanceId().orElseThrow()) ? each : Fixtures.outdated(each))
                .toList();
        Observation now = Rollout.observe(plan, Observed.of(plan.update().after(), seen));
        return FollowReport.of(now);
    }

    private static Stream<String> pages() {
        return Stream.of(HtmlReport.of(Reports.rolling()), FollowHtml.of(followed()));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aPageSaysItsTitleOnce() {
        pages().forEach(page -> {
            assertEquals(1, count(page, "<h1>"), page);
            assertFalse(page.contains("class=\"vt-title\""), page);
        });
        assertEquals(1, count(SvgTimeline.of(Reports.rolling()), "class=\"vt-title\""));
    }

    @Test
    void aPageHasAPictureForWideAndOneForNarrowScreens() {
        pages().forEach(page -> {
            assertEquals(1, count(page, "viewBox=\"0 0 960 "), page);
            assertEquals(1, count(page, "viewBox=\"0 0 340 "), page);
            List<String> ids =
                    ID.matcher(page).results().map(found -> found.group(1)).toList();
            assertEquals(ids.size(), Set.copyOf(ids).size(), ids::toString);
        });
    }

    @Test
    void nothingOfANarrowPictureIsOutsideOfIt() {
        String page = HtmlReport.of(Reports.rolling());
        String narrow = page.substring(page.indexOf("viewBox=\"0 0 340 "));
        Pattern rect = Pattern.compile("<rect class=\"[^\"]*\" x=\"([0-9.]+)\" [^>]*width=\"([0-9.]+)\"");
        assertTrue(rect.matcher(narrow)
                .results()
                .allMatch(found -> Double.parseDouble(found.group(1)) + Double.parseDouble(found.group(2)) <= 340));
        Pattern word = Pattern.compile("<text class=\"vt-(?:muted|tick)\" x=\"([0-9.]+)\" y=\"[^\"]*\">([^<]*)<");
        for (MatchResult text : word.matcher(narrow).results().toList()) {
            assertTrue(Double.parseDouble(text.group(1)) + 5 * text.group(2).length() <= 340, text.group());
        }
    }

    @Test
    void everyBandHasTheNumberOfItsStep() {
        for (String svg : List.of(
                SvgTimeline.of(Reports.rolling()), SvgTimeline.of(Reports.large(90)), SvgTimeline.of(followed()))) {
            for (String number : List.of("2", "4", "5", "7", "8")) {
                assertTrue(
                        Pattern.compile("class=\"vt-num[^>]*>" + number + "</text>")
                                .matcher(svg)
                                .find(),
                        svg);
            }
        }
    }

    @Test
    void aPictureTellsItsStepsInWords() {
        String svg = SvgTimeline.of(Reports.rolling());
        assertTrue(svg.contains("role=\"img\" aria-labelledby=\"vt-name\" aria-describedby=\"vt-about\""), svg);
        assertTrue(svg.contains(" 2. upgrade to the latest model (the OS disk is replaced): 0, 2, from 15 s."), svg);
        String followed = SvgTimeline.of(followed());
        assertTrue(followed.contains(", from 0 (done).") && followed.contains("(waiting)."), followed);
        assertTrue(SvgTimeline.of(Reports.large(1_000)).length() < 100_000);
    }

    @Test
    void everyColumnOfATableHasAName() {
        pages().forEach(page -> {
            assertEquals(count(page, "<th"), count(page, "<th scope=\"col\">"), page);
            assertFalse(page.contains("<th scope=\"col\"></th>"), page);
        });
    }

    @Test
    void theProgressOfAFollowedPlanIsABarWithAName() {
        String page = FollowHtml.of(followed());
        assertTrue(page.contains("<progress aria-label=\"Steps done\" value=\"3\" max=\"9\"></progress>"), page);
        assertTrue(page.contains(", 3 of 9 steps done"), page);
    }

    /** So there is nothing to reduce for those who ask for less motion. */
    @Test
    void nothingMoves() {
        Stream.concat(pages(), Stream.of(SvgTimeline.of(Reports.rolling()), SvgTimeline.of(followed())))
                .forEach(text -> assertFalse(
                        Pattern.compile("animat|transition|@keyframes|<marquee|scroll-behavior")
                                .matcher(text)
                                .find(),
                        text));
    }
}
