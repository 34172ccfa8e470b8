package dev.vmss.engine.render;

import dev.vmss.engine.text.OneLine;

/** Writes text for the diagrams of Mermaid. Its gantt chart has no quotes, so what means something to it is left out. */
final class Mermaid {

    private static final int LONGEST = 60;

    private Mermaid() {}

    /** The name of a task or section; it must follow a word of ours, so that it is never taken for a keyword. */
    static String text(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N} .,_/()+…-]+", " ")
                .replaceAll("-{2,}", "-")
                .replaceAll(" +", " ");
        return OneLine.of(plain, LONGEST);
    }
}
