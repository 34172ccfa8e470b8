package dev.vmss.engine.render;

import java.util.ArrayList;
import java.util.List;

/** A comment on a pull request that is never too long: what there is no room for is left out, counted and named. */
final class Comment {

    /** GitHub takes 65,536 characters; the rest is for what a pipeline adds, such as a mark by which it finds its comment. */
    private static final int LONGEST = 65_000;

    /** For the names of all sections that are left out. */
    private static final int LAST_NOTE = 500;

    private static final int ROWS = 40;

    private final StringBuilder text = new StringBuilder();
    private final List<String> omitted = new ArrayList<>();

    /** Appends a section, as a whole or not at all. */
    Comment add(String name, String section) {
        if (section.isEmpty()) {
            return this;
        }
        String gap = text.length() == 0 || text.toString().endsWith("\n\n") ? "" : "\n";
        if (text.length() + gap.length() + section.length() > LONGEST - LAST_NOTE) {
            omitted.add(name + " (" + section.lines().count() + " lines)");
        } else {
            text.append(gap).append(section);
        }
        return this;
    }

    /**
     * A list or table with as many rows as there is room for.
     *
     * @param head what stands above the rows
     * @param rows the rows, each with its line break
     * @param room how many characters the rows may have
     */
    static String list(String head, List<String> rows, int room) {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder(head);
        int shown = 0;
        int left = room;
        while (shown < Math.min(ROWS, rows.size()) && rows.get(shown).length() <= left) {
            left -= rows.get(shown).length();
            list.append(rows.get(shown));
            shown++;
        }
        return list + (shown == rows.size() ? "" : "\n… and " + (rows.size() - shown) + " more.\n");
    }

    @Override
    public String toString() {
        return text
                + (omitted.isEmpty()
                        ? ""
                        : "\n_Omitted, too long for a comment: " + String.join(", ", omitted) + "._\n");
    }
}
