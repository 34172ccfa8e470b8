package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.network.IpConfiguration;
import dev.vmss.model.network.IpConfigurationProperties;
import dev.vmss.model.network.NetworkInterfaceConfiguration;
import dev.vmss.model.network.NetworkInterfaceConfigurationProperties;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole reports about sets whose every name means harm. */
class InjectionTest {

    static Stream<String> names() {
        return Hostile.names().filter(name -> !name.isEmpty());
    }

    private static PlanReport report(String name, UpgradeMode mode) {
        String segment = name.replace("/", "");
        ScaleSet applied = Fixtures.webSet(mode)
                .withName(name)
                .withId(ArmId.of("/subscriptions/" + segment + "/resourceGroups/" + segment
                        + "/providers/Microsoft.Compute/virtualMachineScaleSets/" + segment));
        ScaleSet desired = Fixtures.NEW_IMAGE.withTags(ModelMap.of(name, name));
        ScaleSetInstance instance = Fixtures.instance(name).withZones(ModelList.of(name));
        return Reports.report(applied, desired, List.of(instance, Fixtures.instance("1")));
    }

    static Stream<Arguments> formatsAndNames() {
        return Stream.of(ReportFormat.values()).flatMap(format -> names().map(name -> Arguments.of(format, name)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndNames")
    void noNameMeansAnything(ReportFormat format, String name) throws Exception {
        assumeTrue(format != ReportFormat.AZ || Files.isExecutable(Path.of("/bin/bash")));
        for (UpgradeMode mode : List.of(UpgradeMode.MANUAL, UpgradeMode.ROLLING, UpgradeMode.AUTOMATIC)) {
            format.check(format.write(report(name, mode)));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noNameMeansAnythingInThePageOfAFollowedPlan(String name) {
        UpgradePlan plan = report(name, UpgradeMode.MANUAL).plan();
        Observed seen = Observed.of(
                plan.update().after(), plan.update().context().instances().subList(0, 1));
        Harmless.html(FollowHtml.of(FollowReport.of(Rollout.observe(plan, seen))));
    }

    @ParameterizedTest
    @MethodSource("formatsAndNames")
    void noNameOfAnotherResourceMeansAnything(ReportFormat format, String name) throws Exception {
        assumeTrue(format != ReportFormat.AZ || Files.isExecutable(Path.of("/bin/bash")));
        String segment = name.replace("/", "");
        ArmId balancer = ArmId.of("/subscriptions/" + segment + "/resourceGroups/" + segment
                + "/providers/Microsoft.Network/loadBalancers/" + segment);
        ScaleSet applied = Fixtures.webSet(UpgradeMode.MANUAL)
                .mapVirtualMachineProfile(profile -> profile.withNetworkProfile(network(
                        balancer + "/backendAddressPools/" + segment, balancer + "/inboundNatPools/" + segment)));
        ScaleSet desired = Fixtures.webSet(UpgradeMode.MANUAL)
                .mapVirtualMachineProfile(
                        profile -> profile.withNetworkProfile(network(balancer + "/backendAddressPools/" + segment)));
        PlanOptions options = PlanOptions.builder().natRules(true).build();
        UpgradePlanner planner = UpgradePlanner.create();
        List<ScaleSetInstance> one = Fixtures.instances(1);
        format.check(format.write(PlanReport.of(planner.withOptions(options).plan(applied, desired, one))));
        format.check(format.write(PlanReport.of(planner.plan(applied, desired, one))));
        UpgradePlan moved =
                planner.withOptions(options.withReplacedLoadBalancers(balancer)).plan(applied, desired, one);
        assertTrue(moved.parts().size() == 2 || segment.matches(".*\\R.*|\\.\\."), segment);
        format.check(format.write(PlanReport.of(moved)));
    }

    private static NetworkProfile network(String... pools) {
        IpConfigurationProperties.Builder ip = IpConfigurationProperties.builder()
                .loadBalancerBackendAddressPools(
                        List.of(SubResource.builder().id(ArmId.of(pools[0])).build()));
        if (pools.length > 1) {
            ip.loadBalancerInboundNatPools(
                    List.of(SubResource.builder().id(ArmId.of(pools[1])).build()));
        }
        return NetworkProfile.builder()
                .networkInterfaceConfigurations(List.of(NetworkInterfaceConfiguration.builder()
                        .name("nic")
                        .properties(NetworkInterfaceConfigurationProperties.builder()
                                .ipConfigurations(List.of(IpConfiguration.builder()
                                        .name("ip")
                                        .properties(ip.build())
                                        .build()))
                                .build())
                        .build()))
                .build();
    }

    /** Behind a blank, the CLI would take such an id for an option of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"--help", "-x"})
    void anIdThatLooksLikeAnOptionIsNone(String id) {
        String script = ReportFormat.AZ.write(report(id, UpgradeMode.MANUAL));
        List<String> loops = Stream.of(script.split("for id in "))
                .skip(1)
                .filter(loop -> loop.lines().findFirst().orElse("").contains(id))
                .toList();
        assertFalse(loops.isEmpty(), script);
        loops.forEach(loop -> assertTrue(loop.contains("--instance-id=\"$id\""), loop));
    }

    /** A method that writes a plan, its report or its commands as text or JSON. */
    private static boolean isWriter(JavaMethod method) {
        Set<String> written =
                Set.of(PlanReport.class.getName(), UpgradePlan.class.getName(), StepCommand.class.getName());
        Set<String> texts = Set.of(String.class.getName(), ObjectNode.class.getName());
        return method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getParameterTypes().stream()
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .anyMatch(type -> written.contains(type.getName()))
                && method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> texts.contains(type.getName()));
    }

    @Test
    void everyFormatIsTried() {
        Set<String> writers = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(PlanReport.class.getPackageName())
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(InjectionTest::isWriter)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                writers,
                Stream.of(ReportFormat.values())
                        .map(ReportFormat::method)
                        .collect(Collectors.toCollection(TreeSet::new)),
                "add a format to ReportFormat, with what must hold for its texts");
    }

    @ParameterizedTest
    @MethodSource("names")
    void pathsOfRequestsStayPaths(String name) {
        for (RestRequest request : report(name, UpgradeMode.MANUAL).commands().stream()
                .flatMap(command -> command.rest().stream())
                .toList()) {
            assertTrue(request.path().matches("(/[A-Za-z0-9._~()%-]+)+"), request.path());
            assertFalse(request.path().contains("/../"), request.path());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void jsonKeepsNamesAsTheyAre(String name) throws IOException {
        String json = JsonReport.of(report(name, UpgradeMode.MANUAL)).toString();
        assertEquals(name, new ObjectMapper().readTree(json).path("name").textValue());
    }
}
