package dev.vmss.engine.render;

import dev.vmss.engine.source.SourceNote;
import dev.vmss.engine.text.TextLayout;
import java.util.ArrayList;
import java.util.List;

/** Writes what is to be known about the texts that a report rests on, such as what Terraform does otherwise. */
public final class SourceNotes {

    private SourceNotes() {}

    /**
     * The end of a report for people.
     *
     * @param notes the notes
     * @param width how many columns a line may have
     * @return the lines; none if there are no notes
     */
    public static List<String> text(List<SourceNote> notes, int width) {
        if (notes.isEmpty()) {
            return List.of();
        }
        TextLayout layout = new TextLayout(width, false);
        List<String> lines = new ArrayList<>();
        lines.add("Notes:");
        notes.forEach(note -> lines.addAll(layout.wrap("  - ", "    ", note + ".")));
        return lines;
    }
}
