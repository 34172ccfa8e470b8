package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object whose envelope the Azure CLI flattens: the envelope's members stand among the object's own, where a name may mean
 * something else than inside the envelope.
 */
final class Flattening {

    private final ObjectType type;
    private final ModelObject object;
    private final ObjectType envelopeType;
    private final @Nullable ModelObject envelope;

    /** The names of the members that stay inside the envelope, because the document had them there. */
    private final Set<String> unflattened = new LinkedHashSet<>();

    private final boolean hasObject;

    private Flattening(ObjectType type, ModelObject object, Property property) {
        this.type = type;
        this.object = object;
        this.envelopeType = property.nestedType();
        this.envelope = (ModelObject) property.get(object);
        Optional<JsonValue> form = object.remainder().form(property.name());
        this.hasObject = form.isPresent();
        form.ifPresent(names -> names.toJsonNode().forEach(name -> unflattened.add(name.textValue())));
    }

    /** The object's flattening; {@code null} if objects of its type have no envelope. */
    static @Nullable Flattening of(ObjectType type, ModelObject object) {
        return type.envelope()
                .map(property -> new Flattening(type, object, property))
                .orElse(null);
    }

    /** Whether the document had the envelope as an object, though members of it may stand beside it. */
    boolean hasObject() {
        return hasObject;
    }

    Set<String> unflattened() {
        return unflattened;
    }

    /** The member that would be read as another one, by its path below the object; empty if there is none. */
    Optional<String> ambiguousMember() {
        Remainder own = object.remainder();
        Remainder inside = envelope == null ? Remainder.NONE : envelope.remainder();
        for (String name : inside.unknown().keySet()) {
            if (!unflattened.contains(name)
                    && (type.property(name).isPresent()
                            || envelopeType.cliProperty(name).isPresent()
                            || own.unknown(name).isPresent())) {
                return Optional.of("properties." + name);
            }
        }
        return own.unknown().keySet().stream()
                .filter(name -> envelopeType.cliProperty(name).isPresent())
                .findFirst();
    }

    /**
     * The path in the REST API's shape of a member of the object that is being written.
     *
     * @param place the object's place in the Azure CLI's shape, where each object's value is its type
     */
    static String pathOf(JsonStreamContext place, String member) {
        StringBuilder path = new StringBuilder(member);
        for (JsonStreamContext level = place; level != null; level = level.getParent()) {
            if (level.inArray()) {
                path.insert(0, "[" + level.getCurrentIndex() + "].");
            } else if (level != place && level.inObject()) {
                String name = level.getCurrentName();
                boolean isFlattened = level.getCurrentValue() instanceof ObjectType type
                        && type.envelope().isPresent()
                        && type.property(name).isEmpty();
                path.insert(0, (isFlattened ? "properties." : "") + name + (path.charAt(0) == '[' ? "" : "."));
            }
        }
        return path.toString();
    }

    /**
     * The name of a member of the envelope, which must not be one that the object itself uses.
     *
     * @param written the name as the document had it
     */
    String nameOfEnvelopes(Property property, String written) {
        boolean isOwn = !property.cliNames().isEmpty()
                && type.property(written)
                        .filter(own -> DocumentKind.gives(object, own))
                        .isPresent();
        return isOwn ? property.cliNames().get(0) : written;
    }

    /** Whether a member of the object that means nothing has to go because the envelope has one of that name by now. */
    boolean isOfEnvelope(String silent) {
        return envelope != null
                && (envelopeType.cliProperty(silent).isPresent()
                        || !unflattened.contains(silent)
                                && (envelope.remainder().unknown(silent).isPresent()
                                        || envelope.remainder().silent().containsKey(silent)));
    }

    /** Whether a member of the envelope that means nothing has to go because the object has one of that name. */
    boolean isOfObject(String silent) {
        return type.property(silent).isPresent() && !unflattened.contains(silent);
    }
}
