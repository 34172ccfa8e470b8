package dev.vmss.model.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The recorded exchanges with the live service, for conformance tests. They are not part of this repository: the system
 * property {@code vmss.recordings} names their folder, seen from the repository's root, and tests that need them are skipped
 * without it.
 */
public final class Recordings {

    private static final String PUBLISHED_EXAMPLES = "published-examples.jsonl";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Recordings() {}

    /**
     * One exchange.
     *
     * @param history the scenario and the file and source it was recorded from, which together are one history
     * @param seq its position in the history
     * @param method the HTTP method, or {@code TEMPLATE} for a deployment
     * @param address the request's path as it was written
     * @param query the request's query
     * @param apiVersion the API version of the request
     * @param status the answer's status
     * @param request the request's body, or JSON null
     * @param response the answer's body, or JSON null
     */
    public record Exchange(
            String history,
            int seq,
            String method,
            String address,
            String query,
            String apiVersion,
            int status,
            JsonNode request,
            JsonNode response) {

        /** {@return the request's path in lower case} */
        public String path() {
            return address.toLowerCase(Locale.ROOT);
        }

        /** {@return the history and the path, which together tell one resource from all others} */
        public String resource() {
            return history + " " + path();
        }

        /** {@return whether the path is that of a scale set itself} */
        public boolean isScaleSet() {
            return path().matches(".*/virtualmachinescalesets/[^/]+");
        }

        /** {@return whether the path is that of an instance itself} */
        public boolean isInstance() {
            return path().matches(".*/virtualmachinescalesets/[^/]+/virtualmachines/[^/]+");
        }

        /** {@return whether the service accepted the request and answered with a document} */
        public boolean isAnswered() {
            return (status == 200 || status == 201) && response.isObject();
        }

        /** {@return whether the request creates or changes a resource} */
        public boolean isWrite() {
            return (method.equals("PUT") || method.equals("PATCH")) && request.isObject();
        }

        @Override
        public String toString() {
            return history + " #" + seq + " " + method + " " + apiVersion + " " + path();
        }
    }

    /** {@return all exchanges, history by history in their order; skips the test if there are none} */
    public static List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        for (Path file : files()) {
            for (JsonNode line : lines(file)) {
                exchanges.add(new Exchange(
                        line.path("scenario").asText() + " " + file.getFileName() + " "
                                + line.path("source").asText(),
                        line.path("seq").asInt(),
                        line.path("method").asText(),
                        line.path("path").asText(),
                        line.path("query").asText(),
                        line.path("apiVersion").asText(),
                        line.path("status").asInt(),
                        line.path("request"),
                        line.path("response")));
            }
        }
        exchanges.sort(Comparator.comparing(Exchange::history).thenComparing(Exchange::seq));
        return exchanges;
    }

    /**
     * An error that the service told.
     *
     * @param exchange where it is recorded
     * @param document the answer of status 400 or more, the last state of an operation that failed, or the error of a deployment
     */
    public record Failure(String exchange, JsonNode document) {}

    /** {@return every error that the service told, in whatever form; skips the test if there are no recordings} */
    public static List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (Path file : files()) {
            for (JsonNode line : lines(file)) {
                String exchange =
                        file.getFileName() + " " + line.path("scenario").asText() + " #" + line.path("seq");
                JsonNode response = line.path("response");
                if (line.path("status").asInt() >= 400 && !response.isMissingNode() && !response.isNull()
                        || response.path("error").isObject()) {
                    failures.add(new Failure(exchange, response));
                }
                if (line.hasNonNull("deployment")) {
                    failures.add(new Failure(exchange, line.path("deployment")));
                }
            }
        }
        return failures;
    }

    /** All files of exchanges, however many there will be. */
    private static List<Path> files() {
        Assumptions.assumeTrue(Files.isDirectory(folder()), "no recordings in " + folder());
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".jsonl") && !file.endsWith(PUBLISHED_EXAMPLES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the examples published with the REST API specification; skips the test if there are none} */
    public static List<JsonNode> publishedExamples() {
        return lines(folder().resolve(PUBLISHED_EXAMPLES));
    }

    private static List<JsonNode> lines(Path file) {
        Assumptions.assumeTrue(Files.exists(file), "no recordings in " + folder());
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(MAPPER.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        Path root = Path.of(System.getProperty("vmss.root", "."));
        return root.resolve(System.getProperty("vmss.recordings", "../shared/recordings"));
    }
}
