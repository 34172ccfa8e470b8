package dev.vmss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vmss.azure.AzureScaleSets;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonFormProvider;
import dev.vmss.model.stability.Experimental;
import dev.vmss.model.stability.Stable;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.OpenEnum;
import dev.vmss.model.value.TextValue;
import dev.vmss.testkit.Gallery;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds for every public type, so that users know what they may rely on. */
class PublicApiTest {

    /** Bases of types in several packages: sealed types cannot span packages for users on the class path. */
    private static final Set<String> BASES = Set.of(
            ModelObject.class.getName(),
            TextValue.class.getName(),
            OpenEnum.class.getName(),
            JsonForm.class.getName(),
            JsonFormProvider.class.getName());

    /** What the modules share among themselves, and the mechanics within one. */
    private static final Set<String> HIDDEN =
            Set.of("dev.vmss.model.reflect", "dev.vmss.engine.rewrite", "dev.vmss.engine.text");

    /** One class of each module. */
    private static final List<Class<?>> MODULES =
            List.of(ScaleSet.class, ModelDiff.class, AzureScaleSets.class, Gallery.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.vmss");

    @Test
    void everyTypeIsStableOrExperimental() {
        assertEquals(
                List.of(),
                publicTypes()
                        .filter(type -> marks(type) != 1)
                        .map(JavaClass::getName)
                        .toList(),
                "types that need a mark: on them, or on their package in package-info");
    }

    @Test
    void noStableTypeNamesAnExperimentalOne() {
        Set<String> wrong = new TreeSet<>();
        publicTypes()
                .filter(PublicApiTest::isStable)
                .forEach(type -> named(type)
                        .filter(named -> isVisible(named) && !isStable(named))
                        .forEach(named -> wrong.add(type.getName() + " names " + named.getName())));

        assertEquals(Set.of(), wrong);
    }

    @Test
    void whatIsHiddenStaysOutOfSignatures() {
        Set<String> wrong = new TreeSet<>();
        publicTypes()
                .forEach(type -> named(type)
                        .filter(named -> HIDDEN.contains(named.getPackageName()))
                        .forEach(named -> wrong.add(type.getName() + " names " + named.getName())));

        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyTypeSaysWhereNullCanBe() {
        assertEquals(
                List.of(),
                publicTypes()
                        .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getName)
                        .toList());
    }

    @Test
    void noTypeIsOpenToExtensionUnasked() {
        assertEquals(
                List.of(),
                publicTypes()
                        .filter(type -> !isClosed(type))
                        .map(JavaClass::getName)
                        .toList(),
                "types that are neither final nor sealed nor a generated value nor a functional interface");
    }

    @Test
    void theModulesExportEveryPackageWithPublicTypes() throws Exception {
        Set<String> exported = new TreeSet<>();
        for (Class<?> inModule : MODULES) {
            module(inModule).exports().stream()
                    .filter(export -> !export.isQualified())
                    .forEach(export -> exported.add(export.source()));
        }
        Set<String> used = new TreeSet<>();
        CLASSES.stream().filter(PublicApiTest::isVisible).forEach(type -> used.add(type.getPackageName()));
        used.removeAll(HIDDEN);

        assertEquals(used, exported);
    }

    @Test
    void nobodyGetsMoreThanTheModuleNeeds() throws Exception {
        assertEquals(
                Set.of(
                        "com.fasterxml.jackson.databind",
                        "java.base",
                        "org.immutables.annotate (static)",
                        "org.immutables.value.annotations (static)",
                        "org.jspecify",
                        "tools.jackson.databind (static)"),
                required(ScaleSet.class));
        assertEquals(
                Set.of("dev.vmss.model", "java.base", "org.immutables.value.annotations (static)", "org.slf4j"),
                required(ModelDiff.class));
        assertEquals(
                Set.of("com.azure.resourcemanager.compute", "dev.vmss.engine", "java.base"),
                required(AzureScaleSets.class));
        assertEquals(
                Set.of(
                        "dev.vmss.azure (static)",
                        "dev.vmss.engine",
                        "java.base",
                        "net.jqwik.api (static)",
                        "org.assertj.core (static)",
                        "org.junit.jupiter.api (static)"),
                required(Gallery.class));
    }

    @Test
    void onlyTheTestkitIsOpenSinceJqwikCallsItsGenerators() throws Exception {
        Set<String> open = new TreeSet<>();
        for (Class<?> inModule : MODULES) {
            module(inModule).opens().forEach(opened -> open.add(opened.toString()));
        }

        assertEquals(Set.of("dev.vmss.testkit"), open);
    }

    private static Set<String> required(Class<?> inModule) throws Exception {
        Set<String> required = new TreeSet<>();
        module(inModule)
                .requires()
                .forEach(module -> required.add(module.name()
                        + (module.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC) ? " (static)" : "")));
        return required;
    }

    private static ModuleDescriptor module(Class<?> inModule) throws Exception {
        Path classes = Path.of(
                inModule.getProtectionDomain().getCodeSource().getLocation().toURI());
        return ModuleFinder.of(classes).findAll().iterator().next().descriptor();
    }

    private static Stream<JavaClass> publicTypes() {
        return CLASSES.stream().filter(type -> isVisible(type) && !HIDDEN.contains(type.getPackageName()));
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAnonymousClass()
                && type.getEnclosingClass().map(PublicApiTest::isVisible).orElse(true);
    }

    private static boolean isStable(JavaClass type) {
        if (type.isAnnotatedWith(Stable.class) || type.isAnnotatedWith(Experimental.class)) {
            return type.isAnnotatedWith(Stable.class);
        }
        return type.getEnclosingClass()
                .map(PublicApiTest::isStable)
                .orElseGet(() -> type.getPackage().isAnnotatedWith(Stable.class));
    }

    /** What users see of a type: what it extends, and the types in the signatures that they can call, without generated code. */
    private static Stream<JavaClass> named(JavaClass type) {
        Stream<JavaClass> members = type.getCodeUnits().stream()
                .filter(PublicApiTest::isForUsers)
                .flatMap(unit -> unit.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> fields = type.getFields().stream()
                .filter(PublicApiTest::isForUsers)
                .flatMap(field -> field.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> parents = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
        return Stream.of(members, fields, parents)
                .flatMap(types -> types)
                .filter(named -> named.getPackageName().startsWith("dev.vmss"));
    }

    private static boolean isForUsers(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !member.isAnnotatedWith(Experimental.class);
    }

    private static int marks(JavaClass type) {
        int own = marks(type.isAnnotatedWith(Stable.class), type.isAnnotatedWith(Experimental.class));
        if (own > 0) {
            return own;
        }
        return type.getEnclosingClass()
                .map(PublicApiTest::marks)
                .orElseGet(() -> marks(
                        type.getPackage().isAnnotatedWith(Stable.class),
                        type.getPackage().isAnnotatedWith(Experimental.class)));
    }

    private static int marks(boolean stable, boolean experimental) {
        return (stable ? 1 : 0) + (experimental ? 1 : 0);
    }

    private static boolean isClosed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                || type.isEnum()
                || type.isAnnotation()
                || type.reflect().isSealed()
                || type.isAnnotatedWith(FunctionalInterface.class)
                || BASES.contains(type.getName())
                || isGeneratedValue(type);
    }

    /** Generated code implements it in its own package, with a builder that the value hands out. */
    private static boolean isGeneratedValue(JavaClass type) {
        return type.isInterface()
                && type.getRawInterfaces().stream()
                        .anyMatch(
                                with -> with.getName().equals(type.getPackageName() + ".With" + type.getSimpleName()));
    }
}
