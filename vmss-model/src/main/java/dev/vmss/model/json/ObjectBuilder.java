package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.io.IOException;
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

    private final @Nullable Object @Nullable [] valuesBefore;

    /** The current member's name, and its property if the model knows it. */
    private String name = "";

    private @Nullable Property property;

    /** The last member that the model knows. */
    private @Nullable Property known;

    /** The values by the positions of their properties; made as soon as something is not as in the object before. */
    private @Nullable Object @Nullable [] values;

    /** Which properties were given: a bit for each, by its position. */
    private long given;

    /** Which properties have the value of the object before; of no meaning once there are values of its own. */
    private long same;

    private @Nullable Set<String> givenUnknown;
    private Remainder.@Nullable Recorder recorder;
    private @Nullable ObjectBuilder flattenedEnvelope;

    /** The members that the document has inside the envelope although it may have others beside it. */
    private @Nullable ArrayNode unflattened;

    private boolean expressionForEnvelope;
    private boolean contradictsItself;

    /**
     * An object without members.
     *
     * @param before the object in the same place of the document before; {@code null} if there is none
     */
    ObjectBuilder(ObjectType type, @Nullable ModelObject before) {
        this.type = type;
        this.before = before;
        this.valuesBefore = before == null ? null : type.values(before);
    }

    /** Goes to the next member, whose value is the parser's current token then; {@code false} if there is none. */
    boolean nextMember(JsonParser parser) throws IOException {
        Property likely = type.memberOrder().after(known);
        if (likely != null && parser.nextFieldName(likely.writtenName())) {
            name = likely.name();
            property = likely;
            known = likely;
        } else if (likely == null ? parser.nextFieldName() == null : parser.currentToken() != JsonToken.FIELD_NAME) {
            return false;
        } else {
            lookUp(parser.currentName());
        }
        parser.nextToken();
        return true;
    }

    private void lookUp(String written) {
        name = written;
        property = type.find(written);
        if (property != null) {
            type.memberOrder().learn(known, property);
            known = property;
        }
    }

    /** The name of the current member, as it is written. */
    String name() {
        return name;
    }

    /** The property of the current member; {@code null} if the model knows none of its name. */
    @Nullable
    Property property() {
        return property;
    }

    /** What a property was in the document before; {@code null} if it was absent. */
    @Nullable
    Object before(Property property) {
        return valuesBefore == null ? null : valuesBefore[property.position()];
    }

    boolean hasEnvelope() {
        return type.envelope().isPresent();
    }

    /** Whether a member that is none of this object's own is one of the envelope, printed beside them. */
    boolean isFlattened(String name) {
        return envelopeType().flatMap(envelope -> envelope.cliProperty(name)).isPresent();
    }

    /** Whether a member may be one of the envelope although this object has one of that name too. */
    boolean isAmbiguous(Property own) {
        return type.isInEnvelopeToo(own);
    }

    /** The envelope's property of a name in the shape of the Azure CLI. */
    @Nullable
    Property flattenedProperty(String name) {
        return envelopeType().flatMap(envelope -> envelope.cliProperty(name)).orElse(null);
    }

    /** The builder of the envelope, whose members stand among this object's own. */
    ObjectBuilder flattenedEnvelope() {
        if (flattenedEnvelope == null) {
            Property envelope = type.envelope().orElseThrow();
            flattenedEnvelope = new ObjectBuilder(envelope.nestedType(), (ModelObject) before(envelope));
        }
        return flattenedEnvelope;
    }

    /** Notes that the envelope has members inside it, and how its own name is written. */
    void startUnflattened(String name) {
        Property envelope = type.envelope().orElseThrow();
        if (!name.equals(envelope.name())) {
            recorder().setSpelling(envelope.name(), name);
        }
        flattenedEnvelope();
        unflattened = JsonNodeFactory.instance.arrayNode();
    }

    void addUnflattened(String member) {
        Objects.requireNonNull(unflattened).add(member);
    }

    /** Notes whether the envelope is an expression, beside which it can have no members. */
    void replaceEnvelope(boolean byExpression) {
        expressionForEnvelope |= byExpression;
    }

    /** Whether the object that was built has members of an envelope that is an expression. */
    boolean contradictsItself() {
        return contradictsItself;
    }

    /** Notes that a member was given, and tells whether it was given before, in any case. */
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

    /** How many members were given that the model does not know. */
    int unknownMembers() {
        return givenUnknown == null ? 0 : givenUnknown.size();
    }

    void set(Property property, Object value) {
        if (values == null && before != null && value == before(property)) {
            same |= bit(property);
        } else {
            values()[property.position()] = value;
        }
    }

    private @Nullable Object[] values() {
        @Nullable Object[] own = values;
        if (own == null) {
            own = type.newValues();
            values = own;
            if (same != 0) {
                takeWhatIsTheSame(own);
            }
        }
        return own;
    }

    private void takeWhatIsTheSame(@Nullable Object[] own) {
        @Nullable Object[] others = Objects.requireNonNull(valuesBefore);
        for (int i = 0; i < own.length; i++) {
            if ((same & 1L << i) != 0) {
                own[i] = others[i];
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
            setEnvelope(type.envelope().orElseThrow(), flattenedEnvelope.build());
        }
        Remainder remainder = recorder == null ? Remainder.NONE : recorder.toRemainder();
        if (before != null && remainder.isWrittenLike(before.remainder())) {
            if (values == null && hasAllOfBefore()) {
                return before;
            }
            remainder = before.remainder();
        }
        return type.build(values(), remainder);
    }

    private void setEnvelope(Property property, ModelObject envelope) {
        if (unflattened != null) {
            recorder().setForm(property.name(), JsonValue.of(unflattened));
        } else if (isInsignificant(property.nestedType(), envelope)) {
            takeSilent(envelope.remainder());
            return;
        } else if (expressionForEnvelope && holdsOnlyUnknown(property.nestedType(), envelope)) {
            takeSilent(envelope.remainder());
            envelope.remainder().unknown().forEach(recorder()::setUnknown);
            return;
        }
        contradictsItself = expressionForEnvelope;
        set(property, envelope);
    }

    private static boolean isInsignificant(ObjectType type, ModelObject envelope) {
        return envelope.equals(type.empty())
                && type.properties().stream()
                        .noneMatch(property -> envelope.remainder().isWrittenAsAbsent(property.name()));
    }

    /** What the model does not know can only be this object's if the envelope is an expression. */
    private static boolean holdsOnlyUnknown(ObjectType type, ModelObject envelope) {
        Remainder remainder = envelope.remainder();
        return type.properties().stream()
                .noneMatch(property -> property.get(envelope) != null
                        || remainder.untyped().containsKey(property.name())
                        || remainder.isWrittenAsAbsent(property.name()));
    }

    /** Whether no property of the object before is left out. */
    private boolean hasAllOfBefore() {
        @Nullable Object[] others = Objects.requireNonNull(valuesBefore);
        for (int i = 0; i < others.length; i++) {
            if ((same & 1L << i) == 0 && others[i] != null) {
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

    private Optional<ObjectType> envelopeType() {
        return type.envelope().map(Property::nestedType);
    }
}
