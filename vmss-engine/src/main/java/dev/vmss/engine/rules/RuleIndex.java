package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.rewrite.PlaceTree;
import dev.vmss.model.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the rules that a difference concerns by the places of its changes, so that no rule looks for its own. */
final class RuleIndex {

    private final List<Rule> rules;

    /** The positions of the rules that also look at what a request sends though it holds anyway. */
    private final int[] seeingDefaults;

    /** What rules are about, with the positions of the rules. */
    private final PlaceTree<int[]> subjects = new PlaceTree<>();

    RuleIndex(List<Rule> rules) {
        this.rules = rules;
        this.seeingDefaults = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).sentDefault().isPresent())
                .toArray();
        for (int i = 0; i < rules.size(); i++) {
            int position = i;
            for (Place place : rules.get(i).subjects()) {
                subjects.put(place, known -> known == null ? new int[] {position} : appended(known, position));
            }
        }
    }

    private static int[] appended(int[] positions, int position) {
        int[] more = Arrays.copyOf(positions, positions.length + 1);
        more[positions.length] = position;
        return more;
    }

    /** The rules that have to look at an update, with the changes that each has to look at. */
    Concerned concerned(Update update) {
        ModelDiff diff = update.diff();
        Concerned concerned = new Concerned();
        for (Change change : distinct(diff)) {
            List<Change> alone = List.of(change);
            subjects.around(change.path(), positions -> concerned.addAll(positions, alone));
            subjects.within(change.path(), change::from, positions -> concerned.addAll(positions, alone));
            subjects.within(change.path(), change::to, positions -> concerned.addAll(positions, alone));
        }
        for (Place unverifiable : diff.unverifiable()) {
            List<Change> alone = List.of(UnverifiableChange.of(unverifiable));
            subjects.around(unverifiable, positions -> {
                for (int position : positions) {
                    if (rules.get(position).seesUnverifiable()) {
                        concerned.add(position, alone);
                    }
                }
            });
        }
        for (int position : seeingDefaults) {
            if (concerned.changes[position] == null) {
                rules.get(position)
                        .sentDefault()
                        .flatMap(sent -> sent.in(update))
                        .ifPresent(change -> concerned.add(position, List.of(change)));
            }
        }
        return concerned;
    }

    /** Only elements that their key does not tell apart can change in the same way at the same path. */
    private static Collection<Change> distinct(ModelDiff diff) {
        return diff.duplicateKeys().isEmpty()
                ? diff.changes()
                : diff.changes().stream().distinct().toList();
    }

    /** The changes that rules have to look at, by the positions of the rules. Most rules need not look at anything. */
    final class Concerned {

        @SuppressWarnings("unchecked")
        private final @Nullable List<Change>[] changes = (List<Change>[]) new List<?>[rules.size()];

        private void addAll(int[] some, List<Change> alone) {
            for (int position : some) {
                add(position, alone);
            }
        }

        /** Adds a change to those of a rule. Most rules look at one change only, so a list of it alone is shared by them. */
        private void add(int position, List<Change> alone) {
            List<Change> before = changes[position];
            if (before == null) {
                changes[position] = alone;
            } else if (before.get(before.size() - 1) != alone.get(0)) {
                // Otherwise the rule is about several places around the same change.
                List<Change> more = before.size() == 1 ? new ArrayList<>(before) : before;
                more.add(alone.get(0));
                changes[position] = more;
            }
        }

        /** Goes through the rules that have to look at anything, in their order. */
        void forEach(BiConsumer<Rule, List<Change>> look) {
            for (int i = 0; i < changes.length; i++) {
                List<Change> seen = changes[i];
                if (seen != null) {
                    look.accept(rules.get(i), seen);
                }
            }
        }
    }
}
