package dev.vmss.engine.render;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many instances are in which phase, stacked on each other over time. A picture has no more columns than pixels, so what is
 * shorter than one shows only if it is there in the middle of the pixel.
 *
 * @param scale the time
 * @param top the upper edge
 * @param height the height that all instances have together
 * @param total how many instances there are
 */
record StackedArea(TimeScale scale, double top, double height, int total) {

    /** Where a number of instances ends, counted from below. */
    double y(double count) {
        return top + height - height * count / total;
    }

    void draw(SvgWriter svg, TreeMap<Long, Map<Phase, Integer>> counts) {
        Map<Phase, StringBuilder> paths = new EnumMap<>(Phase.class);
        int start = 0;
        Map<Phase, Integer> before = at(counts, 0);
        for (int column = 1; column <= (int) scale.width(); column++) {
            Map<Phase, Integer> here = column == (int) scale.width() ? Map.of() : at(counts, column);
            if (!here.equals(before)) {
                stack(paths, start, column, before);
                start = column;
                before = here;
            }
        }
        paths.forEach((phase, path) -> svg.path("vt-" + phase.style(), path));
    }

    private void stack(Map<Phase, StringBuilder> paths, int from, int to, Map<Phase, Integer> counts) {
        double below = 0;
        for (Map.Entry<Phase, Integer> one : counts.entrySet()) {
            if (one.getValue() > 0 && one.getKey() != Phase.GONE) {
                double above = below + one.getValue();
                paths.computeIfAbsent(one.getKey(), any -> new StringBuilder())
                        .append('M')
                        .append(SvgWriter.number(scale.left() + from))
                        .append(' ')
                        .append(SvgWriter.number(y(below)))
                        .append('H')
                        .append(SvgWriter.number(scale.left() + to))
                        .append('V')
                        .append(SvgWriter.number(y(above)))
                        .append('H')
                        .append(SvgWriter.number(scale.left() + from))
                        .append('z');
                below = above;
            }
        }
    }

    /** Draws only what serves, with a line on top. */
    void drawServing(SvgWriter svg, TreeMap<Long, Map<Phase, Integer>> counts) {
        StringBuilder edge = new StringBuilder();
        int last = -1;
        for (int column = 0; column < (int) scale.width(); column++) {
            int serving = at(counts, column).getOrDefault(Phase.SERVING, 0);
            if (serving != last) {
                String x = SvgWriter.number(scale.left() + column);
                edge.append(last < 0 ? "M" + x + " " : "H" + x + "V").append(SvgWriter.number(y(serving)));
                last = serving;
            }
        }
        String right = SvgWriter.number(scale.left() + scale.width());
        edge.append('H').append(right);
        svg.path("vt-up", edge + "V" + SvgWriter.number(y(0)) + "H" + SvgWriter.number(scale.left()) + "z");
        svg.path("vt-edge", edge);
    }

    private Map<Phase, Integer> at(TreeMap<Long, Map<Phase, Integer>> counts, int column) {
        long second = (long) ((column + 0.5) * scale.seconds() / scale.width());
        Map.Entry<Long, Map<Phase, Integer>> entry = counts.floorEntry(second);
        return entry == null ? Map.of() : entry.getValue();
    }
}
