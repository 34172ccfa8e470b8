package dev.vmss.engine.render;

import dev.vmss.engine.text.OneLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Writes ids of instances in little room. */
final class Ids {

    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private Ids() {}

    /** The ids in order, runs of numbers drawn together as in {@code 0-2, 5}; where room ends, the text says how many more. */
    static String compact(List<String> unordered, int width) {
        List<String> ids = unordered.stream().sorted(BY_NUMBER).toList();
        StringBuilder text = new StringBuilder();
        int start = 0;
        while (start < ids.size()) {
            int end = start + 1;
            while (end < ids.size() && follows(ids.get(end - 1), ids.get(end))) {
                end++;
            }
            String run = run(ids, start, end);
            if (start > 0 && text.length() + run.length() + 2 > width) {
                return text + " and " + (ids.size() - start) + " more";
            }
            text.append(start == 0 ? "" : ", ").append(run);
            start = end;
        }
        return text.toString();
    }

    private static String run(List<String> ids, int start, int end) {
        List<String> shown = new ArrayList<>();
        shown.add(OneLine.of(ids.get(start), 64));
        if (end - start > 1) {
            shown.add(OneLine.of(ids.get(end - 1), 64));
        }
        return String.join(end - start == 2 ? ", " : "-", shown);
    }

    private static boolean follows(String id, String next) {
        return isNumber(id) && isNumber(next) && Integer.parseInt(id) + 1 == Integer.parseInt(next);
    }

    private static boolean isNumber(String id) {
        return NUMBER.matcher(id).matches();
    }
}
