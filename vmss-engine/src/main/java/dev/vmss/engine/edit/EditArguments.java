package dev.vmss.engine.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the arguments of {@code az vmss update} that edit a model. */
final class EditArguments {

    private static final Set<String> OPTIONS = Set.of("--set", "--add", "--remove");

    /** What the path of an assignment may consist of. */
    private static final Pattern PATH = Pattern.compile("[\\w.\\[\\]-]*");

    private static final Pattern INDEX = Pattern.compile("-?\\d{1,9}");

    private EditArguments() {}

    static ModelEdit read(List<String> args) {
        ModelEdit edit = ModelEdit.none();
        int i = 0;
        while (i < args.size()) {
            String option = args.get(i++);
            if (!OPTIONS.contains(option)) {
                // It may be a value that was not quoted, and a value may be secret.
                throw new InvalidEditException("", "argument " + i + " is not one of --set, --add, --remove");
            }
            List<String> values = new ArrayList<>();
            while (i < args.size() && !args.get(i).startsWith("--")) {
                values.add(args.get(i++));
            }
            edit = with(edit, option, values);
        }
        return edit;
    }

    private static ModelEdit with(ModelEdit edit, String option, List<String> values) {
        if (values.isEmpty()) {
            throw new InvalidEditException(option, "needs a path");
        }
        String path = values.get(0);
        List<String> rest = values.subList(1, values.size());
        switch (option) {
            case "--set":
                ModelEdit edits = edit;
                for (String assignment : values) {
                    int equals = endOfPath(assignment);
                    if (equals < 0) {
                        throw withoutValue(values, assignment);
                    }
                    edits = edits.set(assignment.substring(0, equals), assignment.substring(equals + 1));
                }
                return edits;
            case "--add":
                return edit.add(path, rest);
            default:
                if (rest.size() > 1) {
                    throw new InvalidEditException(path, "accepts only one index to remove");
                } else if (!rest.isEmpty() && !INDEX.matcher(rest.get(0)).matches()) {
                    throw new InvalidEditException(path, "needs an integer index to remove");
                }
                return rest.isEmpty() ? edit.remove(path) : edit.remove(path + "[" + rest.get(0) + "]");
        }
    }

    /** The equals sign after the path, or -1 if there is none; those in {@code [name=x]} and in quotes belong to the path. */
    private static int endOfPath(String assignment) {
        int depth = 0;
        for (int i = 0; i < assignment.length(); i++) {
            if (assignment.startsWith("['", i)) {
                i = Math.max(i, assignment.indexOf("']", i + 2) + 1);
                continue;
            }
            char c = assignment.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '=' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Only the first argument can be a path whose value was forgotten; others may be parts of a value that was not quoted. */
    private static InvalidEditException withoutValue(List<String> values, String assignment) {
        if (assignment.equals(values.get(0))) {
            Matcher path = PATH.matcher(assignment);
            return new InvalidEditException(path.lookingAt() ? path.group() : "", "has no value: use path=value");
        }
        return new InvalidEditException(
                "",
                "argument " + (values.indexOf(assignment) + 1)
                        + " of --set has no path: use path=value, and quote values with spaces");
    }
}
