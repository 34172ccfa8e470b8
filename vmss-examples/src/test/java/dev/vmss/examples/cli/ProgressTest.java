package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter screen = new StringWriter();
    private final CountDownLatch shown = new CountDownLatch(1);
    private final PrintWriter err = new PrintWriter(screen) {

        @Override
        public void flush() {
            super.flush();
            shown.countDown();
        }
    };

    @Test
    void whatLastsIsToldAndTakenAway() throws InterruptedException {
        try (Progress progress = new Progress(err, Duration.ZERO)) {
            progress.doing(() -> "planning\u001b[2J 9 instances");
            assertTrue(shown.await(1, TimeUnit.MINUTES));
        }
        String text = "planning [2J 9 instances";
        String all = screen.toString();
        assertTrue(all.startsWith("\r" + text), all);
        assertTrue(all.endsWith("\r" + " ".repeat(text.length()) + "\r"), all);
    }

    @Test
    void whatIsSoonDoneIsNotTold() {
        try (Progress progress = new Progress(err, Duration.ofHours(1))) {
            progress.doing(() -> "planning");
            progress.clear();
        }
        assertEquals("", screen.toString());
    }

    @Test
    void readingTellsHowFarItIs() throws IOException {
        CountedInput known = new CountedInput(new ByteArrayInputStream(new byte[200]), 200);
        assertEquals("0 %", known.progress());
        known.readNBytes(90);
        assertEquals(0, known.read());
        assertEquals("45 %", known.progress());
        known.readAllBytes();
        assertEquals("100 %", known.progress());

        CountedInput unknown = new CountedInput(new ByteArrayInputStream(new byte[3 << 20]), 0);
        unknown.readAllBytes();
        assertEquals("3 MB", unknown.progress());
    }
}
