package dev.vmss.testkit.junit;

import dev.vmss.engine.simulate.FakeExchange;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ArmId;
import dev.vmss.testkit.Gallery;
import dev.vmss.testkit.http.FakeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service and sets of one test. */
final class World {

    private static final ArmId GALLERY = Gallery.webTier().id().orElseThrow();

    private final FakeScaleSets service;
    private final Pace pace;
    private final String subscription;
    private @Nullable FakeServer server;

    World(HealthScript script, Pace pace, List<ScaleSet> sets) {
        this.service = FakeScaleSets.create(script);
        this.pace = pace;
        sets.forEach(service::add);
        this.subscription = sets.stream()
                .flatMap(set -> set.id().stream())
                .findFirst()
                .orElse(GALLERY)
                .subscription()
                .orElseThrow();
    }

    FakeScaleSets service() {
        return service;
    }

    /** A server for the service, the same for the whole test. */
    FakeServer server() {
        if (server == null) {
            try {
                server = FakeServer.start(service, pace, 0);
            } catch (IOException e) {
                throw new UncheckedIOException("The server for the test cannot start", e);
            }
        }
        return server;
    }

    void close() {
        if (server != null) {
            server.close();
        }
    }

    Pace pace() {
        return pace;
    }

    /** That of the first set that the extension was given, or that of the gallery. */
    String subscription() {
        return subscription;
    }

    /** The set of the gallery, added to the service. */
    ScaleSet gallerySet(String name) {
        ScaleSet set = Gallery.named(name);
        if (service.find(set.id().orElseThrow()).isEmpty()) {
            service.add(set);
        }
        return set;
    }

    /** Adds the requests to a failure. */
    void show(Throwable failure) {
        List<FakeExchange> history = service.history();
        boolean isShown = List.of(failure.getSuppressed()).stream().anyMatch(Requests.class::isInstance);
        if (!history.isEmpty() && !isShown) {
            failure.addSuppressed(new Requests(history));
        }
    }

    /** The answered requests, added to a failure. */
    private static final class Requests extends Exception {

        private static final long serialVersionUID = 1L;

        Requests(List<FakeExchange> history) {
            super(
                    "the requests that the service answered:\n"
                            + history.stream().map(exchange -> "  " + exchange).collect(Collectors.joining("\n")),
                    null,
                    false,
                    false);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
