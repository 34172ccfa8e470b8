package dev.vmss.engine.render;

import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import dev.vmss.engine.text.Words;
import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A plan as a picture: a row for each instance, grouped by zone, with its phases; the steps on the set, the pauses,
 * and the number of serving instances. For a large set there is one row for each zone. The picture is
 * self-contained SVG with colours for light and dark screens.
 */
public final class SvgTimeline implements JsonForm {

    /** With more instances than this nobody would look at each. */
    private static final int MOST_ROWS = 60;

    private static final int WIDTH = 960;
    private static final int LEFT = 132;
    private static final int RIGHT = 20;
    private static final int ROW = 20;
    private static final int ZONE_ROW = 54;
    private static final int LABEL_LENGTH = 17;
    private static final int MOST_BANDS = 300;

    private final PlanReport report;
    private final Timeline timeline;
    private final TimeScale scale;
    private final SvgWriter grid = new SvgWriter();
    private final SvgWriter svg = new SvgWriter();
    private final Optional<Observation> now;
    private double y;

    private SvgTimeline(PlanReport report, Optional<Observation> now) {
        this.report = report;
        this.now = now;
        this.timeline = Timeline.of(report);
        this.scale = new TimeScale(LEFT, WIDTH - LEFT - RIGHT, timeline.seconds());
    }

    /**
     * Draws a plan.
     *
     * @param report the plan with the contents of the report; its instances determine the zones
     * @return the SVG document
     */
    public static String of(PlanReport report) {
        return new SvgTimeline(report, Optional.empty()).draw();
    }

    /**
     * Draws the progress of a plan: complete steps are filled, remaining steps are pale, and a line separates them.
     *
     * @param report the plan with its progress
     * @return the SVG document
     */
    public static String of(FollowReport report) {
        return new SvgTimeline(report.planReport(), Optional.of(report.now())).draw();
    }

    private String draw() {
        header();
        if (!timeline.slots().isEmpty()) {
            legend();
            double top = y;
            y += 22;
            setLane();
            if (timeline.size() > MOST_ROWS) {
                timeline.byZone().forEach(this::zoneSummary);
            } else {
                timeline.byZone().forEach(this::zoneRows);
            }
            serving();
            axis(top);
        }
        now.ifPresent(this::line);
        String height = SvgWriter.number(y + 14);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"vt\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" aria-labelledby=\"vt-name vt-about\">\n"
                + "<title id=\"vt-name\">" + Xml.text(title()) + "</title>\n<desc id=\"vt-about\">" + Xml.text(about())
                + "</desc>\n<style>\n" + SvgStyle.CSS + (now.isEmpty() ? "" : SvgStyle.OPEN)
                + "</style>\n<rect class=\"vt-bg\" width=\"100%\" height=\"100%\"/>\n"
                + grid + svg + "</svg>\n";
    }

    /** Stands where the first step begins that is not finished. */
    private void line(Observation seen) {
        int finished = seen.steps().size() - seen.remaining().size();
        if (finished > 0 && !seen.remaining().isEmpty()) {
            Timeline.Slot slot = timeline.slots().get(seen.remaining().get(0).number() - 1);
            svg.line(scale.x(slot.from()), 62, scale.x(slot.from()), y, "vt-now");
        }
    }

    private boolean isOpen(int number) {
        return number > 0
                && now.filter(seen -> !seen.steps().get(number - 1).isFinished())
                        .isPresent();
    }

    private String title() {
        String how = now.map(seen -> FollowReport.of(seen).summary())
                .orElseGet(() -> Words.verdict(report.plan().check().verdict()));
        return OneLine.of("Update of " + report.name() + ": " + how, 90);
    }

    private String about() {
        UpgradePlan plan = report.plan();
        if (plan.steps().isEmpty()) {
            return plan.check().verdict() == Verdict.REFUSED ? "There are no steps." : "No step acts on the instances.";
        }
        return "about " + Words.duration(Duration.ofSeconds(timeline.seconds())) + " · " + Words.bounds(plan.bounds());
    }

    private void header() {
        svg.text(16, 28, "vt-title", title());
        svg.text(16, 48, "vt-muted", about());
        y = 58;
    }

    private void legend() {
        Set<Phase> shown = EnumSet.noneOf(Phase.class);
        timeline.all().forEach(track -> track.spans().forEach(span -> shown.add(span.phase())));
        shown.remove(Phase.GONE);
        double x = 16;
        for (Phase phase : shown) {
            svg.rect(x, y, 12, 12, "vt-" + phase.style(), "");
            svg.text(x + 17, y + 10.5, "vt-muted", phase.words());
            x += 34 + phase.words().length() * 6;
        }
        if (timeline.slots().stream().anyMatch(slot -> isPause(slot))) {
            svg.rect(x, y, 12, 12, "vt-pause", "");
            svg.text(x + 17, y + 10.5, "vt-muted", "pause");
        }
        y += 22;
    }

    private void setLane() {
        svg.text(LEFT - 10, y + 14, "vt-label vt-zone", "the set");
        for (Timeline.Slot slot : timeline.slots()) {
            Step step = slot.step();
            if (isOnSet(step)) {
                double width = Math.max(3, scale.x(slot.to()) - scale.x(slot.from()) - 1);
                bar(scale.x(slot.from()), width, "vt-set", slot.number(), slot.number() + ". " + StepWords.step(step));
            }
        }
        y += ROW + 4;
    }

    private static boolean isPause(Timeline.Slot slot) {
        return slot.step().kind() == Step.Kind.PAUSE;
    }

    private static boolean isOnSet(Step step) {
        return switch (step.kind()) {
            case UPDATE_MODEL,
                    SET_PROPERTY,
                    CREATE_SURGE,
                    SCALE_OUT,
                    CANCEL_ROLLING_UPGRADE,
                    RELEASE_RESOURCES,
                    ADD_POOLS,
                    DELETE_RESOURCE,
                    CREATE_LOAD_BALANCER,
                    CREATE_NAT_RULE,
                    RUN_HOOK,
                    AWAIT_LIFECYCLE_HOOK -> true;
            case UPGRADE_INSTANCES,
                    REIMAGE,
                    REIMAGE_ALL,
                    REDEPLOY,
                    RESTART,
                    DEALLOCATE,
                    START,
                    DELETE_INSTANCES,
                    ATTACH_DISK,
                    DETACH_DISK,
                    UPDATE_INSTANCE,
                    WAIT_HEALTHY,
                    PAUSE -> false;
        };
    }

    private void bar(double x, double width, String style, int number, String tooltip) {
        svg.rect(x, y + 2, width, ROW - 4, isOpen(number) ? style + " vt-open" : style, OneLine.of(tooltip, 200));
        if (number > 0 && width >= 5 + 6 * Integer.toString(number).length()) {
            String text = style.equals("vt-wait") ? "vt-num vt-dark" : "vt-num";
            svg.text(x + width / 2, y + ROW - 6, text, Integer.toString(number));
        }
    }

    private static String zoneName(String zone) {
        return zone.isEmpty() ? "no zone" : zone.equals("new") ? "new ones" : "zone " + OneLine.of(zone, 10);
    }

    private void zoneRows(String zone, List<Track> tracks) {
        svg.text(16, y + 15, "vt-zone", zoneName(zone));
        svg.text(LEFT, y + 15, "vt-muted", Words.count(tracks.size(), "instance"));
        y += 22;
        for (Track track : tracks) {
            String label = track.id() + (track.note().isEmpty() ? "" : " · " + track.note());
            svg.text(LEFT - 10, y + 14, "vt-label", OneLine.of(label, LABEL_LENGTH + 2));
            for (Track.Span span : track.spans()) {
                double from = scale.x(span.from());
                double width = scale.x(span.to()) - from;
                if (span.phase() != Phase.GONE) {
                    bar(from, width, "vt-" + span.phase().style(), span.step(), tooltip(track, span));
                }
            }
            y += ROW;
        }
        y += 6;
    }

    private static String tooltip(Track track, Track.Span span) {
        String when = TimeScale.name(span.from()) + " to " + TimeScale.name(span.to());
        return track.id() + ": " + span.phase().words() + ", " + when;
    }

    private void zoneSummary(String zone, List<Track> tracks) {
        svg.text(LEFT - 10, y + 24, "vt-label vt-zone", zoneName(zone));
        svg.text(LEFT - 10, y + 40, "vt-label vt-muted", Words.count(tracks.size(), "instance"));
        new StackedArea(scale, y + 4, ZONE_ROW - 8, tracks.size()).draw(svg, Timeline.counts(tracks));
        y += ZONE_ROW;
    }

    private void serving() {
        TreeMap<Long, Map<Phase, Integer>> counts = Timeline.counts(timeline.all());
        int most = Math.max(
                timeline.servingBefore(),
                counts.values().stream()
                        .mapToInt(count -> count.getOrDefault(Phase.SERVING, 0))
                        .max()
                        .orElse(0));
        int least = report.plan().bounds().minServing();
        y += 8;
        svg.text(LEFT - 10, y + 14, "vt-label vt-zone", "serving");
        svg.text(LEFT - 10, y + 30, "vt-label vt-muted", "of " + most);
        StackedArea area = new StackedArea(scale, y + 4, ZONE_ROW - 8, Math.max(1, most));
        area.drawServing(svg, counts);
        double line = area.y(least);
        svg.line(LEFT, line, WIDTH - RIGHT, line, "vt-least");
        svg.text(LEFT - 10, y + 46, "vt-alarm", "at least " + least);
        y += ZONE_ROW;
    }

    private void axis(double top) {
        long pauses = timeline.slots().stream().filter(slot -> isPause(slot)).count();
        for (Timeline.Slot slot : timeline.slots()) {
            if (isPause(slot) && pauses <= MOST_BANDS) {
                double from = scale.x(slot.from());
                svg.rect(
                        from,
                        top + 20,
                        scale.x(slot.to()) - from,
                        y - top - 20,
                        "vt-pause",
                        slot.number() + ". " + StepWords.step(slot.step()));
            }
        }
        for (long tick : scale.ticks()) {
            svg.text(scale.x(tick), top + 12, "vt-tick", TimeScale.name(tick));
            grid.line(scale.x(tick), top + 18, scale.x(tick), y, "vt-grid");
        }
    }
}
