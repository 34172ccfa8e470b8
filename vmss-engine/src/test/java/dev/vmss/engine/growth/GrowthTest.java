package dev.vmss.engine.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Four times as much of anything makes at most five times the work. What is counted is steps and memory, not time, so that a busy
 * machine does not matter.
 */
class GrowthTest {

    @Test
    void workGrowsNoFasterThanTheDocument() throws Exception {
        assertEquals("", String.join("\n", run(Survey.class)));
    }

    @Test
    void workThatGrowsFasterIsSeen() throws Exception {
        List<String> counts = run(Quadratic.class);
        for (String count : counts) {
            assertTrue(Double.parseDouble(count) > 12, counts.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Class<? extends Supplier<List<String>>> type) throws Exception {
        Class<?> counted = new CountingClassLoader().loadClass(type.getName());
        return ((Supplier<List<String>>) counted.getDeclaredConstructor().newInstance()).get();
    }

    /** Work of which four times as much takes sixteen times as long: by loops, by streams, by a list and by texts. */
    public static final class Quadratic implements Supplier<List<String>> {

        @Override
        public List<String> get() {
            return List.of(
                    growth(Quadratic::loops),
                    growth(Quadratic::streams),
                    growth(Quadratic::lists),
                    growth(Quadratic::texts));
        }

        private static String growth(IntConsumer work) {
            long before = Work.done();
            work.accept(100);
            long between = Work.done();
            work.accept(400);
            return Double.toString((double) (Work.done() - between) / (between - before));
        }

        private static void loops(int size) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    Math.addExact(i, j);
                }
            }
        }

        private static void streams(int size) {
            for (int i = 0; i < size; i++) {
                IntStream.range(0, size).filter(j -> j < 0).count();
            }
        }

        private static void lists(int size) {
            List<Integer> numbers = IntStream.range(0, size).boxed().toList();
            numbers.forEach(number -> numbers.contains(-number - 1));
        }

        private static void texts(int size) {
            String text = "x".repeat(size * 100);
            for (int i = 0; i < size; i++) {
                text.contains("y");
            }
        }
    }
}
