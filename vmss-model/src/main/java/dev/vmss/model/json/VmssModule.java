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
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Registers the types of the model with a Jackson mapper, so that they can be used inside your own types. The
 * module reads both formats and writes that of the REST API.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new VmssModule());
 * ScaleSet scaleSet = mapper.readValue(json, ScaleSet.class);
 * }</pre>
 */
public final class VmssModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public VmssModule() {
        super("vmss-model");
        addSerializer(new Writing());
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
                return ModelReader.create().parse(type, parser).value();
            } catch (InvalidModelException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }

    private static final class Writing extends StdSerializer<ModelObject> {

        private static final long serialVersionUID = 1L;

        Writing() {
            super(ModelObject.class);
        }

        @Override
        public void serialize(ModelObject value, JsonGenerator json, SerializerProvider provider) throws IOException {
            ModelWriter.rest().write(json, value);
        }
    }
}
