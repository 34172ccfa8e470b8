package dev.vmss;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vmss.testkit.ReadableSamples;
import dev.vmss.testkit.ScaleSetArbitraries;
import dev.vmss.testkit.ScaleSetArbitrary;
import dev.vmss.testkit.ScaleSetDomain;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house. */
class ArchitectureTest {

    /** Each stage may use those before it. */
    private static final List<String> STAGES = List.of(
            "effective", "merge", "source", "diff", "edit", "rules", "impact", "plan", "simulate", "follow", "render");

    private static final String SERVER = "dev.vmss.testkit.http";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.vmss");

    @ParameterizedTest
    @MethodSource("stages")
    void noStageUsesALaterOne(int stage) {
        String[] later = STAGES.subList(stage + 1, STAGES.size()).stream()
                .map(name -> "dev.vmss.engine." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.vmss.engine." + STAGES.get(stage) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    static IntStream stages() {
        return IntStream.range(0, STAGES.size() - 1);
    }

    @Test
    void theModelKnowsNoEngine() {
        noClasses()
                .that()
                .resideInAPackage("dev.vmss.model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.vmss.engine..")
                .check(CLASSES);
    }

    @Test
    void noPackagesUseEachOther() {
        slices().matching("dev.vmss.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingReadsAFileAndOnlyTheServerAClockOrTheNetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vmss.azure..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URL")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.File.*|java\\.net\\.(URLConnection|(Server|Datagram)?Socket)")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*Socket.*")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CLASSES);
    }

    @Test
    void onlyTheServerStartsAThreadAndNothingPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(Thread|ThreadLocal|ProcessBuilder)|java\\.util\\.Timer.*"
                        + "|java\\.util\\.concurrent\\.(Executor.*|CompletableFuture|ForkJoin.*|.*Executor.*)")
                .check(CLASSES);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void onlyTheGeneratorsKnowJqwik() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(
                        ScaleSetArbitraries.class, ScaleSetArbitrary.class, ScaleSetDomain.class, ReadableSamples.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.jqwik..")
                .check(CLASSES);
    }

    @Test
    void onlyTheExtensionKnowsJunitAndOnlyTheAssertionsKnowAssertJ() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vmss.testkit.assertj")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.assertj..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vmss.testkit.junit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(CLASSES);
    }

    @Test
    void onlyTheBridgeKnowsTheAzureSdkAndOneClassOfTheExtensionTheBridge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vmss.azure")
                .and()
                .doNotHaveSimpleName("AzureParameters")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.azure..", "reactor..", "dev.vmss.azure..")
                .check(CLASSES);
    }

    @Test
    void noStageKnowsTheBridgeOrTheTestkit() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.vmss.model..", "dev.vmss.engine..", "dev.vmss.azure..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.vmss.testkit..")
                .check(CLASSES);
    }
}
