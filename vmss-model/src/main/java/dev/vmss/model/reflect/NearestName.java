package dev.vmss.model.reflect;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant who wrote another one. */
public final class NearestName {

    /** Who writes more does not mean a name of ours, and a comparison takes the product of the lengths. */
    private static final int LONGEST = 80;

    /** A shorter start fits too many names. */
    private static final int SHORTEST_START = 3;

    private NearestName() {}

    /**
     * The nearest of some names.
     *
     * @param asked what somebody wrote
     * @param names the names that exist
     * @return the first of those with the fewest typing errors, or else the only one that starts with the text; empty if they
     *     have too many: more than one for each four letters, two letters in the wrong order being one
     */
    public static Optional<String> of(String asked, Collection<String> names) {
        String text = asked.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = null;
        int fewest = Math.max(1, text.length() / 4) + 1;
        for (String name : names) {
            int errors = errors(text, name.toLowerCase(Locale.ROOT), fewest);
            if (errors < fewest && errors < name.length()) {
                nearest = name;
                fewest = errors;
            }
        }
        return nearest != null ? Optional.of(nearest) : onlyStart(text, names);
    }

    private static Optional<String> onlyStart(String text, Collection<String> names) {
        String[] found = text.length() < SHORTEST_START
                ? new String[0]
                : names.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(text))
                        .toArray(String[]::new);
        return found.length == 1 ? Optional.of(found[0]) : Optional.empty();
    }

    /** The distance of Damerau and Levenshtein between texts, for neighbours in the wrong order only; at most a limit. */
    private static int errors(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) >= limit) {
            return limit;
        }
        int[][] costs = new int[from.length() + 1][to.length() + 1];
        Arrays.setAll(costs[0], column -> column);
        for (int i = 1; i <= from.length(); i++) {
            costs[i][0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(costs[i - 1][j - 1] + same, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost = Math.min(cost, costs[i - 2][j - 2] + 1);
                }
                costs[i][j] = cost;
            }
        }
        return Math.min(limit, costs[from.length()][to.length()]);
    }
}
