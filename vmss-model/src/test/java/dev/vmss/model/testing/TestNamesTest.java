package dev.vmss.model.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Surefire finds tests by the names of their classes, and skips any other without a word. */
class TestNamesTest {

    @Test
    void everyClassWithPropertiesIsNamedSo() throws Exception {
        assertEquals(List.of(), misnamedClasses(Property.class, "Properties"));
    }

    @Test
    void everyClassWithTestsIsNamedSo() throws Exception {
        assertEquals(List.of(), misnamedClasses(Test.class, "Test"));
        assertEquals(List.of(), misnamedClasses(ParameterizedTest.class, "Test"));
    }

    private static List<Class<?>> misnamedClasses(Class<? extends Annotation> mark, String suffix)
            throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> misnamed = new ArrayList<>();
        boolean found = false;
        for (Class<?> type : classes()) {
            boolean marked = Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(mark));
            found |= marked;
            if (marked && !type.getSimpleName().endsWith(suffix)) {
                misnamed.add(type);
            }
        }
        assertTrue(found, "no class with @" + mark.getSimpleName());
        return misnamed;
    }

    private static List<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(TestNamesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replaceAll("\\.class$", "")
                        .replaceAll("[/\\\\]", ".");
                classes.add(Class.forName(name, false, TestNamesTest.class.getClassLoader()));
            }
        }
        return classes;
    }
}
