package dev.vmss.examples.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes ids of instances in little room. */
final class Ids {

    private static final int LONGEST_NUMBER = 9;

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Ids() {}

    /**
     * The ids in order, with runs of numbers drawn together, such as {@code 0-2, 5}, in at most the given width; if there are
     * more, the text says how many.
     */
    static String compact(List<String> unordered, int width) {
        List<String> ids = unordered.stream().sorted(BY_NUMBER).toList();
        List<String> parts = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int start = 0; start < ids.size(); ) {
            int end = start + 1;
            while (end < ids.size() && follows(ids.get(end - 1), ids.get(end))) {
                end++;
            }
            parts.add(
                    end - start == 1
                            ? ids.get(start)
                            : ids.get(start) + (end - start == 2 ? ", " : "-") + ids.get(end - 1));
            counts.add(end - start);
            start = end;
        }
        return fit(parts, counts, ids.size(), width);
    }

    private static String fit(List<String> parts, List<Integer> counts, int total, int width) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < parts.size(); i++) {
            String next = (i == 0 ? "" : ", ") + parts.get(i);
            int room = i == parts.size() - 1 ? width : width - " and 99999 more".length();
            if (i > 0 && text.length() + next.length() > room) {
                return text + " and " + (total - shown) + " more";
            }
            text.append(next);
            shown += counts.get(i);
        }
        return text.toString();
    }

    private static boolean follows(String id, String next) {
        return isNumber(id) && isNumber(next) && Integer.parseInt(id) + 1 == Integer.parseInt(next);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_NUMBER
                && id.chars().allMatch(c -> c >= '0' && c <= '9')
                && (id.length() == 1 || id.charAt(0) != '0');
    }
}
