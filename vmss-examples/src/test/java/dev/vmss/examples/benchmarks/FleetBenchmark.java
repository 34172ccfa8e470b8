package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonDiff;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A fleet of 10,000 sets, each a document of its own (2.5 KB), compared one after the other with the model that its kind of set
 * should have.
 */
@State(Scope.Benchmark)
public class FleetBenchmark extends ShortRuns {

    private static final int SETS = 10_000;

    private final ObjectMapper mapper = new ObjectMapper();
    private final ModelReader reader = ModelReader.create();
    private final RuleBook rules = RuleBook.current();
    private final ScaleSet desired = Pair.WEB_TIER.desired();

    private List<byte[]> documents;
    private JsonNode desiredTree;

    @Setup
    public void write() throws IOException {
        documents = new ArrayList<>();
        for (int number = 0; number < SETS; number++) {
            String json = new String(Pair.WEB_TIER.appliedJson(), StandardCharsets.UTF_8);
            documents.add(json.replace("web-tier", "web-tier-" + number).getBytes(StandardCharsets.UTF_8));
        }
        desiredTree = mapper.readTree(Pair.WEB_TIER.desiredJson());
    }

    /** Read, compared and checked. */
    @Benchmark
    public void vmss(Blackhole results) {
        for (byte[] document : documents) {
            results.consume(check(document));
        }
    }

    /** The same on all cores, with the results in the order of the documents. */
    @Benchmark
    public List<CheckResult> vmssParallel() {
        return documents.parallelStream().map(this::check).toList();
    }

    private CheckResult check(byte[] document) {
        ScaleSet applied = reader.read(ScaleSet.class, document).value();
        return rules.check(Update.of(applied, desired, UpdateContext.NONE));
    }

    /** Read as trees and compared; nothing is checked. */
    @Benchmark
    public void zjsonpatch(Blackhole results) throws IOException {
        for (byte[] document : documents) {
            results.consume(JsonDiff.asJson(mapper.readTree(document), desiredTree, DiffBenchmark.NO_MOVES_NO_COPIES));
        }
    }

    /** Read as trees and no more. */
    @Benchmark
    public void readTree(Blackhole results) throws IOException {
        for (byte[] document : documents) {
            results.consume(mapper.readTree(document));
        }
    }
}
