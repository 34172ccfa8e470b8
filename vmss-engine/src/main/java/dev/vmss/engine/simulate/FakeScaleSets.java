package dev.vmss.engine.simulate;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ArmId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An in-memory service, for unit tests of programs that call the real one. It answers requests as Azure does, with
 * errors, ETags, and long-running operations, which progress as the test advances virtual time.
 *
 * <pre>{@code
 * FakeScaleSets azure = FakeScaleSets.create();
 * azure.handle(FakeRequest.of("PUT", address + "?api-version=2024-11-01", body));   // 201, provisioningState Creating
 * azure.advance(Duration.ofMinutes(2));                                             // the instances run
 * azure.handle(FakeRequest.of("GET", address + "/virtualMachines?api-version=2024-11-01", ""));
 * }</pre>
 *
 * <p>The resources to which the model of a set refers by an id, such as its load balancer, and the resource groups of both can
 * be read too, with the contents of their ids.
 *
 * <p>It refuses what the rules refuse, upgrades instances according to the upgrade policy, and follows the script
 * of failures. Thread-safe: requests are handled one after the other, and a write during an operation is refused,
 * as in Azure. The same requests at the same virtual times give the same answers.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets">Virtual Machine Scale Sets</a>
 */
public final class FakeScaleSets implements JsonForm {

    private static final Logger LOG = LoggerFactory.getLogger(FakeScaleSets.class);
    private static final int REMEMBERED = 1000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Object lock = new Object();
    private final FakeWorld world;
    private final Router router;
    private final Deque<FakeExchange> history = new ArrayDeque<>();

    FakeScaleSets(HealthScript script, RuleBook rules, Instant start, FakeWorld.InstanceNaming naming) {
        this.world = new FakeWorld(new FakeClock(start), rules, naming, script);
        this.router = new Router(world);
    }

    /** {@return a service without sets and without failures} */
    public static FakeScaleSets create() {
        return create(HealthScript.HEALTHY);
    }

    /**
     * A service without sets.
     *
     * @param script the failures, by the virtual time since the service was created
     * @return the service
     */
    public static FakeScaleSets create(HealthScript script) {
        return create(script, RuleBook.current(), START);
    }

    /**
     * A service without sets.
     *
     * @param script the failures, by the virtual time since the service was created
     * @param rules what it refuses
     * @param start the virtual time at which it is created
     * @return the service
     */
    public static FakeScaleSets create(HealthScript script, RuleBook rules, Instant start) {
        return new FakeScaleSets(script, rules, start, FakeWorld::defaultId);
    }

    /**
     * Handles a request. At level debug, the logger of this class logs the method, the path and the status of each
     * request, but neither query nor body.
     *
     * @param request the request
     * @return the answer; an error document if Azure would send one
     */
    public FakeResponse handle(FakeRequest request) {
        FakeResponse response;
        synchronized (lock) {
            response = look(request);
            if (history.size() == REMEMBERED) {
                history.removeFirst();
            }
            history.addLast(FakeExchange.of(world.clock().now(), request, response));
        }
        LOG.debug("{} {}: {}", request.method(), request.path(), response.status());
        return response;
    }

    /** Does several things without a request of somebody else between them. */
    <T> T alone(Supplier<T> action) {
        synchronized (lock) {
            return action.get();
        }
    }

    /** Answers without a record, for internal requests. */
    FakeResponse look(FakeRequest request) {
        synchronized (lock) {
            try {
                return router.route(request);
            } catch (Refusal refusal) {
                return refusal.response();
            }
        }
    }

    /**
     * The requests to the service, and its answers.
     *
     * @return the last thousand requests, the oldest first
     */
    public List<FakeExchange> history() {
        synchronized (lock) {
            return List.copyOf(history);
        }
    }

    /**
     * Advances virtual time, with everything that is due in that time.
     *
     * @param time the duration
     * @throws IllegalArgumentException if the time is negative
     */
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time: must not be negative");
        }
        synchronized (lock) {
            world.clock().advance(time);
        }
    }

    /** Advances virtual time until every operation and every rolling upgrade has ended. */
    public void advanceUntilIdle() {
        synchronized (lock) {
            world.clock().finish();
        }
    }

    /** {@return the virtual time} */
    public Instant now() {
        synchronized (lock) {
            return world.clock().now();
        }
    }

    /**
     * Replaces the script of failures. Operations in progress keep the previous one.
     *
     * @param script the failures, by the virtual time since the service was created
     */
    public void script(HealthScript script) {
        synchronized (lock) {
            world.script(script);
        }
    }

    /**
     * Adds a set to the service as if it had always existed, with instances according to its capacity.
     *
     * @param set the set, with its id
     * @throws IllegalArgumentException if it does not have the id of a set
     */
    public void add(ScaleSet set) {
        ArmId id = set.id()
                .filter(any -> any.isOfType(NewSets.TYPE))
                .orElseThrow(() -> new IllegalArgumentException("id: must be the id of a scale set"));
        synchronized (lock) {
            // The service holds no secrets that it could show.
            FakeSet added = new FakeSet(id, Merge.merge(set, ScaleSet.builder().build()));
            added.update(NewSets.identified(added, added.model()), false);
            world.add(added);
            world.makeInstances(added, added.capacity());
        }
    }

    /** Has a set be as the service said, where what led to it is not known. */
    void correct(ArmId id, ScaleSet model) {
        synchronized (lock) {
            world.find(id)
                    .ifPresent(set -> set.update(
                            model,
                            UpdateImpact.of(ModelDiff.ofStates(set.model(), model))
                                    .touchesInstances()));
        }
    }

    /** Has a set be gone, where what led to it is not known. */
    void remove(ArmId id) {
        synchronized (lock) {
            world.find(id).ifPresent(world::remove);
        }
    }

    /** Has an instance be as the service said, where what led to it is not known. */
    void correct(ArmId id, ScaleSetInstance document) {
        synchronized (lock) {
            FakeSet set = world.find(id).orElseThrow();
            String instance = document.instanceId().orElseThrow();
            set.find(instance)
                    .orElseGet(() -> world.makeInstance(set, instance))
                    .edit(document);
        }
    }

    /**
     * A set that the service holds.
     *
     * @param id its id
     * @return its model, or empty if there is no such set
     */
    public Optional<ScaleSet> find(ArmId id) {
        synchronized (lock) {
            return world.find(id).map(FakeSet::model);
        }
    }

    /**
     * The instances of a set, with their instance views.
     *
     * @param id the id of the set
     * @return the instances in the order of their creation; none if there is no such set
     */
    public List<ScaleSetInstance> instances(ArmId id) {
        synchronized (lock) {
            return world.find(id)
                    .map(set -> InstanceViews.typed(
                            set, world.script(), world.clock().elapsed()))
                    .orElse(List.of());
        }
    }
}
