package dev.vmss.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.Secret;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of any value that a document can hold. They shrink to objects with few properties and short texts. */
public final class ModelArbitraries {

    private static final JsonValue EXPRESSION = JsonValue.of("[parameters('p')]");

    /** No type has properties of these names, so that they stay unknown. */
    private static final List<String> UNKNOWN_NAMES = List.of("xNew", "xOther", "x.y");

    private final boolean withRemainder;

    private ModelArbitraries(boolean withRemainder) {
        this.withRemainder = withRemainder;
    }

    /**
     * Values of a type with any of its properties, some set to {@code null} or to a template expression, and some unknown.
     *
     * @param type the interface of the values' type
     * @param <T> the type of the values
     * @return the generator
     */
    public static <T extends ModelObject> Arbitrary<T> of(Class<T> type) {
        return new ModelArbitraries(true).objects(ObjectType.of(type)).map(type::cast);
    }

    /**
     * Values of a type with any of its properties, but nothing that only one of the two shapes can say: no {@code null}s, no
     * unknown properties beside an envelope, no expressions, no empty envelopes.
     *
     * @param type the interface of the values' type
     * @param <T> the type of the values
     * @return the generator
     */
    public static <T extends ModelObject> Arbitrary<T> ofEitherShape(Class<T> type) {
        return new ModelArbitraries(false).objects(ObjectType.of(type)).map(type::cast);
    }

    /** {@return any JSON but {@code null}} */
    public static Arbitrary<JsonValue> json() {
        return trees(2).map(JsonValue::of);
    }

    /** What an object says about one of its properties. */
    private sealed interface State {

        State ABSENT = new Absent();

        record Absent() implements State {}

        record Null() implements State {}

        record Expression() implements State {}

        record Given(Object value) implements State {}
    }

    private Arbitrary<ModelObject> objects(ObjectType type) {
        List<Arbitrary<State>> states = new ArrayList<>();
        for (Property property : type.properties()) {
            states.add(Arbitraries.lazy(() -> states(type, property)));
        }
        return Combinators.combine(Combinators.combine(states).as(given -> given), unknown(type))
                .as((given, more) -> build(type, given, more))
                .withoutEdgeCases();
    }

    private Arbitrary<Map<String, JsonValue>> unknown(ObjectType type) {
        if (withRemainder) {
            return Arbitraries.maps(
                            Arbitraries.of(UNKNOWN_NAMES), Arbitraries.oneOf(Arbitraries.just(JsonValue.NULL), json()))
                    .ofMaxSize(2);
        }
        return type.envelope().isPresent()
                ? Arbitraries.just(Map.of())
                : Arbitraries.maps(Arbitraries.of(UNKNOWN_NAMES), json()).ofMaxSize(1);
    }

    private Arbitrary<State> states(ObjectType type, Property property) {
        Arbitrary<State> given = values(type, property).map(State.Given::new);
        boolean isLeaf = !(ModelTypes.innermost(property.type()) instanceof ValueType.Nested);
        List<Tuple.Tuple2<Integer, Arbitrary<State>>> choices = new ArrayList<>();
        choices.add(Tuple.of(isLeaf ? 12 : 8, Arbitraries.just(State.ABSENT)));
        choices.add(Tuple.of(6, given));
        if (withRemainder) {
            choices.add(Tuple.of(1, Arbitraries.just(new State.Null())));
        }
        if (withRemainder && cannotHoldTexts(property.type())) {
            choices.add(Tuple.of(1, Arbitraries.just(new State.Expression())));
        }
        return Arbitraries.frequencyOf(choices);
    }

    private static boolean cannotHoldTexts(ValueType type) {
        return !(type instanceof ValueType.Text
                || type instanceof ValueType.Special
                || type instanceof ValueType.Hidden
                || type instanceof ValueType.AnyJson);
    }

    private ModelObject build(ObjectType type, List<State> states, Map<String, JsonValue> unknown) {
        Object[] values = type.newValues();
        Remainder.Recorder recorder = new Remainder.Recorder();
        boolean saysSomething = false;
        for (int i = 0; i < states.size(); i++) {
            Property property = type.properties().get(i);
            State state = states.get(i);
            if (state instanceof State.Given given && !isEmptyEnvelope(property, given.value)) {
                values[property.position()] = given.value;
            } else if (state instanceof State.Null) {
                recorder.setNull(property.name());
            } else if (state instanceof State.Expression) {
                recorder.setUntyped(property.name(), EXPRESSION);
            }
            saysSomething |= state != State.ABSENT;
        }
        if (saysSomething) {
            unknown.forEach(recorder::setUnknown);
        }
        return type.build(values, recorder.toRemainder());
    }

    private boolean isEmptyEnvelope(Property property, Object value) {
        ObjectType envelope = property.envelope() ? property.nestedType() : null;
        return !withRemainder && envelope != null && value.equals(envelope.empty());
    }

    private Arbitrary<Object> values(ObjectType type, Property property) {
        if (Samples.isResourceType(type, property)) {
            return Arbitraries.just(Samples.resourceType(type));
        } else if (property.type() instanceof ValueType.WholeNumber) {
            int min = (int) property.min().orElse(Integer.MIN_VALUE);
            int max = (int) property.max().orElse(Integer.MAX_VALUE);
            return Arbitraries.integers().between(min, max).asGeneric();
        }
        return values(property.type());
    }

    private Arbitrary<Object> values(ValueType type) {
        if (type instanceof ValueType.Nested nested) {
            return objects(nested.objectType()).asGeneric();
        } else if (type instanceof ValueType.Listing listing) {
            return values(listing.element()).list().ofMaxSize(3).map(ModelList::copyOf);
        } else if (type instanceof ValueType.Mapping mapping) {
            return maps(values(mapping.value()));
        } else if (type instanceof ValueType.Special special) {
            return texts().map(special::of);
        } else if (type instanceof ValueType.Hidden) {
            return json().map(Secret::of);
        } else if (type instanceof ValueType.AnyJson) {
            return json().asGeneric();
        } else if (type instanceof ValueType.Truth) {
            return Arbitraries.of(false, true).asGeneric();
        } else if (type instanceof ValueType.WholeNumber) {
            return Arbitraries.integers().asGeneric();
        } else if (type instanceof ValueType.LargeNumber) {
            return Arbitraries.longs().asGeneric();
        } else if (type instanceof ValueType.DecimalNumber) {
            return decimals().asGeneric();
        }
        return texts().asGeneric();
    }

    private Arbitrary<Object> maps(Arbitrary<Object> values) {
        Arbitrary<Map<String, Object>> entries = Arbitraries.maps(
                        Arbitraries.of("env", "Team", "/subscriptions/s"), values)
                .ofMaxSize(2);
        Arbitrary<Set<String>> nulls =
                withRemainder ? Arbitraries.of("gone", "[Gone]").set().ofMaxSize(2) : Arbitraries.just(Set.of());
        return Combinators.combine(entries, nulls).as(ModelMap::copyOf);
    }

    private static Arbitrary<JsonNode> trees(int depth) {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                texts().map(TextNode::valueOf),
                Arbitraries.of(false, true).map(BooleanNode::valueOf),
                Arbitraries.integers().map(IntNode::valueOf),
                decimals().map(DecimalNode::valueOf));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonNode> members =
                Arbitraries.lazy(() -> Arbitraries.oneOf(trees(depth - 1), Arbitraries.just(NullNode.getInstance())));
        return Arbitraries.oneOf(
                leaves,
                members.list().ofMaxSize(2).map(ModelArbitraries::array),
                Arbitraries.maps(Arbitraries.of("a", "A", "password"), members)
                        .ofMaxSize(2)
                        .map(ModelArbitraries::object));
    }

    private static ArrayNode array(List<JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }

    private static ObjectNode object(Map<String, JsonNode> members) {
        return JsonNodeFactory.instance.objectNode().setAll(members);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(-1_000), new BigDecimal(1_000))
                .ofScale(3);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aZ0 /[]\"\\\n\u00e9\u20ac").ofMaxLength(6);
    }
}
