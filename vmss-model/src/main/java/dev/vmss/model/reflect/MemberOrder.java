package dev.vmss.model.reflect;

import org.jspecify.annotations.Nullable;

/**
 * The order in which documents have the properties of a type, which is learned from those that are read.
 *
 * <p>A member whose name is known beforehand is recognised from its bytes in half the time that any name takes. Documents come
 * from few programs, each of which writes its members in one order, so nearly all guesses are right, and a wrong one costs
 * little.
 *
 * <p>Thread-safe: threads that learn at the same time may forget what another one has learned, which makes a guess wrong and
 * nothing else.
 */
public final class MemberOrder {

    /** What follows each property, by its position; before all of them what stands first. */
    private final @Nullable Property[] followers;

    MemberOrder(int properties) {
        followers = new @Nullable Property[properties + 1];
    }

    /**
     * A guess at the next property.
     *
     * @param last the property that was read last; {@code null} at the start
     * @return the property that followed it in another document; {@code null} if none ever did
     */
    public @Nullable Property after(@Nullable Property last) {
        return followers[index(last)];
    }

    /**
     * Learns from a wrong guess.
     *
     * @param last the property that was read last; {@code null} at the start
     * @param next the property that follows it
     */
    public void learn(@Nullable Property last, Property next) {
        int place = index(last);
        if (followers[place] != next) {
            followers[place] = next;
        }
    }

    private static int index(@Nullable Property property) {
        return property == null ? 0 : property.position() + 1;
    }
}
