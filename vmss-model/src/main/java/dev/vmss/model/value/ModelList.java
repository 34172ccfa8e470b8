package dev.vmss.model.value;

import dev.vmss.model.mapper.JsonForm;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list.
 *
 * @param <E> the type of the elements
 */
public final class ModelList<E> extends AbstractList<E> implements RandomAccess, JsonForm {

    private static final ModelList<?> EMPTY = new ModelList<>();

    private final Object[] elements;

    private ModelList(Object... elements) {
        for (Object element : elements) {
            Objects.requireNonNull(element, "element");
        }
        this.elements = elements;
    }

    /**
     * A list of elements.
     *
     * @param elements the elements in order, none of them {@code null}
     * @param <E> the type of the elements
     * @return the list
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E> ModelList<E> of(E... elements) {
        return copyOf(Arrays.asList(elements));
    }

    /**
     * The list of a collection's elements.
     *
     * @param elements the elements in order, none of them {@code null}
     * @param <E> the type of the elements
     * @return the collection itself if it is such a list, otherwise a copy
     */
    @SuppressWarnings("unchecked")
    public static <E> ModelList<E> copyOf(Collection<? extends E> elements) {
        if (elements instanceof ModelList) {
            return (ModelList<E>) elements;
        }
        return elements.isEmpty() ? (ModelList<E>) EMPTY : new ModelList<>(elements.toArray());
    }

    /**
     * A list with a function applied to every element.
     *
     * @param change the function
     * @return the list of the results, in order; this list if the function returns every element unchanged
     */
    public ModelList<E> replacing(UnaryOperator<E> change) {
        List<E> results = new ArrayList<>(size());
        boolean changed = false;
        for (E element : this) {
            E result = change.apply(element);
            results.add(result);
            changed |= result != element;
        }
        return changed ? copyOf(results) : this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        return (E) elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    /** As for every list, but without the iterators that the general case takes. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof ModelList<?> that ? Arrays.equals(elements, that.elements) : super.equals(other);
    }

    @Override
    public String toString() {
        return stream().map(Redaction::shown).toList().toString();
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }
}
