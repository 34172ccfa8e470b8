package dev.vmss.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads PowerShell as far as its quoting goes, after the rules that Microsoft's about_Quoting_Rules and about_Comments state;
 * knows nothing of how the scripts are written. A double-quoted text may hold variables, but nothing that is carried out.
 *
 * @param literals the texts in single quotes, here-strings included, as PowerShell would hand them on
 * @param code the kind of deviation is left: commands, parameters, operators, double-quoted texts
 */
record PowerShellTokens(List<String> literals, String code) {

    private static final String LITERAL = " LITERAL ";
    private static final Pattern PART = Pattern.compile("\\[char]0x([0-9a-f]{4})|" + LITERAL);
    private static final Pattern VALUE =
            Pattern.compile("\\(" + LITERAL + "(?: \\+ (?:\\[char]0x[0-9a-f]{4}|" + LITERAL + "))+\\)|" + LITERAL);
    private static final String SINGLE = "'\u2018\u2019\u201a\u201b";
    private static final String DOUBLE = "\"\u201c\u201d\u201e";

    static PowerShellTokens of(String script) {
        List<String> literals = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        int at = 0;
        while (at < script.length()) {
            char c = script.charAt(at);
            if (c == '@' && at + 1 < script.length() && SINGLE.indexOf(script.charAt(at + 1)) >= 0) {
                at = hereString(script, at + 2, literals);
                code.append(LITERAL);
            } else if (SINGLE.indexOf(c) >= 0) {
                at = single(script, at + 1, literals);
                code.append(LITERAL);
            } else if (DOUBLE.indexOf(c) >= 0) {
                int end = at + 1;
                while (DOUBLE.indexOf(script.charAt(end)) < 0) {
                    if (script.charAt(end) == '`' || script.startsWith("$(", end)) {
                        throw new AssertionError("a double-quoted text does something at " + end + " in\n" + script);
                    }
                    end++;
                }
                code.append(script, at, end + 1);
                at = end + 1;
            } else if (c == '#' && (at == 0 || Character.isWhitespace(script.charAt(at - 1)))) {
                int end = script.indexOf('\n', at);
                String comment = script.substring(at, end);
                if (comment.indexOf('\r') >= 0) {
                    throw new AssertionError("a comment ends early: " + comment);
                }
                at = end;
            } else {
                code.append(c);
                at++;
            }
        }
        return joined(literals, code.toString());
    }

    /** Texts and characters that are added up in parentheses are one value. */
    private static PowerShellTokens joined(List<String> parts, String code) {
        List<String> literals = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        Matcher matcher = VALUE.matcher(code);
        int next = 0;
        while (matcher.find()) {
            StringBuilder literal = new StringBuilder();
            Matcher part = PART.matcher(matcher.group());
            while (part.find()) {
                literal.append(
                        part.group(1) == null ? parts.get(next++) : (char) Integer.parseInt(part.group(1), 16) + "");
            }
            literals.add(literal.toString());
            matcher.appendReplacement(joined, " LITERAL ");
        }
        return new PowerShellTokens(literals, matcher.appendTail(joined).toString());
    }

    /** A here-string begins behind the end of its line, and ends where a line begins with its end. */
    private static int hereString(String script, int start, List<String> literals) {
        if (script.charAt(start) != '\n') {
            throw new AssertionError("something stands behind the start of a here-string");
        }
        int end = start;
        do {
            end = script.indexOf('\n', end + 1);
        } while (SINGLE.indexOf(script.charAt(end + 1)) < 0 || script.charAt(end + 2) != '@');
        literals.add(script.substring(start + 1, end));
        return end + 3;
    }

    /** Any two of the five single quotes in a row stand for the first of them. */
    private static int single(String script, int start, List<String> literals) {
        StringBuilder literal = new StringBuilder();
        int at = start;
        while (true) {
            char c = script.charAt(at++);
            if (SINGLE.indexOf(c) < 0) {
                literal.append(c);
            } else if (at < script.length() && SINGLE.indexOf(script.charAt(at)) >= 0) {
                literal.append(c);
                at++;
            } else {
                literals.add(literal.toString());
                return at;
            }
        }
    }
}
