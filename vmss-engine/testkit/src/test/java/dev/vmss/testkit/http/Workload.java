package dev.vmss.testkit.http;

import dev.vmss.testkit.http.HistoryChecker.Call;
import dev.vmss.testkit.http.TaggedSet.Kind;
import dev.vmss.testkit.http.TaggedSet.Seen;
import dev.vmss.testkit.http.TaggedSet.Wish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that read and write the same sets at the same time, and the history of each set. */
final class Workload {

    private static final int SETS = 2;
    private static final int CLIENTS = 5;
    private static final int REQUESTS = 14;

    private final List<List<Call<TaggedSet>>> histories = new ArrayList<>();

    /** How a client reaches the service. */
    interface Transport {

        /** Sends a request about a set; empty if no answer is expected. */
        Optional<Seen> send(String set, Wish wish, Random random) throws Exception;
    }

    private Workload() {
        for (int i = 0; i < SETS; i++) {
            histories.add(Collections.synchronizedList(new ArrayList<>()));
        }
    }

    /** The set whose history cannot be, as text; empty if all can. */
    static Optional<String> contradiction(Transport transport, long seed) throws Exception {
        Workload workload = new Workload();
        ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(seed * CLIENTS + i);
                String name = "c" + i;
                clients.add(() -> workload.client(name, transport, random));
            }
            for (Future<Void> done : executor.invokeAll(clients)) {
                done.get();
            }
        } finally {
            executor.shutdown();
        }
        for (int set = 0; set < SETS; set++) {
            workload.call(transport, set, new Wish(Kind.READ, "", 0), new Random(seed));
        }
        return workload.histories.stream()
                .filter(history -> !HistoryChecker.isLinearizable(new TaggedSet(false, "", 0), List.copyOf(history)))
                .map(history -> "seed " + seed + ": " + history)
                .findFirst();
    }

    private Void client(String name, Transport transport, Random random) throws Exception {
        int[] edits = new int[SETS];
        for (int i = 0; i < REQUESTS; i++) {
            int set = random.nextInt(SETS);
            Wish wish = new Wish(kind(random), name + "-" + i, edits[set]);
            Optional<Seen> seen = call(transport, set, wish, random);
            edits[set] = seen.map(Seen::edits).orElse(edits[set]);
        }
        return null;
    }

    private static Kind kind(Random random) {
        List<Kind> kinds = List.of(
                Kind.READ,
                Kind.READ,
                Kind.WRITE,
                Kind.WRITE_IF_SAME,
                Kind.WRITE_IF_SAME,
                Kind.CREATE,
                Kind.CREATE,
                Kind.DELETE);
        return kinds.get(random.nextInt(kinds.size()));
    }

    private Optional<Seen> call(Transport transport, int set, Wish wish, Random random) throws Exception {
        long sent = System.nanoTime();
        Optional<Seen> seen = transport.send("set" + set, wish, random);
        long answered = seen.isPresent() ? System.nanoTime() : HistoryChecker.NEVER;
        histories.get(set).add(new Call<>(wish + " " + seen, sent, answered, state -> state.after(wish, seen)));
        return seen;
    }
}
