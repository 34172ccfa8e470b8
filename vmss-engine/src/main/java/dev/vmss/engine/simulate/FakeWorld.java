package dev.vmss.engine.simulate;

import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that the fake service holds and knows. Guarded by the lock of the service. */
final class FakeWorld {

    private static final int REMEMBERED = 1000;

    private final Map<String, FakeSet> sets = new TreeMap<>();
    private final Map<String, FakeOperation> operations = new LinkedHashMap<>();
    private final FakeClock clock;
    private final RuleBook rules;
    private final InstanceNaming naming;
    private HealthScript script;
    private long started;

    /** Says which id a set gives to the next instance. */
    interface InstanceNaming {

        /**
         * The id of an instance.
         *
         * @param set the set
         * @param ordinal how many instances it has had before
         */
        String id(FakeSet set, int ordinal);
    }

    FakeWorld(FakeClock clock, RuleBook rules, InstanceNaming naming, HealthScript script) {
        this.clock = clock;
        this.rules = rules;
        this.naming = naming;
        this.script = script;
    }

    /** Numbers in Uniform orchestration, names of machines in Flexible orchestration. */
    static String defaultId(FakeSet set, int ordinal) {
        return set.isFlexible()
                ? set.name() + "_"
                        + InstanceFactory.guid(set, "name", Integer.toString(ordinal))
                                .substring(0, 8)
                : Integer.toString(ordinal);
    }

    FakeClock clock() {
        return clock;
    }

    RuleBook rules() {
        return rules;
    }

    HealthScript script() {
        return script;
    }

    void script(HealthScript other) {
        script = other;
    }

    String instanceId(FakeSet set, int ordinal) {
        return naming.id(set, ordinal);
    }

    Optional<FakeSet> find(ArmId id) {
        return Optional.ofNullable(sets.get(key(id)));
    }

    FakeSet require(ArmAddress address) {
        return find(address.setId()).orElseThrow(() -> Refusal.setNotFound(address));
    }

    /** The set that something to read belongs to. */
    FakeSet requireParent(ArmAddress address) {
        return find(address.setId()).orElseThrow(() -> Refusal.parentNotFound(address));
    }

    /** The set that something to write belongs to. */
    FakeSet requireParent(ArmAddress address, String verb, String type) {
        return find(address.setId()).orElseThrow(() -> Refusal.parentNotFound(address, verb, type));
    }

    void add(FakeSet set) {
        sets.put(key(set.id()), set);
    }

    void remove(FakeSet set) {
        sets.remove(key(set.id()));
    }

    /** All sets, in the order of their ids. */
    List<FakeSet> sets() {
        return List.copyOf(sets.values());
    }

    /** The sets of a group, or of a subscription if the group is the empty text. */
    List<FakeSet> list(String subscription, String group) {
        return sets.values().stream()
                .filter(set -> set.id()
                        .subscription()
                        .filter(subscription::equalsIgnoreCase)
                        .isPresent())
                .filter(set -> group.isEmpty()
                        || set.id()
                                .resourceGroup()
                                .filter(group::equalsIgnoreCase)
                                .isPresent())
                .toList();
    }

    FakeOperation start(FakeSet set, FakeRequest request) {
        return start(set, request, "Updating");
    }

    FakeOperation start(FakeSet set, FakeRequest request, String state) {
        FakeOperation operation = start(request);
        set.operation(operation, state);
        return operation;
    }

    /** Starts an operation that is none of a set. */
    FakeOperation start(FakeRequest request) {
        String seed = "operation " + started++;
        String id =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        AzureError error = script.operationFailures().stream()
                .filter(failure -> failure.matches(request, clock.elapsed()))
                .findFirst()
                .map(OperationFailure::error)
                .orElse(null);
        FakeOperation operation = new FakeOperation(id, clock.now(), error);
        forgetEnded();
        operations.put(id, operation);
        return operation;
    }

    /** Keeps the operations that run and the last ones that ended, for clients that still ask after them. */
    private void forgetEnded() {
        // Seldom, so that each operation is looked at about once.
        if (operations.size() < 2 * REMEMBERED) {
            return;
        }
        int superfluous = operations.size() - REMEMBERED;
        Iterator<FakeOperation> oldest = operations.values().iterator();
        for (int i = 0; i < superfluous; i++) {
            if (!oldest.next().isRunning()) {
                oldest.remove();
            }
        }
    }

    Optional<FakeOperation> operation(String id) {
        return Optional.ofNullable(operations.get(id.toLowerCase(Locale.ROOT)));
    }

    UpdateContext context(FakeSet set, ApiVersion version) {
        return UpdateContext.builder()
                .apiVersion(version)
                .instances(InstanceViews.typed(set, script, clock.elapsed()))
                .build();
    }

    /** Makes instances from the model of a set, each in the zone that has fewest. */
    List<FakeInstance> makeInstances(FakeSet set, int count) {
        List<FakeInstance> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(makeInstance(set, instanceId(set, set.nextOrdinal())));
        }
        return made;
    }

    FakeInstance makeInstance(FakeSet set, String id) {
        int ordinal = set.nextOrdinal();
        FakeInstance instance = new FakeInstance(
                id,
                ordinal,
                clock.now(),
                InstanceFactory.create(set, id, numberOf(id, ordinal), nextZone(set)),
                set.model(),
                set.version());
        set.add(instance);
        return instance;
    }

    /** Computer names and domains count the ids, also where ids were used up by instances that are gone. */
    static int numberOf(String id, int ordinal) {
        return id.matches("\\d{1,9}") ? Integer.parseInt(id) : ordinal;
    }

    private static String nextZone(FakeSet set) {
        Map<String, Long> perZone = set.instances().stream()
                .flatMap(instance -> instance.document().zones().stream().flatMap(List::stream))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return set.model().zones().stream()
                .flatMap(List::stream)
                .min(Comparator.comparingLong(zone -> perZone.getOrDefault(zone, 0L)))
                .orElse("");
    }

    private static String key(ArmId id) {
        return id.text().toLowerCase(Locale.ROOT);
    }
}
