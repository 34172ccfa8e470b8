package dev.vmss.engine.render;

import dev.vmss.engine.text.TextLayout;
import dev.vmss.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The ends of the paths of a report, long enough to tell them apart: {@code …imageReference.version}. */
final class ShortPaths {

    private static final int NAMES = 2;
    private static final int LONGEST = 100;

    private final Map<Place, String> ends = new HashMap<>();

    private ShortPaths() {}

    static ShortPaths of(Collection<Place> places) {
        ShortPaths paths = new ShortPaths();
        List<Place> open = new ArrayList<>(new LinkedHashSet<>(places));
        for (int names = NAMES; !open.isEmpty(); names++) {
            int length = names;
            Map<String, List<Place>> alike = open.stream().collect(Collectors.groupingBy(place -> end(place, length)));
            open = new ArrayList<>();
            for (Map.Entry<String, List<Place>> each : alike.entrySet()) {
                // A path that stands in full already cannot become longer.
                boolean isClear = each.getValue().size() == 1 || !each.getKey().startsWith("…");
                each.getValue().forEach(place -> paths.ends.put(place, each.getKey()));
                if (!isClear) {
                    open.addAll(each.getValue());
                }
            }
        }
        return paths;
    }

    String of(Place place) {
        return TextLayout.cutStart(Objects.requireNonNull(ends.get(place)), LONGEST);
    }

    /** The last names of a path; {@code properties} is no name, and an element belongs to its list. */
    private static String end(Place place, int names) {
        String end = "";
        int left = names;
        Place at = place;
        while (left > 0 && at.parent().isPresent()) {
            Place parent = at.parent().get();
            String segment = at.toString().substring(parent.toString().length());
            if (end.isEmpty() || !segment.equals(".properties") && !segment.equals("properties")) {
                end = segment + end;
                left -= segment.startsWith("[") ? 0 : 1;
            }
            at = parent;
        }
        String whole = end.startsWith(".") ? end.substring(1) : end;
        boolean isCut = at.parent().isPresent() && !at.toString().equals("properties");
        return isCut ? "…" + whole : whole;
    }
}
