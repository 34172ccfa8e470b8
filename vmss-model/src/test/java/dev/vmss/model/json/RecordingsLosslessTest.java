package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordingsLosslessTest {

    /** A document of the recordings and the kind that its path says it is. */
    private record Document(String origin, DocumentKind<?> kind, JsonNode json) {}

    @Test
    void everyRecordedDocumentIsWrittenAsItWasRead() {
        List<String> losses = new ArrayList<>();
        for (Document document : documents()) {
            JsonNode written = ModelWriter.rest().toTree(read(document));
            if (!JsonValue.of(document.json).equals(JsonValue.of(written))) {
                losses.add(document + " became " + written);
            }
        }
        assertEquals(List.of(), losses);
    }

    @Test
    void everyRecordedPropertyHasAnAccessor() {
        List<String> untyped = new ArrayList<>();
        for (Document document : documents()) {
            Untyped.paths(read(document)).forEach(path -> untyped.add(document.origin + ": " + path));
        }
        assertEquals(List.of(), untyped);
    }

    @Test
    void everyPublishedExampleIsWrittenAsItWasRead() {
        List<String> losses = new ArrayList<>();
        for (JsonNode example : Recordings.publishedExamples()) {
            List<JsonNode> bodies = new ArrayList<>(example.path("responses").findValues("body"));
            bodies.addAll(example.path("request").findValues("parameters"));
            for (JsonNode body : bodies) {
                if (body.path("properties").has("virtualMachineProfile")) {
                    ModelObject value = ModelReader.create()
                            .read(DocumentKind.SCALE_SET.javaType(), body)
                            .value();
                    if (!JsonValue.of(body)
                            .equals(JsonValue.of(ModelWriter.rest().toTree(value)))) {
                        losses.add(example.path("example") + ": " + body);
                    }
                }
            }
        }
        assertEquals(List.of(), losses);
    }

    @Test
    void everyRecordedDocumentIsTheSameAmongOthersOfItsKind() throws IOException {
        for (DocumentKind<?> kind : DocumentKind.all()) {
            List<Document> ofKind = documents().stream()
                    .filter(document -> document.kind == kind)
                    .toList();
            String list = ofKind.stream()
                    .map(document -> document.json.toString())
                    .collect(Collectors.joining(",", "[", "]"));
            List<? extends ModelObject> read = ModelReader.create()
                    .readList(kind.javaType(), new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < ofKind.size(); i++) {
                String alone = ModelWriter.of(Shape.REST).toJson(read(ofKind.get(i)));
                assertEquals(alone, ModelWriter.of(Shape.REST).toJson(read.get(i)), ofKind.get(i).origin);
            }
        }
    }

    private static ModelObject read(Document document) {
        return ModelReader.create()
                .read(document.kind.javaType(), document.json)
                .value();
    }

    private static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (exchange.method().equals("TEMPLATE")) {
                exchange.request()
                        .forEach(resource ->
                                documents.add(new Document(exchange.toString(), DocumentKind.SCALE_SET, resource)));
                continue;
            }
            Optional<DocumentKind<?>> kind = kind(exchange);
            if (kind.isPresent() && !exchange.method().equals("POST")) {
                bodies(exchange).forEach(body -> documents.add(new Document(exchange.toString(), kind.get(), body)));
            }
        }
        documents.sort(Comparator.comparing(Document::origin));
        return documents;
    }

    private static Optional<DocumentKind<?>> kind(Exchange exchange) {
        String path = exchange.path();
        if (path.endsWith("/rollingupgrades/latest")) {
            return Optional.of(DocumentKind.ROLLING_UPGRADE);
        } else if (path.endsWith("/instanceview")) {
            boolean ofInstance = path.contains("/virtualmachines/");
            return Optional.of(ofInstance ? DocumentKind.INSTANCE_VIEW : DocumentKind.SCALE_SET_INSTANCE_VIEW);
        } else if (exchange.isInstance() || path.endsWith("/virtualmachines")) {
            return Optional.of(DocumentKind.INSTANCE);
        } else if (exchange.isScaleSet() || path.endsWith("/virtualmachinescalesets")) {
            return Optional.of(DocumentKind.SCALE_SET);
        }
        return Optional.empty();
    }

    private static List<JsonNode> bodies(Exchange exchange) {
        List<JsonNode> bodies = new ArrayList<>();
        if (exchange.request().isObject()) {
            bodies.add(exchange.request());
        }
        if (exchange.response().path("value").isArray()) {
            exchange.response().path("value").forEach(bodies::add);
        } else if (exchange.isAnswered()) {
            bodies.add(exchange.response());
        }
        return bodies;
    }
}
