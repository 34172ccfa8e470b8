package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Registers the types of the model with a mapper of Jackson 3, as {@link VmssModule} does for Jackson 2. Jackson 3 is a dependency of
 * yours, not of this library. {@code findAndAddModules} finds the module on the class path.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(VmssModule3.withSecrets()).build();
 * ScaleSet scaleSet = mapper.readValue(json, ScaleSet.class);
 * }</pre>
 */
public final class VmssModule3 extends SimpleModule implements JsonForm {

    private static final long serialVersionUID = 1L;

    private static final JsonFactory TEXT = new JsonFactory();

    /** Creates a module that writes a placeholder in place of each secret, and refuses to read one. */
    public VmssModule3() {
        super("vmss-model");
    }

    private VmssModule3(String name) {
        super(name);
        addSerializer(new Writing());
    }

    /**
     * A module that writes secrets, for a mapper whose output goes to Azure or into a safe. Register it after other modules.
     *
     * @return a new module
     */
    public static VmssModule3 withSecrets() {
        return new VmssModule3("vmss-model-with-secrets");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                Class<?> raw = type.getRawClass();
                return ModelObject.class.isAssignableFrom(raw)
                        ? new Reading<>(raw.asSubclass(ModelObject.class))
                        : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
                return ModelObject.class.isAssignableFrom(valueType);
            }
        });
    }

    private static final class Reading<T extends ModelObject> extends ValueDeserializer<T> {

        private final Class<T> type;

        Reading(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            try {
                T value = ModelReader.create().read(type, text(parser)).value();
                ModelForms.refusePlaceholders(value);
                return value;
            } catch (InvalidModelException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }

        /** The value at the current token as it was written: trees lose digits, and names that occur twice. */
        private static String text(JsonParser parser) {
            StringWriter text = new StringWriter();
            try (com.fasterxml.jackson.core.JsonGenerator copy = TEXT.createGenerator(text)) {
                int depth = 0;
                for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                    copy(parser, token, copy);
                    if (depth == 0) {
                        break;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("A text in memory cannot fail", e);
            }
            return text.toString();
        }

        private static void copy(JsonParser parser, JsonToken token, com.fasterxml.jackson.core.JsonGenerator copy)
                throws IOException {
            switch (token) {
                case START_OBJECT -> copy.writeStartObject();
                case END_OBJECT -> copy.writeEndObject();
                case START_ARRAY -> copy.writeStartArray();
                case END_ARRAY -> copy.writeEndArray();
                case PROPERTY_NAME -> copy.writeFieldName(parser.currentName());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copy.writeNumber(parser.getString());
                case VALUE_TRUE, VALUE_FALSE -> copy.writeBoolean(token == JsonToken.VALUE_TRUE);
                case VALUE_NULL -> copy.writeNull();
                case VALUE_STRING, VALUE_EMBEDDED_OBJECT -> copy.writeString(parser.getValueAsString(""));
                case NOT_AVAILABLE -> throw new InvalidModelException("", "is not complete", -1);
            }
        }
    }

    private static final class Writing extends StdSerializer<ModelObject> {

        Writing() {
            super(ModelObject.class);
        }

        @Override
        public void serialize(ModelObject value, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, JsonForms.of(ModelWriter.rest().toTree(value)));
        }
    }
}
