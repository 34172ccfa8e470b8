package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.testing.ModelArbitraries;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.testing.Serialized;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.NotSerializableException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SerializationProperties {

    @Property
    void aSetWithoutSecretsArrivesAsItWas(@ForAll("sets") ModelObject set) throws IOException {
        ModelObject sent = withoutSecrets(set);
        Object arrived = Serialized.copy(sent);
        assertEquals(sent, arrived);
        assertEquals(ModelWriter.rest().toJson(sent), ModelWriter.rest().toJson((ScaleSet) arrived));
    }

    @Property(tries = 1_000)
    void aValueOfAnyTypeArrivesAsItWas(@ForAll("values") ModelObject value) throws IOException {
        ModelObject sent = withoutSecrets(value);
        assertEquals(sent, Serialized.copy(sent));
    }

    @Property
    void aValueWithSecretsIsRefused(@ForAll("values") ModelObject value) throws IOException {
        JsonNode whole = ModelWriter.rest().toTree(value);
        if (whole.equals(ModelWriter.redacted().toTree(value))) {
            assertEquals(value, Serialized.copy(value));
        } else {
            var refusal = assertThrows(NotSerializableException.class, () -> Serialized.copy(value));
            assertTrue(refusal.getMessage().startsWith(type(value).getName() + ": "), refusal::getMessage);
        }
    }

    private static ModelObject withoutSecrets(ModelObject value) {
        JsonNode shown = ModelWriter.redacted().toTree(value);
        return ModelReader.create().read(type(value), shown).value();
    }

    private static Class<? extends ModelObject> type(ModelObject value) {
        return ObjectType.of(value).javaType();
    }

    @Provide
    Arbitrary<ModelObject> sets() {
        return ModelArbitraries.of(ScaleSet.class).map(ModelObject.class::cast);
    }

    @Provide
    Arbitrary<ModelObject> values() {
        return Arbitraries.of(ModelTypes.all())
                .flatMap(type -> ModelArbitraries.of(type.javaType()).map(ModelObject.class::cast));
    }
}
