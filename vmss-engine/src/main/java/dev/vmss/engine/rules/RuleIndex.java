package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the rules that a difference concerns by the places of its changes, so that no rule looks for its own. */
final class RuleIndex {

    private final List<Rule> rules;

    /** The positions of the rules that also look at what a request sends though it holds anyway. */
    private final List<Integer> seeingDefaults;

    /** What rules are about, by pattern in lower case. Places within a place follow it. */
    private final NavigableMap<String, Subject> subjects = new TreeMap<>();

    /**
     * A place that rules are about.
     *
     * @param place the place
     * @param positions the positions of the rules
     */
    private record Subject(Place place, List<Integer> positions) {}

    RuleIndex(List<Rule> rules) {
        this.rules = rules;
        this.seeingDefaults = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).sentDefault().isPresent())
                .boxed()
                .toList();
        for (int i = 0; i < rules.size(); i++) {
            for (Place place : rules.get(i).subjects()) {
                subjects.computeIfAbsent(key(place), pattern -> new Subject(place, new ArrayList<>()))
                        .positions()
                        .add(i);
            }
        }
    }

    /** The changes that each rule has to look at, by the rule's position. */
    SortedMap<Integer, List<Change>> concerned(Update update) {
        ModelDiff diff = update.diff();
        SortedMap<Integer, List<Change>> concerned = new TreeMap<>();
        for (Change change : distinct(diff)) {
            String place = key(change.path());
            for (String around : Place.around(place)) {
                add(about(around), change, concerned);
            }
            for (Subject within : subjects.subMap(place, false, place + Character.MAX_VALUE, false)
                    .values()) {
                if (change.touches(within.place())) {
                    add(within.positions(), change, concerned);
                }
            }
        }
        for (Place unverifiable : diff.unverifiable()) {
            Change change = UnverifiableChange.of(unverifiable);
            for (String around : Place.around(key(unverifiable))) {
                add(
                        about(around).stream()
                                .filter(i -> rules.get(i).seesUnverifiable())
                                .toList(),
                        change,
                        concerned);
            }
        }
        for (Integer position : seeingDefaults) {
            if (!concerned.containsKey(position)) {
                rules.get(position)
                        .sentDefault()
                        .flatMap(sent -> sent.in(update))
                        .ifPresent(change -> concerned.put(position, List.of(change)));
            }
        }
        return concerned;
    }

    private List<Integer> about(String pattern) {
        Subject subject = subjects.get(pattern);
        return subject == null ? List.of() : subject.positions();
    }

    /** A property that the model does not know is written as its document writes it. */
    private static String key(Place place) {
        return place.pattern().toLowerCase(Locale.ROOT);
    }

    /** Only elements that their key does not tell apart can change in the same way at the same path. */
    private static Collection<Change> distinct(ModelDiff diff) {
        return diff.duplicateKeys().isEmpty()
                ? diff.changes()
                : diff.changes().stream().distinct().toList();
    }

    private static void add(List<Integer> positions, Change change, SortedMap<Integer, List<Change>> concerned) {
        for (Integer position : positions) {
            List<Change> changes = concerned.computeIfAbsent(position, rule -> new ArrayList<>());
            // A rule may be about several places around the same change.
            if (changes.isEmpty() || changes.get(changes.size() - 1) != change) {
                changes.add(change);
            }
        }
    }
}
