package dev.vmss.model.schema;

import dev.vmss.model.value.ApiVersion;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service makes of a property in a request, and of its absence: the facts of {@link Omitted}, {@link OmittedParts}, {@link
 * StoredAsNothing}, {@link GoesWith}, {@link RemovedWhenEmpty}, {@link DroppedWhenOff}, {@link NotStored}, {@link StoredAs} and
 * {@link ServiceDefault}. They come from recorded answers of the service; the annotations' sources say more.
 */
public final class UpdateSemantics {

    private final @Nullable Omitted omitted;
    private final @Nullable OmittedParts omittedParts;
    private final @Nullable StoredAsNothing storedAsNothing;
    private final @Nullable GoesWith goesWith;
    private final @Nullable NotStored notStored;
    private final @Nullable StoredAs storedAs;
    private final @Nullable ServiceDefault serviceDefault;
    private final boolean removedWhenEmpty;
    private final boolean droppedWhenOff;
    private final boolean elementsHaveNoKey;

    UpdateSemantics(Method accessor, ValueType type) {
        this.omitted = accessor.getAnnotation(Omitted.class);
        this.omittedParts = accessor.getAnnotation(OmittedParts.class);
        this.storedAsNothing = accessor.getAnnotation(StoredAsNothing.class);
        this.goesWith = accessor.getAnnotation(GoesWith.class);
        this.notStored = accessor.getAnnotation(NotStored.class);
        this.storedAs = accessor.getAnnotation(StoredAs.class);
        this.serviceDefault = accessor.getAnnotation(ServiceDefault.class);
        this.removedWhenEmpty = accessor.isAnnotationPresent(RemovedWhenEmpty.class);
        this.droppedWhenOff = accessor.isAnnotationPresent(DroppedWhenOff.class);
        this.elementsHaveNoKey = type instanceof ValueType.Listing && !accessor.isAnnotationPresent(KeyedBy.class);
    }

    /**
     * Whether the property's fate may depend on others of its object, or on its own absence; without them, all that counts is its
     * value in the request.
     *
     * @return {@code true} for few properties
     */
    public boolean dependsOnTheObject() {
        return omitted != null
                || goesWith != null
                || storedAs != null
                || notStored != null && !notStored.without().isEmpty();
    }

    /**
     * What becomes of the property where a request leaves it out.
     *
     * @param version the API version of the request
     * @return the fate, or empty if it is that of all parts of the object
     */
    public Optional<Omission> whenOmitted(ApiVersion version) {
        return Optional.ofNullable(omitted)
                .map(fact -> holdsUntil(fact.removedUntil(), version) ? Omission.REMOVED : fact.value());
    }

    /** {@return the property that must be in the request for {@link #whenOmitted} to hold, or empty if none must} */
    public Optional<String> besides() {
        return Optional.ofNullable(omitted).map(Omitted::besides).filter(name -> !name.isEmpty());
    }

    /** {@return why the fate of the property is not known, with the source, or empty if it is} */
    public Optional<Doubt> doubt() {
        return Optional.ofNullable(omitted)
                .filter(fact -> fact.value() == Omission.UNKNOWN)
                .map(fact -> new Doubt(fact.reason(), fact.source()));
    }

    /** {@return what becomes of what a request leaves out of the property's value, or empty if it is as around it} */
    public Optional<Omission> whenPartsOmitted() {
        return omittedParts == null && elementsHaveNoKey
                ? Optional.of(Omission.REMOVED)
                : Optional.ofNullable(omittedParts).map(OmittedParts::value);
    }

    /** {@return why the fate of the parts is not known, with the source, or empty if it is} */
    public Optional<Doubt> doubtAboutParts() {
        return Optional.ofNullable(omittedParts)
                .filter(fact -> fact.value() == Omission.UNKNOWN)
                .map(fact -> new Doubt(fact.reason(), fact.source()));
    }

    /**
     * Why something is not known.
     *
     * @param reason a sentence
     * @param source a link, or what kind of source it is
     */
    public record Doubt(String reason, String source) {}

    /**
     * Whether the service stores nothing for a value.
     *
     * @param value a value of the property
     * @param version the API version of the request
     * @return {@code true} if the property is absent afterwards
     */
    public boolean isStoredAsNothing(Object value, ApiVersion version) {
        return storedAsNothing != null
                && holdsUntil(storedAsNothing.until(), version)
                && value.toString().equalsIgnoreCase(storedAsNothing.value());
    }

    /** {@return the property whose value can take this one along, or empty if none does} */
    public Optional<String> goesWith() {
        return Optional.ofNullable(goesWith).map(GoesWith::value);
    }

    /**
     * What becomes of the property when the one that can take it along gets a value.
     *
     * @param value the value of the other property
     * @param version the API version of the request
     * @return the fate
     */
    public Omission fateWith(Object value, ApiVersion version) {
        if (goesWith == null) {
            return Omission.KEPT;
        }
        String text = value.toString().toLowerCase(Locale.ROOT);
        boolean spared = goesWith.unlessContaining().isEmpty()
                ? !text.equalsIgnoreCase(goesWith.is())
                : text.contains(goesWith.unlessContaining().toLowerCase(Locale.ROOT));
        if (spared) {
            return Omission.KEPT;
        }
        return goesWith.until().isEmpty() || holdsUntil(goesWith.until(), version)
                ? Omission.REMOVED
                : Omission.UNKNOWN;
    }

    /** {@return the last API version in which the property was seen to go with another one, or the empty text} */
    public String goneUntil() {
        return goesWith == null ? "" : goesWith.until();
    }

    /** {@return whether the members of the property's object are all that counts, each for itself} */
    public boolean mergesInside() {
        return omittedParts == null && !removedWhenEmpty && !droppedWhenOff && !dependsOnTheObject();
    }

    /** {@return whether an object without members removes the property} */
    public boolean removedWhenEmpty() {
        return removedWhenEmpty;
    }

    /** {@return whether an object that says nothing but defaults is stored as none} */
    public boolean droppedWhenOff() {
        return droppedWhenOff;
    }

    /** {@return whether the service never stores what a request says of the property} */
    public boolean neverStored() {
        return notStored != null && notStored.without().isEmpty();
    }

    /** {@return the condition under which the service does not store the property, or empty if there is none} */
    public Optional<NotStored> notStored() {
        return Optional.ofNullable(notStored).filter(fact -> !fact.without().isEmpty());
    }

    /**
     * The property as which the service stores the value.
     *
     * @param version the API version of the request
     * @return the path from the object that has the property, or empty if the value is stored where it is
     */
    public Optional<String> storedAs(ApiVersion version) {
        return Optional.ofNullable(storedAs)
                .filter(fact -> version.compareTo(new ApiVersion(fact.from())) >= 0)
                .map(StoredAs::value);
    }

    /**
     * The value that the service writes into an object that an update adds without it.
     *
     * @param version the API version of the request
     * @return the value as text, or empty if the property stays absent
     */
    public Optional<String> filledWith(ApiVersion version) {
        return Optional.ofNullable(serviceDefault)
                .filter(fact ->
                        !fact.filledFrom().isEmpty() && version.compareTo(new ApiVersion(fact.filledFrom())) >= 0)
                .map(ServiceDefault::value);
    }

    private static boolean holdsUntil(String last, ApiVersion version) {
        return !last.isEmpty() && version.compareTo(new ApiVersion(last)) <= 0;
    }
}
