package dev.vmss.engine.render;

import java.util.ArrayList;
import java.util.List;

/** Lists put together. */
final class Lists {

    private Lists() {}

    static <T> List<T> join(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
