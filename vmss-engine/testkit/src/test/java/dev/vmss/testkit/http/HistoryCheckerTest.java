package dev.vmss.testkit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.testkit.http.HistoryChecker.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Histories of a single number that can be read and written. */
class HistoryCheckerTest {

    private final List<Call<Integer>> history = new ArrayList<>();

    private HistoryCheckerTest write(int value, long sent, long answered) {
        history.add(new Call<>("write " + value, sent, answered, state -> Optional.of(value)));
        return this;
    }

    private HistoryCheckerTest read(int value, long sent, long answered) {
        history.add(new Call<>(
                "read " + value, sent, answered, state -> Optional.of(state).filter(now -> now == value)));
        return this;
    }

    private void assertLinearizable(boolean expected) {
        assertEquals(expected, HistoryChecker.isLinearizable(0, history), history::toString);
    }

    @Test
    void requestsOneAfterTheOther() {
        read(0, 1, 2).write(1, 3, 4).read(1, 5, 6).assertLinearizable(true);
    }

    @Test
    void anOldValueAfterTheAnswerToAWrite() {
        write(1, 1, 2).read(0, 3, 4).assertLinearizable(false);
    }

    @Test
    void duringAWriteBothValuesMayBeRead() {
        write(1, 1, 10).read(0, 2, 3).read(1, 4, 5).assertLinearizable(true);
    }

    @Test
    void duringAWriteTheValueDoesNotGoBack() {
        write(1, 1, 10).read(1, 2, 3).read(0, 4, 5).assertLinearizable(false);
    }

    @Test
    void aValueThatNobodyWrote() {
        write(1, 1, 2).read(7, 1, 4).assertLinearizable(false);
    }

    @Test
    void aWriteWithoutAnAnswerMayHaveHappenedLate() {
        write(1, 1, HistoryChecker.NEVER).read(0, 5, 6).read(1, 7, 8).assertLinearizable(true);
    }

    @Test
    void aWriteWithoutAnAnswerMayNotHaveHappened() {
        write(1, 1, HistoryChecker.NEVER).read(0, 5, 6).read(0, 7, 8).assertLinearizable(true);
    }

    @Test
    void aWriteWithoutAnAnswerHappenedAtMostOnce() {
        write(1, 1, HistoryChecker.NEVER)
                .read(1, 5, 6)
                .write(2, 7, 8)
                .read(1, 9, 10)
                .assertLinearizable(false);
    }

    @Test
    void manyRequestsAtTheSameTime() {
        for (int i = 1; i <= 12; i++) {
            write(i, i, 1000 + i);
        }
        read(3, 2000, 2001).read(4, 2002, 2003).assertLinearizable(false);
    }
}
