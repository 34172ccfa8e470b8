package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Registers the types of the model with a Jackson mapper. {@link VmssModule3} does the same for Jackson 3.
 *
 * <p>Any mapper reads the documents of the model and writes all its types without secrets, even without this module. With it, a mapper
 * also reads the parts of documents, keeps every digit of a number, and writes secrets if you tell it to. It reads both formats and
 * writes that of the REST API. {@code findAndRegisterModules} finds it.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(VmssModule.withSecrets());
 * ScaleSet scaleSet = mapper.readValue(json, ScaleSet.class);
 * }</pre>
 */
public final class VmssModule extends SimpleModule implements JsonForm {

    private static final long serialVersionUID = 1L;

    /** Creates a module that writes a placeholder in place of each secret, and refuses to read one. */
    public VmssModule() {
        super("vmss-model");
        addSerializer(new Writing(false));
    }

    private VmssModule(String name) {
        super(name);
        addSerializer(new Writing(true));
    }

    /**
     * A module that writes secrets, for a mapper whose output goes to Azure or into a safe. Register it after other modules.
     *
     * @return a new module
     */
    public static VmssModule withSecrets() {
        return new VmssModule("vmss-model-with-secrets");
    }

    @Override
    public void setupModule(Module.SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
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

    private static final class Reading<T extends ModelObject> extends JsonDeserializer<T> {

        private final Class<T> type;

        Reading(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                T value = ModelReader.create().parse(type, parser).value();
                ModelForms.refusePlaceholders(value);
                return value;
            } catch (InvalidModelException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }

    private static final class Writing extends StdSerializer<ModelObject> {

        private static final long serialVersionUID = 1L;

        private final boolean secrets;

        Writing(boolean secrets) {
            super(ModelObject.class);
            this.secrets = secrets;
        }

        @Override
        public void serialize(ModelObject value, JsonGenerator json, SerializerProvider provider) throws IOException {
            (secrets ? ModelWriter.rest() : ModelWriter.redacted()).write(json, value);
        }
    }
}
