package dev.vmss.engine.render;

import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import dev.vmss.engine.text.Words;
import dev.vmss.model.mapper.JsonForm;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A plan as a picture: a row for each instance, grouped by zone, with its phases; the steps on the set, the pauses,
 * and the number of serving instances. For a large set there is one row for each zone. The picture is
 * self-contained SVG with colours for light and dark screens.
 */
public final class SvgTimeline implements JsonForm {

    /** With more instances than this nobody would look at each. */
    private static final int MOST_ROWS = 60;

    private static final int RIGHT = 20;
    private static final int ROW = 20;
    private static final int ZONE_ROW = 54;
    private static final int MOST_BANDS = 300;

    /**
     * The room for a picture.
     *
     * @param id the start of the ids in it, since a page can hold several pictures
     * @param width the width
     * @param left the width of the labels
     * @param label the most characters of a label
     * @param isAlone whether it says itself what it is about, and not the page around it
     */
    private record Room(String id, int width, int left, int label, boolean isAlone) {

        static final Room ALONE = new Room("vt", 960, 132, 19, true);
        static final Room PAGE = new Room("vp", 960, 132, 19, false);
        static final Room NARROW_PAGE = new Room("vn", 340, 92, 13, false);
    }

    private final PlanReport report;
    private final Timeline timeline;
    private final TimeScale scale;
    private final SvgWriter grid = new SvgWriter();
    private final SvgWriter svg = new SvgWriter();
    private final Optional<Observation> now;
    private final Room room;
    private final TimelineWords words;
    private double y;
    private double axisTop;

    private SvgTimeline(PlanReport report, Optional<Observation> now, Room room) {
        this.report = report;
        this.now = now;
        this.room = room;
        this.timeline = Timeline.of(report);
        this.words = new TimelineWords(report, timeline, now);
        this.scale = new TimeScale(room.left(), room.width() - room.left() - RIGHT, timeline.seconds());
    }

    /**
     * Draws a plan.
     *
     * @param report the plan with the contents of the report; its instances determine the zones
     * @return the SVG document
     */
    public static String of(PlanReport report) {
        return new SvgTimeline(report, Optional.empty(), Room.ALONE).draw();
    }

    /**
     * Draws the progress of a plan: complete steps are filled, remaining steps are pale, and a line separates them.
     *
     * @param report the plan with its progress
     * @return the SVG document
     */
    public static String of(FollowReport report) {
        return new SvgTimeline(report.planReport(), Optional.of(report.now()), Room.ALONE).draw();
    }

    /** The picture without its title, once for a wide screen and once for a narrow one; the page's style shows one. */
    static String inPage(PlanReport report, Optional<Observation> now) {
        return "<div class=\"wide\">\n" + new SvgTimeline(report, now, Room.PAGE).draw()
                + "</div>\n<div class=\"narrow\">\n" + new SvgTimeline(report, now, Room.NARROW_PAGE).draw()
                + "</div>\n";
    }

    private String draw() {
        header();
        if (!timeline.slots().isEmpty()) {
            legend();
            axisTop = y;
            y += 22;
            setLane();
            if (timeline.size() > MOST_ROWS) {
                timeline.byZone().forEach(this::zoneSummary);
            } else {
                timeline.byZone().forEach(this::zoneRows);
            }
            serving();
            axis(axisTop);
        }
        now.ifPresent(this::line);
        String height = SvgWriter.number(y + 14);
        String name = room.id() + "-name";
        String about = room.id() + "-about";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"vt\" width=\"" + room.width() + "\" height=\""
                + height
                + "\" viewBox=\"0 0 " + room.width() + " " + height + "\" role=\"img\" aria-labelledby=\"" + name
                + "\" aria-describedby=\"" + about + "\">\n<title id=\"" + name + "\">" + Xml.text(words.title())
                + "</title>\n<desc id=\"" + about + "\">" + Xml.text(room.isAlone() ? words.told() : words.about())
                + "</desc>\n<style>\n" + SvgStyle.CSS
                + (now.isEmpty() ? "" : SvgStyle.OPEN)
                + "</style>\n<rect class=\"vt-bg\" width=\"100%\" height=\"100%\"/>\n" + grid + svg + "</svg>\n";
    }

    /** Stands where the first step begins that is not finished. */
    private void line(Observation seen) {
        int finished = seen.steps().size() - seen.remaining().size();
        if (finished > 0 && !seen.remaining().isEmpty()) {
            Timeline.Slot slot = timeline.slots().get(seen.remaining().get(0).number() - 1);
            svg.line(scale.x(slot.from()), axisTop + 18, scale.x(slot.from()), y, "vt-now");
        }
    }

    private boolean isOpen(int number) {
        return number > 0
                && now.filter(seen -> !seen.steps().get(number - 1).isFinished())
                        .isPresent();
    }

    private void header() {
        if (!room.isAlone()) {
            y = 10;
            return;
        }
        svg.text(16, 28, "vt-title", words.title());
        svg.text(16, 48, "vt-muted", words.about());
        y = 58;
    }

    private void legend() {
        Set<Phase> shown = EnumSet.noneOf(Phase.class);
        timeline.all().forEach(track -> track.spans().forEach(span -> shown.add(span.phase())));
        shown.remove(Phase.GONE);
        double x = 16;
        for (Phase phase : shown) {
            x = legend(x, phase.style(), phase.words());
        }
        if (timeline.slots().stream().anyMatch(slot -> isPause(slot))) {
            legend(x, "pause", "pause");
        }
        y += 22;
    }

    /** A colour with its words, on the next line where this one is full. */
    private double legend(double after, String style, String words) {
        double width = 34 + words.length() * 6.3;
        double x = after;
        if (x > 16 && x + width > room.width()) {
            x = 16;
            y += 18;
        }
        svg.rect(x, y, 12, 12, "vt-" + style, "");
        svg.text(x + 17, y + 10.5, "vt-muted", words);
        return x + width;
    }

    private void setLane() {
        svg.text(room.left() - 10, y + 14, "vt-label vt-zone", "the set");
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
        number(x, width, y + ROW - 6, numberStyle(style.equals("vt-wait"), number), number);
    }

    /** Dark where the colour below is pale. */
    private String numberStyle(boolean isWait, int number) {
        return isOpen(number) ? "vt-num vt-plain" : isWait ? "vt-num vt-dark" : "vt-num";
    }

    /** The number of a step, if there is room for it. */
    private void number(double x, double width, double base, String style, int number) {
        if (number > 0 && width >= 3 + 6.5 * Integer.toString(number).length()) {
            svg.text(x + width / 2, base, style, Integer.toString(number));
        }
    }

    private static String zoneName(String zone) {
        return zone.isEmpty() ? "no zone" : zone.equals("new") ? "new ones" : "zone " + OneLine.of(zone, 10);
    }

    private void zoneRows(String zone, List<Track> tracks) {
        svg.text(16, y + 15, "vt-zone", zoneName(zone));
        svg.text(room.left(), y + 15, "vt-muted", Words.count(tracks.size(), "instance"));
        y += 22;
        for (Track track : tracks) {
            String label = track.id() + (track.note().isEmpty() ? "" : " · " + track.note());
            svg.text(room.left() - 10, y + 14, "vt-label", OneLine.of(label, room.label()));
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
        svg.text(room.left() - 10, y + 24, "vt-label vt-zone", zoneName(zone));
        svg.text(room.left() - 10, y + 40, "vt-label vt-muted", Words.count(tracks.size(), "instance"));
        new StackedArea(scale, y + 4, ZONE_ROW - 8, tracks.size()).draw(svg, Timeline.counts(tracks));
        Set<String> ids = tracks.stream().map(Track::id).collect(Collectors.toSet());
        for (Timeline.Slot slot : timeline.slots()) {
            long here = slot.step().instances().stream().filter(ids::contains).count();
            if (here > 0) {
                // Those that a step acts on are drawn on top of the others.
                double height = (ZONE_ROW - 8) * (double) here / tracks.size();
                boolean isWait = slot.step().kind() == Step.Kind.WAIT_HEALTHY;
                double from = scale.x(slot.from());
                String style = height < 13 ? "vt-num vt-plain" : numberStyle(isWait, slot.number());
                double base = height < 13 ? y + ZONE_ROW - 16 : y + 8 + height / 2;
                number(from, scale.x(slot.to()) - from, base, style, slot.number());
            }
        }
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
        svg.text(room.left() - 10, y + 14, "vt-label vt-zone", "serving");
        svg.text(room.left() - 10, y + 30, "vt-label vt-muted", "of " + most);
        StackedArea area = new StackedArea(scale, y + 4, ZONE_ROW - 8, Math.max(1, most));
        area.drawServing(svg, counts);
        double line = area.y(least);
        svg.line(room.left(), line, room.width() - RIGHT, line, "vt-least");
        svg.text(room.left() - 10, y + 46, "vt-alarm", "at least " + least);
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
                number(from, scale.x(slot.to()) - from, top + 36, "vt-num vt-plain", slot.number());
            }
        }
        for (long tick : scale.ticks()) {
            svg.text(scale.x(tick), top + 12, "vt-tick", TimeScale.name(tick));
            grid.line(scale.x(tick), top + 18, scale.x(tick), y, "vt-grid");
        }
    }
}
