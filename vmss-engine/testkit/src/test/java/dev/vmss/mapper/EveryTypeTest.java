package dev.vmss.mapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonInput;
import dev.vmss.model.mapper.JsonMembers;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** No mapper looks into a type of this library: each that has instances says what is written. */
class EveryTypeTest {

    /** What mappers write and read in place of our types. */
    private static final Set<Class<?>> OF_MAPPERS =
            Set.of(JsonForm.class, JsonMembers.class, JsonInput.class, JsonInput.Content.class);

    /** Not exported, or only to our own modules. */
    private static final Set<String> HIDDEN =
            Set.of("dev.vmss.model.reflect", "dev.vmss.engine.rewrite", "dev.vmss.engine.text");

    static final List<Class<?>> TYPES = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dev.vmss")
                    .stream()
                    .filter(type -> !type.isAnnotation() && !type.isEnum() && !type.isAnonymousClass())
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(EveryTypeTest::isVisible)
                    .filter(EveryTypeTest::hasInstances)
                    .filter(type -> !OF_MAPPERS.contains(type) && !HIDDEN.contains(type.getPackageName()))
                    .toList();

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    /** All but the classes that hold nothing but static methods. */
    private static boolean hasInstances(Class<?> type) {
        return type.isInterface()
                || Modifier.isAbstract(type.getModifiers())
                || type.getSuperclass() != Object.class
                || Stream.of(type.getDeclaredMethods()).anyMatch(EveryTypeTest::isOfAnInstance)
                || Stream.of(type.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static boolean isOfAnInstance(Method method) {
        return !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic();
    }

    @Test
    void thereAreMany() {
        assertTrue(TYPES.size() > 400, () -> TYPES.size() + " types");
    }

    @Test
    void eachHasAForm() {
        assertEquals(
                List.of(),
                TYPES.stream()
                        .filter(type -> !JsonForm.class.isAssignableFrom(type))
                        .map(Class::getName)
                        .sorted()
                        .toList(),
                "types that need to implement JsonForm");
    }

    @Test
    void bothJacksonsWriteTheFormAndNothingElse() {
        ObjectMapper jackson2 = new ObjectMapper();
        assertEquals(
                List.of(),
                TYPES.stream()
                        .filter(type -> !"jsonForm"
                                .equals(jackson2.getSerializationConfig()
                                        .introspect(jackson2.constructType(type))
                                        .findJsonValueAccessor()
                                        .getName()))
                        .toList());
        var jackson3 = JsonMapper.shared()._serializationContext();
        assertEquals(
                List.of(),
                TYPES.stream()
                        .filter(type -> !"jsonForm"
                                .equals(jackson3.introspectBeanDescription(jackson3.constructType(type))
                                        .findJsonValueAccessor()
                                        .getName()))
                        .toList());
    }
}
