package dev.vmss.engine.growth;

import java.util.Collection;
import java.util.Set;

/** Counts what {@link CountingClassLoader} has put a count into. Of one thread: the count is exact only without others. */
public final class Work {

    private static long done;

    private Work() {}

    /** The work so far. */
    public static long done() {
        return done;
    }

    /** A method begins, or a loop begins anew. */
    public static void step() {
        done++;
    }

    /** Something is looked for in a collection, which finds it at once only if it is a set. */
    public static void search(Object collection) {
        if (collection instanceof Collection<?> elements && !(elements instanceof Set)) {
            done += elements.size();
        }
    }

    /** A text is searched. */
    public static void search(String text) {
        done += text.length() / 16;
    }
}
