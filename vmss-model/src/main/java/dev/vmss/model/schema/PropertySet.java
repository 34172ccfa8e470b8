package dev.vmss.model.schema;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Some properties of one type, in the order of the type. */
public final class PropertySet implements Iterable<Property> {

    private final List<Property> all;

    /** A bit for each property that is in the set, by its position. */
    private final long positions;

    PropertySet(List<Property> all, long positions) {
        this.all = all;
        this.positions = positions;
    }

    /**
     * Whether there is none.
     *
     * @return {@code true} if the set is empty
     */
    public boolean isEmpty() {
        return positions == 0;
    }

    @Override
    public Iterator<Property> iterator() {
        return new Iterator<>() {
            private long left = positions;

            @Override
            public boolean hasNext() {
                return left != 0;
            }

            @Override
            public Property next() {
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                Property next = all.get(Long.numberOfTrailingZeros(left));
                left &= left - 1;
                return next;
            }
        };
    }

    @Override
    public String toString() {
        StringBuilder names = new StringBuilder("[");
        for (Property property : this) {
            names.append(names.length() == 1 ? "" : ", ").append(property.name());
        }
        return names.append("]").toString();
    }
}
