package dev.vmss.engine.render;

import java.util.List;
import java.util.stream.Collectors;

/** Quotes values for PowerShell, so that each stays one value and nothing in it is carried out. */
final class PowerShell {

    private PowerShell() {}

    /**
     * A value. PowerShell takes the typographic single quotes for the plain one, so each of them is doubled.
     *
     * @param text any text
     * @return the value as it stands in a command, always in quotes
     */
    static String quote(String text) {
        return "'" + text.replaceAll("['\\u2018-\\u201b]", "$0$0") + "'";
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
