package dev.vmss.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.upgrade.UpgradeMode;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is said to be thread-safe is used from many threads at once, from the first moment on. */
class ConcurrencyTest {

    private static final int THREADS = 8;

    /** Runs the same in many threads that start together, and gives all results. */
    private static <T> Set<T> together(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            Set<T> results = new HashSet<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void sharedValuesAndEnginesGiveEveryThreadTheSame() throws Exception {
        ModelReader reader = ModelReader.create();
        RuleBook book = RuleBook.current();
        UpgradePlanner planner = UpgradePlanner.create();
        ModelEdit edit = ModelEdit.none()
                .set("virtualMachineProfile.storageProfile.imageReference.version", "2.0.0")
                .set("sku.name", "Standard_D8s_v5")
                .set("tags.release", "2");
        List<ScaleSetInstance> instances = Fixtures.instances(10);
        for (UpgradeMode mode : List.of(UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING, UpgradeMode.MANUAL)) {
            ScaleSet applied = Fixtures.webSet(mode);
            String json = ModelWriter.rest().toJson(applied);
            Set<String> results = together(() -> {
                StringBuilder all = new StringBuilder();
                for (int i = 0; i < 4; i++) {
                    ScaleSet desired = edit.apply(applied);
                    all.append(reader.read(ScaleSet.class, json).value().equals(applied))
                            .append(ModelDiff.between(applied, desired))
                            .append(Merge.merge(applied, desired))
                            .append(book.check(Update.of(applied, desired, UpdateContext.NONE)))
                            .append(planner.plan(applied, desired, instances).steps())
                            .append(ModelWriter.rest().toJson(desired));
                }
                return all.toString();
            });
            assertEquals(1, results.size());
        }
    }

    /** Schema, rules and tables are built by whoever comes first, here by many at once in classes that are loaded anew. */
    @RepeatedTest(2)
    void theFirstUseMayBeByManyThreads() throws Exception {
        try (URLClassLoader fresh = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> first = fresh.loadClass(FirstUse.class.getName());
            Set<Object> results = together(() -> first.getMethod("plan").invoke(null));
            assertEquals(Set.of(FirstUse.plan()), results);
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(ConcurrencyTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return new File(path).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** Everything from a document to a plan. */
    public static final class FirstUse {

        private FirstUse() {}

        /** {@return a plan as text} */
        public static String plan() {
            ScaleSet applied = Fixtures.webSet();
            ScaleSet desired = ModelEdit.none()
                    .set("virtualMachineProfile.storageProfile.imageReference.version", "2.0.0")
                    .apply(applied);
            return UpgradePlanner.create()
                    .plan(applied, desired, Fixtures.instances(10))
                    .toString();
        }
    }
}
