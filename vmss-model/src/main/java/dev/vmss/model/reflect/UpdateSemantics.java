package dev.vmss.model.reflect;

import dev.vmss.model.schema.DroppedWhenOff;
import dev.vmss.model.schema.GoesWith;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.NotStored;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.Omitted;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.RemovedWhenEmpty;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.StoredAs;
import dev.vmss.model.schema.StoredAsNothing;
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

    private static final Optional<Omission> REMOVED = Optional.of(Omission.REMOVED);

    private final @Nullable Omitted omitted;
    private final @Nullable GoesWith goesWith;
    private final @Nullable NotStored notStored;
    private final Optional<Omission> whenOmitted;
    private final Optional<Omission> whenPartsOmitted;
    private final Optional<Doubt> doubt;
    private final Optional<Doubt> doubtAboutParts;
    // An annotation is read once: each call of it goes through a proxy.
    private final String goneWith;
    private final String sparedBy;
    private final String storedAsNothing;
    private final String storedAs;
    private final String filledWith;
    private final @Nullable ApiVersion removedUntil;
    private final @Nullable ApiVersion storedAsNothingUntil;
    private final @Nullable ApiVersion goneUntil;
    private final @Nullable ApiVersion storedAsFrom;
    private final @Nullable ApiVersion filledFrom;
    private final boolean removedWhenEmpty;
    private final boolean droppedWhenOff;
    private final boolean neverStored;
    private final boolean dependsOnTheObject;
    private final boolean mergesInside;
    private Optional<Property> besides = Optional.empty();
    private Optional<Property> goesWithProperty = Optional.empty();
    private Optional<Condition> notStoredIf = Optional.empty();

    UpdateSemantics(Method accessor, ValueType type) {
        this.omitted = accessor.getAnnotation(Omitted.class);
        this.goesWith = accessor.getAnnotation(GoesWith.class);
        this.notStored = accessor.getAnnotation(NotStored.class);
        this.whenOmitted = Optional.ofNullable(omitted).map(Omitted::value);
        OmittedParts parts = accessor.getAnnotation(OmittedParts.class);
        boolean hasNoKey = type instanceof ValueType.Listing && !accessor.isAnnotationPresent(KeyedBy.class);
        this.whenPartsOmitted = parts == null && hasNoKey
                ? Optional.of(Omission.REMOVED)
                : Optional.ofNullable(parts).map(OmittedParts::value);
        this.doubt = omitted == null || omitted.value() != Omission.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Doubt(omitted.reason(), omitted.source()));
        this.doubtAboutParts = parts == null || parts.value() != Omission.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Doubt(parts.reason(), parts.source()));
        StoredAsNothing nothing = accessor.getAnnotation(StoredAsNothing.class);
        this.storedAsNothing = nothing == null ? "" : nothing.value();
        this.storedAsNothingUntil = nothing == null ? null : version(nothing.until());
        StoredAs other = accessor.getAnnotation(StoredAs.class);
        this.storedAs = other == null ? "" : other.value();
        this.storedAsFrom = other == null ? null : version(other.from());
        ServiceDefault assumed = accessor.getAnnotation(ServiceDefault.class);
        this.filledWith = assumed == null ? "" : assumed.value();
        this.filledFrom = assumed == null ? null : version(assumed.filledFrom());
        this.removedUntil = omitted == null ? null : version(omitted.removedUntil());
        this.goneWith = goesWith == null ? "" : goesWith.is();
        this.sparedBy = goesWith == null ? "" : goesWith.unlessContaining();
        this.goneUntil = goesWith == null ? null : version(goesWith.until());
        this.removedWhenEmpty = accessor.isAnnotationPresent(RemovedWhenEmpty.class);
        this.droppedWhenOff = accessor.isAnnotationPresent(DroppedWhenOff.class);
        this.neverStored = notStored != null && notStored.without().isEmpty();
        this.dependsOnTheObject =
                omitted != null || goesWith != null || other != null || notStored != null && !neverStored;
        boolean isOne = parts != null || removedWhenEmpty || droppedWhenOff;
        this.mergesInside = !neverStored && nothing == null && (type instanceof ValueType.Listing ? !hasNoKey : !isOne);
    }

    private static @Nullable ApiVersion version(String text) {
        return text.isEmpty() ? null : new ApiVersion(text);
    }

    /** Finds the properties that the facts name, once all properties of the type are there. */
    void link(ObjectType type) {
        if (omitted != null && !omitted.besides().isEmpty()) {
            besides = Optional.of(type.property(omitted.besides()).orElseThrow());
        }
        if (goesWith != null) {
            goesWithProperty = Optional.of(type.property(goesWith.value()).orElseThrow());
        }
        if (notStored != null && !neverStored) {
            notStoredIf = Optional.of(new Condition(
                    type.property(notStored.without()).orElseThrow(),
                    type.property(notStored.where()).orElseThrow(),
                    notStored.is()));
        }
    }

    /**
     * When a property is not stored.
     *
     * @param without the property that must be absent
     * @param where the property that must have the value
     * @param is the value as text
     */
    public record Condition(Property without, Property where, String is) {}

    /**
     * Why something is not known.
     *
     * @param reason a sentence
     * @param source a link, or what kind of source it is
     */
    public record Doubt(String reason, String source) {}

    /**
     * Whether the property's fate may depend on others of its object, or on its own absence; without that, all that counts is its
     * value in the request.
     *
     * @return {@code true} for few properties
     */
    public boolean dependsOnTheObject() {
        return dependsOnTheObject;
    }

    /**
     * What becomes of the property where a request leaves it out.
     *
     * @param version the API version of the request
     * @return the fate, or empty if it is that of all parts of the object
     */
    public Optional<Omission> whenOmitted(ApiVersion version) {
        return holdsUntil(removedUntil, version) ? REMOVED : whenOmitted;
    }

    /** {@return the property that must be in the request for {@link #whenOmitted} to hold, or empty if none must} */
    public Optional<Property> besides() {
        return besides;
    }

    /** {@return why the fate of the property is not known, with the source, or empty if it is} */
    public Optional<Doubt> doubt() {
        return doubt;
    }

    /** {@return what becomes of what a request leaves out of the property's value, or empty if it is as around it} */
    public Optional<Omission> whenPartsOmitted() {
        return whenPartsOmitted;
    }

    /** {@return why the fate of the parts is not known, with the source, or empty if it is} */
    public Optional<Doubt> doubtAboutParts() {
        return doubtAboutParts;
    }

    /**
     * Whether the service stores nothing for a value.
     *
     * @param value a value of the property
     * @param version the API version of the request
     * @return {@code true} if the property is absent afterwards
     */
    public boolean isStoredAsNothing(Object value, ApiVersion version) {
        return storedAsNothingUntil != null
                && holdsUntil(storedAsNothingUntil, version)
                && value.toString().equalsIgnoreCase(storedAsNothing);
    }

    /** {@return the property whose value can take this one along, or empty if none does} */
    public Optional<Property> goesWith() {
        return goesWithProperty;
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
        String text = value.toString();
        boolean spared = sparedBy.isEmpty()
                ? !text.equalsIgnoreCase(goneWith)
                : text.contains(sparedBy) || text.toLowerCase(Locale.ROOT).contains(sparedBy.toLowerCase(Locale.ROOT));
        if (spared) {
            return Omission.KEPT;
        }
        return goneUntil == null || holdsUntil(goneUntil, version) ? Omission.REMOVED : Omission.UNKNOWN;
    }

    /** {@return the last API version in which the property was seen to go with another one, or empty if it does in all} */
    public Optional<ApiVersion> goneUntil() {
        return Optional.ofNullable(goneUntil);
    }

    /**
     * Whether the merged value follows from the value in the request alone: a scalar is stored as it is, and the members of
     * an object or the elements of a list with a key are merged separately.
     *
     * @return {@code true} for most properties
     */
    public boolean mergesInside() {
        return mergesInside;
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
        return neverStored;
    }

    /** {@return the condition under which the service does not store the property, or empty if there is none} */
    public Optional<Condition> notStored() {
        return notStoredIf;
    }

    /**
     * The property as which the service stores the value.
     *
     * @param version the API version of the request
     * @return the path from the object that has the property, or empty if the value is stored where it is
     */
    public Optional<String> storedAs(ApiVersion version) {
        return holdsFrom(storedAsFrom, version) ? Optional.of(storedAs) : Optional.empty();
    }

    /**
     * The value that the service writes into an object that an update adds without it.
     *
     * @param version the API version of the request
     * @return the value as text, or empty if the property stays absent
     */
    public Optional<String> filledWith(ApiVersion version) {
        return holdsFrom(filledFrom, version) ? Optional.of(filledWith) : Optional.empty();
    }

    private static boolean holdsUntil(@Nullable ApiVersion last, ApiVersion version) {
        return last != null && version.compareTo(last) <= 0;
    }

    private static boolean holdsFrom(@Nullable ApiVersion first, ApiVersion version) {
        return first != null && version.compareTo(first) >= 0;
    }
}
