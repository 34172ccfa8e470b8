package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vmss.model.mapper.JsonForm;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What GraalVM must know of the types of the engine stands in the artifact: records, and what has a builder, are written by their accessors. */
class NativeImageTest {

    private static final Path CONFIG =
            Path.of("src/main/resources/META-INF/native-image/dev.vmss/vmss-engine/reflect-config.json");

    @Test
    void theConfigurationHoldsAllTypesThatMappersWrite() throws IOException {
        String expected = expected();
        if (Boolean.getBoolean("vmss.rewriteGoldens")) {
            Files.createDirectories(CONFIG.getParent());
            Files.writeString(CONFIG, expected);
        }
        assertTrue(Files.exists(CONFIG), "run this test with -Dvmss.rewriteGoldens=true");
        assertEquals(expected, Files.readString(CONFIG), "run this test with -Dvmss.rewriteGoldens=true");
    }

    private static String expected() {
        List<String> types = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("dev.vmss.engine")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(NativeImageTest::isReflective)
                        .map(Class::getName)
                        .sorted()
                        .map(name -> "{\"name\":\"" + name + "\",\"allDeclaredFields\":true,\"allPublicMethods\":true,"
                                + "\"allDeclaredMethods\":true,\"allDeclaredConstructors\":true}")
                        .toList();
        assertTrue(types.size() > 100, () -> types.size() + " types");
        return "[\n" + String.join(",\n", types) + "\n]\n";
    }

    private static boolean isReflective(Class<?> type) {
        return JsonForm.class.isAssignableFrom(type) && !type.isAnonymousClass()
                || Modifier.isPublic(type.getModifiers()) && type.isEnum();
    }
}
