package dev.vmss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.value.ModelObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record that users see keeps a list, set or map that somebody else can change. */
class RecordsTest {

    static Stream<Class<?>> recordsWithCollections() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("dev.vmss.engine")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(RecordsTest::isVisible)
                        .filter(type -> Stream.of(type.getRecordComponents()).anyMatch(RecordsTest::isCollection));
    }

    private static boolean isVisible(Class<?> type) {
        boolean isPublic = Modifier.isPublic(type.getModifiers());
        return isPublic && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static boolean isCollection(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType()) || component.getType() == Map.class;
    }

    @Test
    void thereAreSome() {
        assertTrue(recordsWithCollections().count() > 20);
    }

    @ParameterizedTest
    @MethodSource("recordsWithCollections")
    void aRecordCopiesWhatItIsGiven(Class<?> type) throws Exception {
        List<@Nullable Object> given = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            given.add(sample(component.getType()));
        }
        Object made = constructor(type).newInstance(given.toArray());

        for (int i = 0; i < given.size(); i++) {
            RecordComponent component = type.getRecordComponents()[i];
            Object held = component.getAccessor().invoke(made);
            if (given.get(i) instanceof Map<?, ?> map) {
                change(map);
                assertEquals(Map.of(), held, component::toString);
                assertThrows(UnsupportedOperationException.class, () -> change((Map<?, ?>) held), component::toString);
            } else if (given.get(i) instanceof Collection<?> collection) {
                change(collection);
                assertTrue(((Collection<?>) held).isEmpty(), component::toString);
                assertThrows(
                        UnsupportedOperationException.class, () -> change((Collection<?>) held), component::toString);
            }
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types);
    }

    @SuppressWarnings("unchecked")
    private static void change(Collection<?> collection) {
        ((Collection<Object>) collection).add("more");
    }

    @SuppressWarnings("unchecked")
    private static void change(Map<?, ?> map) {
        ((Map<Object, Object>) map).put("more", "more");
    }

    /** A value of a type; null where a record only keeps it. */
    private static @Nullable Object sample(Class<?> type) throws Exception {
        if (type == List.class) {
            return new ArrayList<>();
        } else if (type == Set.class) {
            return new HashSet<>();
        } else if (type == Map.class) {
            return new HashMap<>();
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == int.class) {
            return 1;
        } else if (type == boolean.class) {
            return false;
        } else if (type == String.class) {
            return "text";
        } else if (type == Duration.class) {
            return Duration.ZERO;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == ModelObject.class) {
            return ScaleSet.builder().build();
        } else if (ModelObject.class.isAssignableFrom(type)) {
            ObjectType model = ObjectType.of(type.asSubclass(ModelObject.class));
            return model.empty();
        }
        return null;
    }
}
