package dev.vmss.model.mapper;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.stability.Experimental;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The forms in which mappers write values, and the values that they read. For the types of this library. */
@Experimental
public final class JsonForms {

    /** Found when a mapper meets the first value, because nobody else needs them. */
    private static final class Providers {

        static final List<JsonFormProvider> ALL =
                ServiceLoader.load(JsonFormProvider.class, JsonFormProvider.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }

    private JsonForms() {}

    /**
     * The form of a value that a provider writes.
     *
     * @param value the value
     * @return what {@link JsonForm#jsonForm()} returns
     * @throws UnsupportedOperationException if no provider writes such values
     */
    public static @Nullable Object of(Object value) {
        return of(json(value).orElseThrow(() -> new UnsupportedOperationException(refusal(value.getClass()))));
    }

    /**
     * The JSON of a value that a provider writes.
     *
     * @param value the value
     * @return a new tree, or empty if no provider writes such values
     */
    public static Optional<JsonNode> json(Object value) {
        for (JsonFormProvider provider : Providers.ALL) {
            Optional<JsonNode> json = provider.write(value);
            if (json.isPresent()) {
                return json;
            }
        }
        return Optional.empty();
    }

    /**
     * Some JSON as mappers write it.
     *
     * @param json the JSON
     * @return what {@link JsonForm#jsonForm()} returns
     */
    public static @Nullable Object of(JsonNode json) {
        if (json.isObject()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            json.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return new JsonMembers(members);
        } else if (json.isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            json.forEach(element -> elements.add(of(element)));
            return elements;
        } else if (json.isNumber()) {
            return json.numberValue();
        } else if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json.isNull() ? null : json.asText();
    }

    /**
     * The value of JSON that a mapper has read.
     *
     * @param type the type of the value
     * @param json the JSON
     * @param <T> the type of the value
     * @return the value
     * @throws UnsupportedOperationException if no provider reads such values
     */
    public static <T> T read(Class<T> type, JsonInput json) {
        for (JsonFormProvider provider : Providers.ALL) {
            Optional<T> value = provider.read(type, json.toJsonNode());
            if (value.isPresent()) {
                return value.get();
            }
        }
        throw new UnsupportedOperationException(refusal(type));
    }

    /**
     * What Java serializes in place of a value.
     *
     * @param value the value
     * @return the form, from which Java makes an equal value
     * @throws NotSerializableException if the value holds a secret, or its JSON does not suffice to make it again
     */
    public static SerialForm serialForm(Object value) throws NotSerializableException {
        for (JsonFormProvider provider : Providers.ALL) {
            Optional<SerialForm> form = provider.serialize(value);
            if (form.isPresent()) {
                return form.get();
            }
        }
        throw new NotSerializableException(refusal(value.getClass()));
    }

    static Object deserialize(SerialForm form) {
        for (JsonFormProvider provider : Providers.ALL) {
            Optional<Object> value = provider.deserialize(form);
            if (value.isPresent()) {
                return value.get();
            }
        }
        throw new IllegalArgumentException("no artifact of vmss here reads it");
    }

    /**
     * The refusal of a stream that holds a value itself and not its form, which nothing here has written.
     *
     * @return the exception
     */
    public static InvalidObjectException notInItsForm() {
        return new InvalidObjectException("a value is read from its serial form only");
    }

    private static String refusal(Class<?> type) {
        if (Providers.ALL.isEmpty()) {
            return "no JSON can be written or read, because META-INF/services/" + JsonFormProvider.class.getName()
                    + " of the artifacts of vmss is missing";
        }
        return type.getName().replace('$', '.') + " is not data, and has no JSON; "
                + (type.getSimpleName().endsWith("Builder")
                        ? "write what its build() returns"
                        : "write a value, a difference, a check or a plan, or the text of a report");
    }
}
