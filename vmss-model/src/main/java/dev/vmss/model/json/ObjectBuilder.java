package dev.vmss.model.json;

import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the model while its members are read. */
final class ObjectBuilder {

    private final ObjectType type;

    /** The object in the same place of the document before, which is taken again if this one proves to be the same. */
    private final @Nullable ModelObject before;

    /** Made as soon as something is not as in the object before. */
    private @Nullable Object builder;

    /** Which properties were given: a bit for each, by its position. */
    private long given;

    /** Which properties have the value of the object before; of no meaning once there is a builder. */
    private long same;

    private @Nullable Set<String> givenUnknown;
    private Remainder.@Nullable Recorder recorder;
    private @Nullable ObjectBuilder flattenedEnvelope;

    /**
     * An object without members.
     *
     * @param before the object in the same place of the document before; {@code null} if there is none
     */
    ObjectBuilder(ObjectType type, @Nullable ModelObject before) {
        this.type = type;
        this.before = before;
    }

    /** What a property was in the document before; {@code null} if it was absent. */
    @Nullable
    Object before(Property property) {
        return before == null ? null : property.get(before);
    }

    @Nullable
    Property property(String name) {
        return type.property(name).orElse(null);
    }

    boolean hasEnvelope() {
        return type.envelope().isPresent();
    }

    boolean isEnvelope(String name) {
        return type.envelope().isPresent() && type.envelope().get() == property(name);
    }

    /** Whether a member of this name can only be one of the envelope, printed beside this object's own. */
    boolean isFlattened(String name) {
        return property(name) == null
                && envelopeType()
                        .flatMap(envelope -> envelope.cliProperty(name))
                        .isPresent();
    }

    /** Whether a member of this name may be one of the envelope although this object has one of that name too. */
    boolean isAmbiguous(String name) {
        return property(name) != null
                && envelopeType().flatMap(envelope -> envelope.property(name)).isPresent();
    }

    Optional<Property> flattenedProperty(String name) {
        return envelopeType().flatMap(envelope -> envelope.cliProperty(name));
    }

    /** The builder of the envelope, whose members stand among this object's own. */
    ObjectBuilder flattenedEnvelope() {
        if (flattenedEnvelope == null) {
            Property envelope = type.envelope().orElseThrow();
            flattenedEnvelope = new ObjectBuilder(envelope.nestedType(), (ModelObject) before(envelope));
        }
        return flattenedEnvelope;
    }

    /** Notes that a member was given, and tells whether it was given before, in whatever case. */
    boolean givenBefore(@Nullable Property property, String name) {
        if (property != null) {
            boolean givenBefore = (given & bit(property)) != 0;
            given |= bit(property);
            return givenBefore;
        }
        if (givenUnknown == null) {
            givenUnknown = new HashSet<>();
        }
        return !givenUnknown.add(name.toLowerCase(Locale.ROOT));
    }

    void set(Property property, Object value) {
        if (builder == null && value == before(property)) {
            same |= bit(property);
        } else {
            property.set(builder(), value);
        }
    }

    private Object builder() {
        if (builder == null) {
            builder = type.newBuilder();
            if (same != 0) {
                takeWhatIsTheSame(builder);
            }
        }
        return builder;
    }

    private void takeWhatIsTheSame(Object builder) {
        for (Property property : type.properties()) {
            if ((same & bit(property)) != 0) {
                property.set(builder, Objects.requireNonNull(before(property)));
            }
        }
    }

    Remainder.Recorder recorder() {
        if (recorder == null) {
            recorder = new Remainder.Recorder();
        }
        return recorder;
    }

    ModelObject build() {
        if (flattenedEnvelope != null) {
            ModelObject envelope = flattenedEnvelope.build();
            if (envelope.equals(flattenedEnvelope.emptyObject())) {
                takeSilent(envelope.remainder());
            } else {
                set(type.envelope().orElseThrow(), envelope);
            }
        }
        Remainder remainder = recorder == null ? Remainder.NONE : recorder.toRemainder();
        if (before != null && remainder.isWrittenLike(before.remainder())) {
            if (builder == null && hasAllOf(before)) {
                return before;
            }
            remainder = before.remainder();
        }
        return type.build(builder(), remainder);
    }

    /** Whether no property of the object before is left out. */
    private boolean hasAllOf(ModelObject before) {
        for (Property property : type.properties()) {
            if ((same & bit(property)) == 0 && property.get(before) != null) {
                return false;
            }
        }
        return true;
    }

    private static long bit(Property property) {
        return 1L << property.position();
    }

    /** An envelope of which the document holds nothing but meaningless members is absent; they stay with this object. */
    private void takeSilent(Remainder envelope) {
        envelope.silent()
                .forEach((name, value) ->
                        recorder().setSilent(envelope.spelling(name).orElse(name), value));
    }

    private ModelObject emptyObject() {
        return type.build(type.newBuilder(), Remainder.NONE);
    }

    private Optional<ObjectType> envelopeType() {
        return type.envelope().map(Property::nestedType);
    }
}
