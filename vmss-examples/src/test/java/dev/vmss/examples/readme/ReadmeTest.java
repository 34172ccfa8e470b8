package dev.vmss.examples.readme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what was compiled and run. */
class ReadmeTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/com/example/fleet/Release",
                "src/test/java/com/example/fleet/ReleaseTest",
                "src/test/java/com/example/fleet/ReleasePlanTest",
                "src/test/java/com/example/fleet/ScalingTest",
                "src/test/java/com/example/fleet/OwnerTagTest",
                "spring-boot-4/src/main/java/com/example/fleet/PlanService"
            })
    void theReadmeShowsTheClassAsItIs(String name) throws IOException {
        String readme = Files.readString(MODULE.resolveSibling("README.md")).replace("\r", "");
        String source = Files.readString(MODULE.resolveSibling("vmss-engine/testkit/consumer/" + name + ".java"))
                .replace("\r", "");
        String withoutPackage = source.substring(source.indexOf("import "));
        assertTrue(
                readme.contains("```java\n" + withoutPackage + "```\n"),
                () -> "paste " + name + " into README.md, without its package:\n" + withoutPackage);
    }
}
