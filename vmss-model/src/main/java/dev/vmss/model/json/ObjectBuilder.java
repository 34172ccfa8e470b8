package dev.vmss.model.json;

import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the model while its members are read. */
final class ObjectBuilder {

    private final ObjectType type;

    private final Object builder;

    /** Which properties were given: a bit for each, by its position. */
    private long given;

    private @Nullable Set<String> givenUnknown;
    private Remainder.@Nullable Recorder recorder;
    private @Nullable ObjectBuilder flattenedEnvelope;

    ObjectBuilder(ObjectType type) {
        this.type = type;
        this.builder = type.newBuilder();
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
            flattenedEnvelope = new ObjectBuilder(envelopeType().orElseThrow());
        }
        return flattenedEnvelope;
    }

    /** Notes that a member was given, and tells whether it was given before, in whatever case. */
    boolean givenBefore(@Nullable Property property, String name) {
        if (property != null) {
            long bit = 1L << property.position();
            boolean before = (given & bit) != 0;
            given |= bit;
            return before;
        }
        if (givenUnknown == null) {
            givenUnknown = new HashSet<>();
        }
        return !givenUnknown.add(name.toLowerCase(Locale.ROOT));
    }

    void set(Property property, Object value) {
        property.set(builder, value);
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
        return type.build(builder, recorder == null ? Remainder.NONE : recorder.toRemainder());
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
