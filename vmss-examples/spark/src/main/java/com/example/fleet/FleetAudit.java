package com.example.fleet;

import com.example.fleet.SetAudit.Finding;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Audits any number of sets on as many machines as Spark has. Its input are JSON lines, as {@code az vmss list --query '[]' -o json | jq -c
 * '.[]'} prints them.
 *
 * <p>The baseline goes to each executor as its JSON. The sets stay where they are read: what is sent back are findings.
 */
public final class FleetAudit {

    private FleetAudit() {}

    /**
     * Prints how often each thing was found, and the lines that are not sets.
     *
     * @param args the file of the baseline, and the address of the lines: a file, a folder or whatever else Spark reads
     * @throws IOException if the baseline cannot be read
     */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = SparkSession.builder().appName("fleet audit").getOrCreate()) {
            run(spark, Path.of(args[0]), args[1], System.out);
        }
    }

    static void run(SparkSession spark, Path baseline, String lines, PrintStream out) throws IOException {
        ScaleSet expected = ModelReader.create()
                .read(ScaleSet.class, Files.readString(baseline))
                .value();
        JavaRDD<Finding> findings = findings(spark.read().textFile(lines).javaRDD(), new SetAudit(expected))
                .cache();
        Map<String, Long> counts = new TreeMap<>(findings.mapToPair(found -> new Tuple2<>(found.kind(), 1L))
                .reduceByKey(Long::sum)
                .collectAsMap());
        counts.forEach((kind, count) -> out.println(count + "  " + kind));
        findings.filter(found -> found.kind().equals(SetAudit.UNREADABLE))
                .map(Finding::where)
                .collect()
                .forEach(out::println);
    }

    /** The findings in the order of the lines. */
    static JavaRDD<Finding> findings(JavaRDD<String> lines, SetAudit audit) {
        return lines.zipWithIndex()
                .flatMap(line -> audit.of(line._2() + 1, line._1()).iterator());
    }
}
