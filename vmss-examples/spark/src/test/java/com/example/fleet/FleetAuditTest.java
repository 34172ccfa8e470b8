package com.example.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.fleet.SetAudit.Finding;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.testkit.Gallery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetAuditTest {

    private static final int SETS = 3_000;
    private static final int BAD_LINE = 1_234;

    private static final String BASELINE = """
            {"properties": {
              "upgradePolicy": {"mode": "Rolling"},
              "virtualMachineProfile": {"osProfile": {"linuxConfiguration": {"disablePasswordAuthentication": true}}}}}
            """;

    private static SparkSession spark;
    private static JavaSparkContext context;

    @TempDir
    private Path folder;

    @BeforeAll
    static void sparkStarts() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    @AfterAll
    static void sparkStops() throws IOException {
        spark.close();
    }

    /** Sets of the gallery, each with something of its own, and one line that is none. */
    private static List<String> lines() {
        List<ScaleSet> gallery = Gallery.all();
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= SETS; i++) {
            ScaleSet set = gallery.get(i % gallery.size()).withName("set-" + i).withCapacity(i % 50);
            if (i % 7 == 0) {
                set = ModelEdit.none().set("upgradePolicy.mode", "Automatic").apply(set);
            }
            if (i % 11 == 0) {
                set = set.mapVirtualMachineProfile(profile -> profile.withExtensionProfile(Optional.empty()));
            }
            lines.add(
                    i == BAD_LINE
                            ? "{\"name\": \"bad\", \"sku\": 7}"
                            : ModelWriter.rest().toTree(set).toString());
        }
        return lines;
    }

    private static ScaleSet baseline() {
        return ModelReader.create().read(ScaleSet.class, BASELINE).value();
    }

    @Test
    void sparkFindsWhatALoopFinds() {
        List<String> lines = lines();
        SetAudit audit = new SetAudit(baseline());
        List<Finding> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            expected.addAll(audit.of(i + 1, lines.get(i)));
        }

        JavaRDD<String> parts = context.parallelize(lines, 8);

        assertTrue(expected.size() > 1_000, () -> expected.size() + " findings");
        assertEquals(expected, FleetAudit.findings(parts, audit).collect());
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreAudited() throws IOException {
        Path sets = Files.write(folder.resolve("sets.jsonl"), lines());
        Path baseline = Files.writeString(folder.resolve("baseline.json"), BASELINE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FleetAudit.run(spark, baseline, sets.toString(), new PrintStream(out, true, StandardCharsets.UTF_8));

        List<String> printed = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(printed.contains("1  unreadable"), printed::toString);
        assertTrue(printed.contains("line 1234: sku: expected an object, found a number"), printed::toString);
        assertTrue(
                printed.stream().anyMatch(line -> line.endsWith("  deviates in properties.upgradePolicy.mode")),
                printed::toString);
    }

    @Test
    void setsAndPlansThatSparkSendsArriveAsTheyWere() {
        List<ScaleSet> sets = Gallery.all();
        List<ScaleSet> arrived = context.parallelize(sets, 3)
                .mapToPair(
                        set -> new scala.Tuple2<>(set.location().orElseThrow().name(), set))
                .groupByKey(2)
                .flatMap(group -> group._2().iterator())
                .collect();
        assertEquals(sets.size(), arrived.size());
        assertTrue(arrived.containsAll(sets));

        Dataset<ScaleSet> typed = spark.createDataset(sets, Encoders.javaSerialization(ScaleSet.class));
        assertEquals(
                sets,
                typed.repartition(2).collectAsList().stream()
                        .sorted((a, b) -> Integer.compare(sets.indexOf(a), sets.indexOf(b)))
                        .toList());

        ScaleSet web = Gallery.webTier();
        UpgradePlan plan =
                UpgradePlanner.create().plan(web, web.withImageVersion("22.04.202411010"), Gallery.instancesOf(web));
        assertEquals(
                List.of(plan), context.parallelize(List.of(plan)).map(it -> it).collect());
    }

    @Test
    void aSecretIsNotSent() {
        ScaleSet set = ModelEdit.none()
                .set("virtualMachineProfile.osProfile.adminPassword", "hunter2Zebra7")
                .apply(Gallery.webTier());

        Throwable refusal = assertThrows(
                SparkException.class,
                () -> context.parallelize(List.of(1))
                        .map(it -> set.name().orElse("?") + it)
                        .collect());

        StringBuilder said = new StringBuilder();
        for (; refusal != null; refusal = refusal.getCause()) {
            said.append(refusal).append('\n');
        }
        assertTrue(said.toString().contains("osProfile.adminPassword is secret"), said::toString);
        assertFalse(said.toString().contains("hunter2Zebra7"), said::toString);
    }

    @Test
    void jacksonIsTheOneThatSparkBrings() {
        assertEquals(System.getProperty("spark.jackson"), PackageVersion.VERSION.toString());
    }
}
