package dev.vmss.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.Untyped;
import dev.vmss.model.value.JsonValue;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void everyPropertyOfTheModelsHasAnAccessorAndIsWrittenAgain() throws IOException {
        for (String document : List.of(Sample.APPLIED, Sample.DESIRED)) {
            try (InputStream typed = Sample.open(document);
                    InputStream plain = Sample.open(document)) {
                ScaleSet scaleSet =
                        ModelReader.create().read(ScaleSet.class, typed).value();
                assertEquals(List.of(), Untyped.paths(scaleSet));
                assertEquals(
                        JsonValue.of(new ObjectMapper().readTree(plain)),
                        JsonValue.of(ModelWriter.rest().toTree(scaleSet)));
            }
        }
    }

    @Test
    void everyPropertyOfTheInstancesHasAnAccessor() throws IOException {
        try (InputStream stream = Sample.open(Sample.INSTANCES)) {
            List<ScaleSetInstance> instances = ModelReader.create().readList(ScaleSetInstance.class, stream);
            assertEquals(6, instances.size());
            instances.forEach(instance -> assertEquals(List.of(), Untyped.paths(instance)));
        }
    }

    @Test
    void noRealSubscriptionIsNamed() throws IOException {
        for (String document : List.of(Sample.APPLIED, Sample.DESIRED, Sample.INSTANCES)) {
            try (InputStream stream = Sample.open(document)) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(text.matches("(?s).*/subscriptions/(?!00000000-0000-0000-0000-000000000000/).*"));
            }
        }
    }

    @Test
    void anUnknownDocumentIsAnError() {
        assertThrows(FileNotFoundException.class, () -> Sample.open("nothing.json"));
    }
}
