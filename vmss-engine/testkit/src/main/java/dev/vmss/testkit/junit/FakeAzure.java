package dev.vmss.testkit.junit;

import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.testkit.http.FakeServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Azure in memory for each test, as parameters of the test and of its methods before and after each:
 *
 * <pre>{@code
 * @ExtendWith(FakeAzure.class)
 * class ScalingTest {
 *
 *     @Test
 *     void nineServersRun(ComputeManager compute, @GallerySet("web-tier") ScaleSet set, FakeScaleSets azure) {
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>A parameter can be a {@link FakeScaleSets}, or a {@link FakeServer} for clients over HTTP, which is closed after the test; with {@link GallerySet}, a set of the gallery, its id or its instances; and, with
 * {@code vmss-azure} among the test dependencies, a {@code ComputeManager}, an {@code AzureScaleSets} or a {@code FakeAzureClient}
 * over the same service. A failing test shows the requests to the service.
 *
 * <p>For another script, pace or other sets, register one: {@code @RegisterExtension final FakeAzure azure =
 * FakeAzure.create().withSets(set);}. Immutable.
 */
public final class FakeAzure
        implements ParameterResolver,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                JsonForm {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(FakeAzure.class);

    private final HealthScript script;
    private final Pace pace;
    private final List<ScaleSet> sets;

    /** A service without sets and failures in which every operation of an SDK's client ends at once. */
    public FakeAzure() {
        this(HealthScript.HEALTHY, Pace.AT_ONCE, List.of());
    }

    private FakeAzure(HealthScript script, Pace pace, List<ScaleSet> sets) {
        this.script = script;
        this.pace = pace;
        this.sets = List.copyOf(sets);
    }

    /** {@return an extension as from {@link #FakeAzure()}} */
    public static FakeAzure create() {
        return new FakeAzure();
    }

    /**
     * The same extension with another script of failures.
     *
     * @param other the failures
     * @return the extension
     */
    public FakeAzure withScript(HealthScript other) {
        return new FakeAzure(other, pace, sets);
    }

    /**
     * The same extension with another pace for clients of the Azure SDK.
     *
     * @param other how virtual time passes for them
     * @return the extension
     */
    public FakeAzure withPace(Pace other) {
        return new FakeAzure(script, other, sets);
    }

    /**
     * The same extension with sets in the service of each test.
     *
     * @param more the sets, each with its id
     * @return the extension
     */
    public FakeAzure withSets(ScaleSet... more) {
        List<ScaleSet> all = new ArrayList<>(sets);
        all.addAll(List.of(more));
        return new FakeAzure(script, pace, all);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return ParameterKind.of(parameter).isPresent();
    }

    /**
     * A parameter of a test.
     *
     * @throws ParameterResolutionException if there is no test that the world could belong to, or the gallery has no such set
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("A service belongs to one test: ask for "
                    + parameter.getParameter().getType().getSimpleName()
                    + " in the test or in a method before or after each, not in "
                    + parameter.getDeclaringExecutable().getName());
        }
        ParameterKind kind = ParameterKind.of(parameter).orElseThrow();
        try {
            return kind.value(world(context), parameter);
        } catch (IllegalArgumentException e) {
            throw new ParameterResolutionException(e.getMessage(), e);
        }
    }

    private World world(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(World.class, any -> new World(script, pace, sets), World.class);
    }

    /** Closes the server of the test, if it had one. */
    @Override
    public void afterEach(ExtensionContext context) {
        World world = context.getStore(NAMESPACE).get(World.class, World.class);
        if (world != null) {
            world.close();
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withRequests(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withRequests(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withRequests(context, failure);
    }

    private static Throwable withRequests(ExtensionContext context, Throwable failure) {
        World world = context.getStore(NAMESPACE).get(World.class, World.class);
        if (world != null) {
            world.show(failure);
        }
        return failure;
    }
}
