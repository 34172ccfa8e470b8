package com.example.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** This Jackson has all that the library calls, wherever it does. */
class JacksonTest {

    @Test
    void nothingIsCalledThatThisVersionLacks() {
        List<JavaAccess<?>> calls = new ClassFileImporter()
                .importPackages("dev.vmss.model", "dev.vmss.engine").stream()
                        .<JavaAccess<?>>flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().getName().startsWith("com.fasterxml.jackson."))
                        .toList();

        assertTrue(calls.size() > 1000, () -> calls.size() + " calls");
        assertEquals(
                List.of(),
                calls.stream()
                        .filter(access -> access.getTarget() instanceof CodeUnitCallTarget)
                        .filter(access -> access.getTarget().resolveMember().isEmpty())
                        .map(JavaAccess::getDescription)
                        .toList(),
                () -> "Jackson " + PackageVersion.VERSION + " lacks what is called here");
    }
}
