package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plan that updates a set and single instances of it. */
class MergedLawsProperties {

    private static final String PROTECT =
            "'protectionPolicy': {'protectFromScaleIn': true, 'protectFromScaleSetActions': true}";
    private static final String FREE =
            "'protectionPolicy': {'protectFromScaleIn': false, 'protectFromScaleSetActions': false}";
    private static final String OTHER_DISK =
            "'storageProfile': {'dataDisks': [{'lun': 5, 'createOption': 'Attach', 'managedDisk': {'id': '/disks/n'}}]}";
    private static final String NO_DISK = "'storageProfile': {'dataDisks': []}";
    private static final String HAS_DISK =
            "'storageProfile': {'dataDisks': [{'lun': 3, 'createOption': 'Attach', 'managedDisk': {'id': '/disks/o'}}]}";

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    /** What some of the instances should become, by their number. */
    @Provide
    Arbitrary<Map<Integer, String>> wishes() {
        Arbitrary<String> wish =
                Arbitraries.of(PROTECT, FREE, OTHER_DISK, NO_DISK, PROTECT + "," + OTHER_DISK, FREE + "," + NO_DISK);
        return Arbitraries.maps(Arbitraries.integers().between(0, 30), wish).ofMaxSize(8);
    }

    @Property(tries = 100)
    void whoIsProtectedInTheEndIsSparedAndWhoIsFreeIsNot(
            @ForAll("scenarios") Scenario scenario, @ForAll("wishes") Map<Integer, String> wishes) {
        UpgradePlan plan = plan(scenario, instances(scenario), wanted(scenario, wishes));
        Assume.that(plan.failure().isEmpty());
        Set<String> touched = new HashSet<>();
        Set<String> gone = new HashSet<>();
        plan.steps().forEach(step -> {
            if (step instanceof InstanceStep.UpgradeInstances || step instanceof InstanceStep.Reimage) {
                touched.addAll(step.instances());
            } else if (step instanceof InstanceStep.DeleteInstances) {
                gone.addAll(step.instances());
            }
        });
        wishes.forEach((number, wish) -> {
            String id = number.toString();
            if (number < scenario.machines().size() && wish.contains(PROTECT)) {
                assertTrue(!touched.contains(id));
            } else if (number < scenario.machines().size() && wish.contains(FREE) && scenario.touchesInstances()) {
                assertTrue(touched.contains(id) || gone.contains(id));
            }
        });
    }

    @Property(tries = 100)
    void noDiskIsAttachedBeforeTheLastThatIsDoneToTheInstanceNorDetachedAfterTheFirst(
            @ForAll("scenarios") Scenario scenario, @ForAll("wishes") Map<Integer, String> wishes) {
        Set<String> acted = new HashSet<>();
        Set<String> attached = new HashSet<>();
        for (Step step :
                plan(scenario, instances(scenario), wanted(scenario, wishes)).steps()) {
            if (step instanceof InstanceModelStep.DetachDisk detach) {
                assertTrue(!acted.contains(detach.instance()));
            } else if (step instanceof InstanceModelStep.AttachDisk attach) {
                attached.add(attach.instance());
            } else if (step instanceof InstanceStep && !(step instanceof InstanceModelStep.UpdateInstance)) {
                acted.addAll(step.instances());
                assertTrue(step.instances().stream().noneMatch(attached::contains));
            }
        }
    }

    @Property(tries = 100)
    void theSimulationEndsWithAllDoneWithinTheBounds(
            @ForAll("scenarios") Scenario scenario, @ForAll("wishes") Map<Integer, String> wishes) {
        List<ScaleSetInstance> instances = instances(scenario);
        UpgradePlan plan = plan(scenario, instances, wanted(scenario, wishes));
        SimulationResult result = Simulation.of(plan).withOperator().run();
        if (scenario.machines().stream().allMatch(Scenario.Machine::healthy)) {
            assertEquals(SimulationResult.Outcome.COMPLETED, result.outcome());
            assertEquals(plan.bounds().batches(), result.observed().batches());
            assertEquals(plan.bounds().maxDown(), result.observed().maxDown());
            assertTrue(result.observed().minServing() >= plan.bounds().minServing());
        }
    }

    @Property(tries = 100)
    void theOrderOfTheListsMeansNothing(
            @ForAll("scenarios") Scenario scenario,
            @ForAll("wishes") Map<Integer, String> wishes,
            @ForAll Random random) {
        List<ScaleSetInstance> wanted = wanted(scenario, wishes);
        List<ScaleSetInstance> shuffled = new ArrayList<>(wanted);
        Collections.shuffle(shuffled, random);
        assertEquals(plan(scenario, instances(scenario), wanted), plan(scenario, instances(scenario), shuffled));
    }

    /** Every other instance has a disk of its own. */
    private static List<ScaleSetInstance> instances(Scenario scenario) {
        ScaleSetInstance disk = Fixtures.read(ScaleSetInstance.class, "{'properties': {" + HAS_DISK + "}}");
        return scenario.instances().stream()
                .map(instance -> Integer.parseInt(instance.instanceId().orElseThrow()) % 2 == 0
                        ? instance
                        : instance.mapProperties(properties -> properties.withStorageProfile(
                                disk.properties().orElseThrow().storageProfile())))
                .toList();
    }

    private static List<ScaleSetInstance> wanted(Scenario scenario, Map<Integer, String> wishes) {
        List<ScaleSetInstance> wanted = new ArrayList<>();
        wishes.forEach((number, wish) -> {
            if (number < scenario.machines().size()) {
                wanted.add(Fixtures.read(
                        ScaleSetInstance.class, "{'instanceId': '" + number + "', 'properties': {" + wish + "}}"));
            }
        });
        return wanted;
    }

    private static UpgradePlan plan(
            Scenario scenario, List<ScaleSetInstance> instances, List<ScaleSetInstance> wanted) {
        UpdateContext context = UpdateContext.builder()
                .instances(instances)
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        PlanOptions options =
                PlanOptions.builder().maxInstancesAtOnce(scenario.atOnce()).build();
        return UpgradePlanner.create()
                .withOptions(options)
                .plan(scenario.applied(), scenario.desired(), context, wanted);
    }
}
