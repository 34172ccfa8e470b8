package dev.vmss.engine.growth;

import com.sun.management.ThreadMXBean;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.InstanceView;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceView;
import dev.vmss.model.value.ModelObject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs operations at two sizes of all that can grow. {@link CountingClassLoader} loads it, with what it calls. */
public final class Survey implements Supplier<List<String>> {

    private static final int SIZE = 32;
    private static final int TIMES = 4;
    private static final int LIMIT = 5;

    /** Buffers of Jackson, which are kept for the next document while they are small. */
    private static final long BUFFERS = 2_000_000;

    private static final List<Class<? extends ModelObject>> VIEWS =
            List.of(ScaleSetInstanceView.class, InstanceView.class, RollingUpgradeStatus.class);

    /**
     * What an operation did.
     *
     * @param steps the calls and loops
     * @param bytes the memory that it allocated
     */
    private record Cost(long steps, long bytes) {

        Cost plus(Cost other) {
            return new Cost(steps + other.steps, bytes + other.bytes);
        }

        boolean growsTooMuch(Cost larger) {
            return larger.steps > LIMIT * steps || larger.bytes > LIMIT * bytes + BUFFERS;
        }
    }

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<String> tooMuch = new ArrayList<>();

    /** {@return what grows too much} */
    @Override
    public List<String> get() {
        GrowingDocument.all(ScaleSet.class).forEach(this::ofSet);
        GrowingDocument.all(ScaleSetInstance.class).forEach(this::ofInstance);
        VIEWS.forEach(type -> GrowingDocument.all(type).forEach(this::ofView));
        compare("instances", this::ofInstances);
        return tooMuch;
    }

    private void ofSet(GrowingDocument document) {
        compare(document + " changes", (operations, size) -> {
            ScaleSet applied = (ScaleSet) document.with(size, "a");
            ScaleSet desired = (ScaleSet) document.with(size, "b");
            operations.ofDocument(ScaleSet.class, applied, desired);
            operations.ofUpdate(applied, desired);
            if (!document.isUnknown()) {
                if (document.holdsObjects()) {
                    operations.ofPlan(applied, desired, List.of());
                } else {
                    // A list of texts is one change, however long it is.
                    operations.ofCommands(applied, desired, List.of());
                }
                operations.ofService(List.of("PATCH"), applied, desired);
                operations.ofSources(desired);
            }
        });
        if (!document.isUnknown()) {
            compare(document + " comes", (operations, size) -> {
                ScaleSet applied = (ScaleSet) document.with(0, "a");
                ScaleSet desired = (ScaleSet) document.with(size, "b");
                operations.ofUpdate(applied, desired);
                operations.ofCommands(applied, desired, List.of());
                operations.ofService(List.of("PUT"), applied, desired);
            });
        }
    }

    private void ofInstance(GrowingDocument document) {
        compare(document.toString(), (operations, size) -> {
            ScaleSetInstance instance = (ScaleSetInstance) document.with(size, "b");
            operations.ofDocument(ScaleSetInstance.class, document.with(size, "a"), instance);
            operations.ofInstances(Fixtures.webSet(), List.of(instance));
        });
    }

    private void ofView(GrowingDocument document) {
        compare(
                document.toString(),
                (operations, size) ->
                        operations.ofDocument(document.type(), document.with(size, "a"), document.with(size, "b")));
    }

    private void ofInstances(Operations operations, int count) {
        List<ScaleSetInstance> instances = Fixtures.instances(count);
        operations.ofPlan(Fixtures.webSet(), Fixtures.NEW_IMAGE, instances);
        operations.ofInstances(Fixtures.webSet(), instances);
    }

    /** Work of a certain size. */
    private interface Sized {

        void run(Operations operations, int size);
    }

    private void compare(String what, Sized work) {
        Map<String, Cost> costs = measured(operations -> work.run(operations, SIZE));
        measured(operations -> work.run(operations, SIZE * TIMES)).forEach((name, larger) -> {
            Cost cost = costs.get(name);
            if (cost == null || cost.growsTooMuch(larger)) {
                tooMuch.add(what + ", " + name + ": from " + cost + " to " + larger);
            }
        });
    }

    private Map<String, Cost> measured(Consumer<Operations> work) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        work.accept(new Operations(new Operations.Meter() {
            @Override
            public <R> R run(String name, Supplier<R> operation) {
                long steps = Work.done();
                long bytes = threads.getCurrentThreadAllocatedBytes();
                R result = operation.get();
                costs.merge(
                        name,
                        new Cost(Work.done() - steps, threads.getCurrentThreadAllocatedBytes() - bytes),
                        Cost::plus);
                return result;
            }
        }));
        return costs;
    }
}
