package dev.vmss.engine.render;

import dev.vmss.engine.plan.Step;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A timeline as a gantt chart of Mermaid: a section for the set and for each zone, a task for each step. */
final class Gantt {

    private static final int TASKS_SHOWN = 50;
    private static final int IDS_WIDTH = 24;
    private static final LocalDateTime START = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Gantt() {}

    static String of(Timeline timeline) {
        Map<String, String> zones = new HashMap<>();
        timeline.all().forEach(track -> zones.put(track.id(), track.zone()));
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("The set", new ArrayList<>());
        List<Timeline.Slot> slots = timeline.slots();
        int shown = slots.size() > TASKS_SHOWN ? TASKS_SHOWN - 1 : slots.size();
        for (Timeline.Slot slot : slots.subList(0, shown)) {
            sections.computeIfAbsent(section(slot.step(), zones), any -> new ArrayList<>())
                    .add(task(slot));
        }
        if (shown < slots.size()) {
            Timeline.Slot next = slots.get(shown);
            sections.computeIfAbsent("Later", any -> new ArrayList<>())
                    .add(line(slots.size() - shown + " more steps", "done, ", next.from(), timeline.seconds()));
        }
        StringBuilder chart = new StringBuilder("gantt\n");
        // Both formats are read and shown in the viewer's own time zone, so that the axis starts at 00:00 everywhere.
        chart.append("    dateFormat YYYY-MM-DD HH:mm:ss\n    axisFormat %H:%M\n");
        sections.forEach((name, tasks) -> {
            if (!tasks.isEmpty()) {
                chart.append("    section ").append(name).append('\n');
                tasks.forEach(chart::append);
            }
        });
        return chart.toString();
    }

    private static String section(Step step, Map<String, String> zones) {
        Set<String> found = new TreeSet<>();
        step.instances().forEach(id -> found.add(zones.getOrDefault(id, "")));
        if (found.isEmpty()) {
            return "The set";
        } else if (found.size() > 1) {
            return "Several zones";
        }
        String zone = found.iterator().next();
        return zone.isEmpty() ? "Instances" : "Zone " + Mermaid.text(zone);
    }

    private static String task(Timeline.Slot slot) {
        Step step = slot.step();
        // A wait is about the instances of the step before it.
        boolean silent =
                step.kind() == Step.Kind.WAIT_HEALTHY || step.instances().isEmpty();
        String ids = silent ? "" : " " + Ids.compact(step.instances(), IDS_WIDTH);
        return line(
                slot.number() + " " + OneLine.of(StepWords.title(step), 40) + ids, tag(step), slot.from(), slot.to());
    }

    /** The tag tells the colour: red for what takes something away, blue for what brings something. */
    private static String tag(Step step) {
        return switch (step.kind()) {
            case REIMAGE, REIMAGE_ALL, DEALLOCATE, DELETE_INSTANCES -> "crit, ";
            case UPGRADE_INSTANCES, REDEPLOY, RESTART, START, ATTACH_DISK, DETACH_DISK, UPDATE_INSTANCE -> "active, ";
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
                    PAUSE -> "done, ";
            case WAIT_HEALTHY, RUN_HOOK, AWAIT_LIFECYCLE_HOOK -> "";
        };
    }

    private static String line(String name, String tag, long from, long to) {
        return "    " + Mermaid.text(name) + " :" + tag + TIME.format(START.plusSeconds(from)) + ", "
                + Math.max(1, to - from) + "s\n";
    }
}
