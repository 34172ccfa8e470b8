package dev.vmss.examples.cli;

import dev.vmss.engine.text.TextLayout;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells on one line of a terminal what is being done, once the work has lasted a while. */
final class Progress implements AutoCloseable {

    /** Tells nothing. */
    static final Progress SILENT = new Progress(null, Duration.ZERO);

    /** How long work may last before anything is told. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long PERIOD_MILLIS = 200;

    /** Narrow enough for most terminals: a line that is broken cannot be taken away. */
    private static final int WIDEST = 60;

    private final @Nullable PrintWriter err;
    private final Duration patience;
    private final int width;

    private @Nullable ScheduledExecutorService timer;
    private Supplier<String> doing = () -> "";
    private int shown;

    /** Progress that is told on a writer, or nowhere. */
    Progress(@Nullable PrintWriter err, Duration patience) {
        this(err, patience, WIDEST + 1);
    }

    /** Progress that is told on a terminal of so many columns. */
    Progress(@Nullable PrintWriter err, Duration patience, int columns) {
        this.err = err;
        this.patience = patience;
        this.width = Math.min(WIDEST, columns - 1);
    }

    /** Says what is done from now on; the text is asked for each time it is shown, on another thread. */
    synchronized void doing(Supplier<String> what) {
        doing = what;
        if (err != null && timer == null) {
            timer = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "progress");
                thread.setDaemon(true);
                return thread;
            });
            timer.scheduleAtFixedRate(this::show, patience.toMillis(), PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void show() {
        String text = TextLayout.cutEnd(doing.get(), width);
        if (err != null && timer != null && !text.isEmpty()) {
            // Blanks cover what is left of a longer text; not every terminal knows a sequence that clears a line.
            err.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
            err.flush();
            shown = Math.max(shown, text.length());
        }
    }

    /** Takes the line away, before something else is printed; nothing is told until there is something new to do. */
    synchronized void clear() {
        doing = () -> "";
        if (err != null && shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }

    @Override
    public synchronized void close() {
        clear();
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }
}
