package dev.vmss.engine.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that lead back to themselves. Each name is visited twice, however many there are and however long the ways. */
final class Circles {

    private Circles() {}

    /**
     * The names on circles.
     *
     * @param next the names to which each name leads
     * @return the names that lead to themselves, by however many others
     * @see <a href="https://en.wikipedia.org/wiki/Kosaraju%27s_algorithm">Kosaraju's algorithm</a>
     */
    static Set<String> in(Map<String, Set<String>> next) {
        Map<String, Set<String>> previous = new HashMap<>();
        next.forEach((from, all) -> all.forEach(
                to -> previous.computeIfAbsent(to, any -> new HashSet<>()).add(from)));
        List<String> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        next.keySet().forEach(name -> order.addAll(reached(name, next, seen)));
        Set<String> circles = new HashSet<>();
        Set<String> grouped = new HashSet<>();
        for (int i = order.size() - 1; i >= 0; i--) {
            List<String> group = reached(order.get(i), previous, grouped);
            if (group.size() > 1 || leadsToItself(group, next)) {
                circles.addAll(group);
            }
        }
        return circles;
    }

    private static boolean leadsToItself(List<String> group, Map<String, Set<String>> next) {
        return group.stream().anyMatch(name -> next.getOrDefault(name, Set.of()).contains(name));
    }

    /** What is reached from a name and was not seen before, each after all that is reached from it. */
    private static List<String> reached(String start, Map<String, Set<String>> next, Set<String> seen) {
        List<String> reached = new ArrayList<>();
        Deque<String> way = new ArrayDeque<>();
        Deque<Iterator<String>> left = new ArrayDeque<>();
        if (seen.add(start)) {
            way.push(start);
            left.push(next.getOrDefault(start, Set.of()).iterator());
        }
        while (!way.isEmpty()) {
            Iterator<String> here = left.element();
            if (!here.hasNext()) {
                left.pop();
                reached.add(way.pop());
                continue;
            }
            String name = here.next();
            if (seen.add(name)) {
                way.push(name);
                left.push(next.getOrDefault(name, Set.of()).iterator());
            }
        }
        return reached;
    }
}
