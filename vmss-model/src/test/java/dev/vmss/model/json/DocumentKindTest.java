package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentKindTest {

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsFoundByItsName(DocumentKind<?> kind) {
        assertSame(kind, DocumentKind.named(kind.name()).orElseThrow());
    }

    @Test
    void noKindHasAnotherName() {
        assertEquals(Optional.empty(), DocumentKind.named("virtualMachine"));
    }

    @Test
    void aKindKnowsItsType() {
        assertEquals(ScaleSet.class, DocumentKind.SCALE_SET.javaType());
    }

    private static List<DocumentKind<?>> kinds() {
        return DocumentKind.all();
    }
}
