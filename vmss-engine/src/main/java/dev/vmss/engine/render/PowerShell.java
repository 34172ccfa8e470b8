package dev.vmss.engine.render;

import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.Unseen;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Quotes values for PowerShell, so that each stays one value and nothing in it is executed. */
final class PowerShell {

    private PowerShell() {}

    /**
     * A value. PowerShell takes the typographic single quotes for the plain one, so each of them is doubled. What nobody would
     * see is given by its number, which Windows PowerShell knows too.
     *
     * @param text any text
     * @return the value as it stands in a command, in quotes or in parentheses
     */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Unseen.is(c)) {
                quoted.append(String.format(Locale.ROOT, "' + [char]0x%04x + '", (int) c));
            } else {
                quoted.append(c == '\'' || c >= '\u2018' && c <= '\u201b' ? c + "" + c : c + "");
            }
        }
        quoted.append("'");
        return text.chars().anyMatch(Unseen::is) ? "(" + quoted + ")" : quoted.toString();
    }

    /** Several values, as an array. */
    static String quote(List<String> texts) {
        return texts.stream().map(PowerShell::quote).collect(Collectors.joining(","));
    }

    /** Text over several lines as it is. A line of JSON never starts with the quote that would end it. */
    static String hereString(String json) {
        return "@'\n" + json + "\n'@";
    }

    /** A comment, which ends with its line whatever the text holds. */
    static String comment(String text) {
        return "# " + OneLine.of(text);
    }
}
