package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeLogTest {

    private final Logger log = Logger.getLogger(FakeScaleSets.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final FakeScaleSets azure = FakeScaleSets.create();
    private final ScaleSet set = Fixtures.storedWebSet();
    private final String path = set.id().orElseThrow().toString();

    @BeforeEach
    void listen() {
        azure.add(set);
        log.setUseParentHandlers(false);
        log.addHandler(collector);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(collector);
        log.setLevel(null);
        log.setUseParentHandlers(true);
    }

    private void setPassword() {
        azure.handle(FakeRequest.of(
                "PATCH",
                path + "?api-version=2024-11-01&sig=planted",
                "{\"properties\":{\"virtualMachineProfile\":{\"osProfile\":{\"adminPassword\":\"planted\"}}}}"));
        azure.handle(FakeRequest.of("PUT", path + "?api-version=2024-11-01", "{\"zones\":[\"planted\"]"));
    }

    @Test
    void atDebugItNamesEachRequestAndItsStatusButNoValue() {
        log.setLevel(Level.FINE);

        setPassword();

        assertEquals(List.of("PATCH " + path + ": 200", "PUT " + path + ": 400"), lines);
    }

    @Test
    void aboveDebugItSaysNothing() {
        log.setLevel(Level.INFO);

        setPassword();

        assertEquals(List.of(), lines);
    }
}
