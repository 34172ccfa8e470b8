package dev.vmss.testkit.http;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether the answers that concurrent clients got could have come from requests that were handled one after the other, each between
 * its sending and its answer.
 *
 * @see <a href="https://doi.org/10.1006/jpdc.1993.1015">Wing and Gong, Testing and Verifying Concurrent Objects</a>
 * @see <a href="https://doi.org/10.1002/cpe.3928">Lowe, Testing for Linearizability: states already seen are not searched again</a>
 */
final class HistoryChecker<S> {

    /** When the answer came that never came. */
    static final long NEVER = Long.MAX_VALUE;

    private final List<Call<S>> calls;
    private final Set<Seen<S>> seen = new HashSet<>();

    private HistoryChecker(List<Call<S>> calls) {
        this.calls = calls;
    }

    /**
     * A request of a client.
     *
     * @param text the request and its answer, for people
     * @param sent when it was sent
     * @param answered when its answer had come, or {@link #NEVER}: then it was handled at any time since, or not at all
     * @param effect the state after it, or empty if its answer contradicts the state before it
     */
    record Call<S>(String text, long sent, long answered, Function<S, Optional<S>> effect) {

        @Override
        public String toString() {
            return sent + "-" + (answered == NEVER ? "?" : answered) + " " + text;
        }
    }

    private record Seen<S>(S state, BitSet handled) {}

    static <S> boolean isLinearizable(S start, List<Call<S>> calls) {
        return new HistoryChecker<>(calls).search(start, new BitSet());
    }

    private boolean search(S state, BitSet handled) {
        if (!seen.add(new Seen<>(state, (BitSet) handled.clone()))) {
            return false;
        }
        long firstAnswer = NEVER;
        for (int i = handled.nextClearBit(0); i < calls.size(); i = handled.nextClearBit(i + 1)) {
            firstAnswer = Math.min(firstAnswer, calls.get(i).answered());
        }
        if (firstAnswer == NEVER) {
            return true;
        }
        for (int i = handled.nextClearBit(0); i < calls.size(); i = handled.nextClearBit(i + 1)) {
            if (calls.get(i).sent() <= firstAnswer) {
                Optional<S> next = calls.get(i).effect().apply(state);
                handled.set(i);
                if (next.isPresent() && search(next.get(), handled)) {
                    return true;
                }
                handled.clear(i);
            }
        }
        return false;
    }
}
