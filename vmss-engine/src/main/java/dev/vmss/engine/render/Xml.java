package dev.vmss.engine.render;

import dev.vmss.engine.text.Unseen;

/** Writes text for XML and HTML: content and values of attributes alike. */
final class Xml {

    private Xml() {}

    /** The text with all characters escaped that mean something, and without those that XML cannot hold or nobody sees. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '`' -> escaped.append("&#96;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        boolean seen = !Unseen.is(c) || c == '\t' || c == '\n';
        return seen && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff;
    }
}
