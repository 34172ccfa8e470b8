package dev.vmss.engine.render;

import java.util.ArrayList;
import java.util.List;

/** Splits a simple command into its words as bash does. What bash would carry out, such as {@code $x}, is an error. */
final class BashWords {

    private final String line;
    private int at;

    private BashWords(String line) {
        this.line = line;
    }

    static List<String> split(String line) {
        return new BashWords(line).split();
    }

    /** The arguments of the edits in a command of {@code az vmss update}. */
    static List<String> edits(String line) {
        List<String> words = split(line);
        int first = 0;
        while (first < words.size() && !List.of("--set", "--add", "--remove").contains(words.get(first))) {
            first++;
        }
        return words.subList(first, words.size());
    }

    private List<String> split() {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '\\' && line.charAt(at) == '\n') {
                at++;
            } else if (c == ' ') {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
            } else {
                word = word == null ? new StringBuilder() : word;
                append(word, c);
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }

    private void append(StringBuilder word, char c) {
        if (c == '\'') {
            int end = line.indexOf('\'', at);
            word.append(line, at, end);
            at = end + 1;
        } else if (c == '$' && line.charAt(at) == '\'') {
            at++;
            ansi(word);
        } else if (c == '\\') {
            word.append(line.charAt(at++));
        } else if ("\n\t\"`$&|;<>(){}*?[]!~#".indexOf(c) >= 0) {
            throw new AssertionError("bash does something with " + c + " in " + line);
        } else {
            word.append(c);
        }
    }

    private void ansi(StringBuilder word) {
        while (line.charAt(at) != '\'') {
            char c = line.charAt(at++);
            if (c != '\\') {
                word.append(c);
                continue;
            }
            char escaped = line.charAt(at++);
            if (escaped == 'u') {
                word.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
                at += 4;
            } else {
                word.append(escaped == 'n' ? '\n' : escaped);
            }
        }
        at++;
    }
}
