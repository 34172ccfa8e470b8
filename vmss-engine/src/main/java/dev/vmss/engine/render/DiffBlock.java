package dev.vmss.engine.render;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.text.Excerpts;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.engine.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes as a block of code in the language {@code diff}, which GitHub and Azure DevOps colour: those with the same effect
 * together, the most disruptive first.
 */
final class DiffBlock {

    private static final int CHANGES_SHOWN = 60;
    private static final int VALUE_LENGTH = 120;

    private DiffBlock() {}

    /**
     * The block, and below it how many changes were left out.
     *
     * @param changes the changes, at least one
     * @param impacts the effect of each
     * @param room how many characters the block may have
     */
    static String of(List<Change> changes, Function<Change, Impact> impacts, int room) {
        Map<String, List<Change>> byEffect = byEffect(changes, impacts);
        List<Change> shown = byEffect.values().stream()
                .flatMap(List::stream)
                .limit(CHANGES_SHOWN)
                .toList();
        ShortPaths paths = ShortPaths.of(shown.stream().map(Change::path).toList());
        StringBuilder block = new StringBuilder();
        List<String> omitted = new ArrayList<>();
        int total = 0;
        int next = 0;
        boolean isFull = false;
        for (Map.Entry<String, List<Change>> effect : byEffect.entrySet()) {
            StringBuilder part = new StringBuilder("@@ " + effect.getKey() + " @@\n");
            int written = 0;
            while (!isFull && written < effect.getValue().size() && next < shown.size()) {
                String lines = lines(shown.get(next), paths);
                isFull = block.length() + part.length() + lines.length() > room;
                if (!isFull) {
                    part.append(lines);
                    written++;
                    next++;
                }
            }
            block.append(written == 0 ? "" : part);
            int left = effect.getValue().size() - written;
            if (left > 0) {
                total += left;
                omitted.add(left + " " + effect.getKey());
            }
        }
        return Markdown.block("diff", block.toString())
                + (total == 0 ? "" : "\n… and " + total + " more: " + String.join("; ", omitted) + ".\n");
    }

    private static Map<String, List<Change>> byEffect(List<Change> changes, Function<Change, Impact> impacts) {
        Map<Impact, List<Change>> byImpact = new LinkedHashMap<>();
        changes.forEach(change -> byImpact.computeIfAbsent(impacts.apply(change), any -> new ArrayList<>())
                .add(change));
        Map<String, List<Change>> byWords = new LinkedHashMap<>();
        byImpact.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Impact, List<Change>> each) ->
                                each.getKey().disruption())
                        .reversed())
                .forEach(each -> byWords.computeIfAbsent(Words.impact(each.getKey()), any -> new ArrayList<>())
                        .addAll(each.getValue()));
        return byWords;
    }

    private static String lines(Change change, ShortPaths paths) {
        String path = paths.of(change.path());
        return switch (change.kind()) {
            case ADDED ->
                line("+", path, TextLayout.cutEnd(Words.value(change.to().orElseThrow()), VALUE_LENGTH));
            case REMOVED ->
                line("-", path, TextLayout.cutEnd(Words.value(change.from().orElseThrow()), VALUE_LENGTH));
            case MODIFIED -> {
                Excerpts values =
                        Excerpts.of(change.from().orElseThrow(), change.to().orElseThrow(), VALUE_LENGTH);
                yield line("-", path, values.from()) + line("+", path, values.to());
            }
        };
    }

    private static String line(String sign, String path, String value) {
        return sign + " " + path + ": " + (value.isEmpty() ? "\"\"" : value) + "\n";
    }
}
