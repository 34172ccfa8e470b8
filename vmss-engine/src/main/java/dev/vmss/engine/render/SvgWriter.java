package dev.vmss.engine.render;

import java.util.Locale;

/** Writes the elements of a picture. Whatever it is given as text is escaped. */
final class SvgWriter {

    private final StringBuilder svg = new StringBuilder();

    void rect(double x, double y, double width, double height, String style, String tooltip) {
        svg.append("<rect class=\"")
                .append(style)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append('"');
        if (tooltip.isEmpty()) {
            svg.append("/>\n");
        } else {
            svg.append("><title>").append(Xml.text(tooltip)).append("</title></rect>\n");
        }
    }

    void text(double x, double y, String style, String text) {
        svg.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(Xml.text(text))
                .append("</text>\n");
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        svg.append("<path class=\"")
                .append(style)
                .append("\" d=\"M")
                .append(number(x1))
                .append(' ')
                .append(number(y1))
                .append('L')
                .append(number(x2))
                .append(' ')
                .append(number(y2))
                .append("\"/>\n");
    }

    void path(String style, CharSequence data) {
        if (data.length() > 0) {
            svg.append("<path class=\"")
                    .append(style)
                    .append("\" d=\"")
                    .append(data)
                    .append("\"/>\n");
        }
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
