package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonInput;
import dev.vmss.model.mapper.JsonMembers;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.OpenEnum;
import dev.vmss.model.value.Region;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import dev.vmss.model.value.Timestamp;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What GraalVM must know of the types of the model stands in the artifact, and is what the schema says. */
class NativeImageTest {

    private static final Path CONFIG =
            Path.of("src/main/resources/META-INF/native-image/dev.vmss/vmss-model/reflect-config.json");

    private static final List<Class<?>> OF_MAPPERS = List.of(
            JsonForm.class,
            JsonInput.class,
            JsonInput.Content.class,
            JsonMembers.class,
            ApiVersion.class,
            ArmId.class,
            IsoDuration.class,
            JsonValue.class,
            ModelList.class,
            ModelMap.class,
            ModelObject.class,
            OpenEnum.class,
            Region.class,
            Remainder.class,
            Secret.class,
            TextValue.class,
            Timestamp.class);

    @Test
    void theConfigurationHoldsAllTypesOfTheSchema() throws IOException {
        String expected = expected();
        if (Boolean.getBoolean("vmss.rewriteGoldens")) {
            Files.createDirectories(CONFIG.getParent());
            Files.writeString(CONFIG, expected);
        }
        assertTrue(Files.exists(CONFIG), "run this test with -Dvmss.rewriteGoldens=true");
        assertEquals(expected, Files.readString(CONFIG), "run this test with -Dvmss.rewriteGoldens=true");
    }

    /** One line for each type, so that a new one is one line of a difference. */
    private static String expected() {
        Set<Class<?>> types = new TreeSet<>(Comparator.comparing(Class::getName));
        types.addAll(OF_MAPPERS);
        for (ObjectType type : ModelTypes.all()) {
            types.add(type.javaType());
            types.add(builder(type));
            types.add(builder(type).getSuperclass());
            types.add(type.empty().getClass());
            Stream.of(type.javaType().getMethods()).forEach(method -> addTexts(method.getGenericReturnType(), types));
        }
        assertTrue(types.size() > 600, () -> types.size() + " types");
        ArrayNode config = JsonNodeFactory.instance.arrayNode();
        types.forEach(type -> config.addObject()
                .put("name", type.getName())
                .put("allDeclaredFields", true)
                .put("allDeclaredMethods", true)
                .put("allPublicMethods", true)
                .put("allDeclaredConstructors", true));
        StringBuilder text = new StringBuilder("[");
        for (JsonNode type : config) {
            text.append(text.length() == 1 ? "\n" : ",\n").append(type);
        }
        return text.append("\n]\n").toString();
    }

    private static Class<?> builder(ObjectType type) {
        try {
            return type.javaType().getMethod("builder").getReturnType();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** Texts with a type of their own are made by its {@code of}. */
    private static void addTexts(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> addTexts(argument, types));
        } else if (type instanceof Class<?> raw && TextValue.class.isAssignableFrom(raw)) {
            types.add(raw);
        }
    }
}
