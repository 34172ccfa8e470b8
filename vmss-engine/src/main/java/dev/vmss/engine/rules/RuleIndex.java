package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.rewrite.PlaceTree;
import dev.vmss.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the rules that a difference concerns by the places of its changes, so that no rule looks for its own. */
final class RuleIndex {

    private final List<Rule> rules;

    /** The positions of the rules that also look at what a request sends though it holds anyway. */
    private final List<Integer> seeingDefaults;

    /** What rules are about, with the positions of the rules. */
    private final PlaceTree<List<Integer>> subjects = new PlaceTree<>();

    RuleIndex(List<Rule> rules) {
        this.rules = rules;
        this.seeingDefaults = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).sentDefault().isPresent())
                .boxed()
                .toList();
        for (int i = 0; i < rules.size(); i++) {
            int position = i;
            for (Place place : rules.get(i).subjects()) {
                subjects.put(place, known -> {
                    List<Integer> positions = known == null ? new ArrayList<>() : known;
                    positions.add(position);
                    return positions;
                });
            }
        }
    }

    /** The changes that each rule has to look at, in the order of the rules. */
    List<List<Change>> concerned(Update update) {
        ModelDiff diff = update.diff();
        List<List<Change>> concerned = new ArrayList<>(Collections.nCopies(rules.size(), List.of()));
        for (Change change : distinct(diff)) {
            List<Change> alone = List.of(change);
            subjects.around(change.path(), positions -> add(positions, alone, concerned));
            subjects.within(change.path(), change::from, positions -> add(positions, alone, concerned));
            subjects.within(change.path(), change::to, positions -> add(positions, alone, concerned));
        }
        for (Place unverifiable : diff.unverifiable()) {
            Change change = UnverifiableChange.of(unverifiable);
            subjects.around(
                    unverifiable,
                    positions -> add(
                            positions.stream()
                                    .filter(i -> rules.get(i).seesUnverifiable())
                                    .toList(),
                            List.of(change),
                            concerned));
        }
        for (Integer position : seeingDefaults) {
            if (concerned.get(position).isEmpty()) {
                rules.get(position)
                        .sentDefault()
                        .flatMap(sent -> sent.in(update))
                        .ifPresent(change -> concerned.set(position, List.of(change)));
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

    /** Adds a change to those of rules. Most rules look at one change only, so a list of it alone is shared by them. */
    private static void add(List<Integer> positions, List<Change> alone, List<List<Change>> concerned) {
        for (int position : positions) {
            List<Change> changes = concerned.get(position);
            if (changes.isEmpty()) {
                concerned.set(position, alone);
            } else if (changes.get(changes.size() - 1) != alone.get(0)) {
                // Otherwise the rule is about several places around the same change.
                if (changes.size() == 1) {
                    changes = new ArrayList<>(changes);
                    concerned.set(position, changes);
                }
                changes.addAll(alone);
            }
        }
    }
}
