package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.testing.Mutation;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A leaf that is changed on purpose is found at its path, and nothing else is. */
class EveryLeafTest {

    @Test
    void everyLeafOfAWrittenSetIsFound() {
        assertEquals(List.of(), missed(Fixtures.webSet()));
    }

    @Test
    void everyLeafOfARecordedSetIsFound() {
        List<ScaleSet> sets = recordedSets();
        assertTrue(sets.size() > 50, () -> "only " + sets.size() + " recorded sets");
        List<String> missed = new ArrayList<>();
        sets.forEach(set -> missed.addAll(missed(set)));
        assertEquals(List.of(), missed.stream().distinct().toList());
    }

    private static List<ScaleSet> recordedSets() {
        Set<JsonNode> answers = new LinkedHashSet<>();
        Recordings.exchanges().stream()
                .filter(exchange -> exchange.isScaleSet() && exchange.method().equals("GET") && exchange.isAnswered())
                .map(Exchange::response)
                .forEach(answers::add);
        return answers.stream()
                .map(answer -> ModelReader.create().read(ScaleSet.class, answer).value())
                .toList();
    }

    private static List<String> missed(ScaleSet set) {
        List<String> missed = new ArrayList<>();
        for (Mutation mutation : Mutation.of(set)) {
            List<String> found = ModelDiff.ofStates(set, (ScaleSet) mutation.value()).changes().stream()
                    .map(EveryLeafTest::kindAndPath)
                    .toList();
            if (!found.equals(mutation.changes())) {
                missed.add("expected " + mutation.changes() + ", found " + found);
            }
        }
        return missed;
    }

    private static String kindAndPath(Change change) {
        return switch (change.kind()) {
                    case ADDED -> "+ ";
                    case REMOVED -> "- ";
                    case MODIFIED -> "~ ";
                }
                + change.path();
    }
}
