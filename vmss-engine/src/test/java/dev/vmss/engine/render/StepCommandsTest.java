package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.InstanceAction;
import dev.vmss.engine.plan.InstancePlanner;
import dev.vmss.engine.plan.InstanceStep;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepCommandsTest {

    private static final String SET = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod"
            + "/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    private static List<String> requests(PlanReport report) {
        return report.commands().stream()
                .flatMap(command -> command.rest().stream())
                .map(request -> request.method() + " " + request.path().replace(SET, "")
                        + request.body()
                                .filter(body -> body.toString().length() < 60)
                                .map(body -> " " + body)
                                .orElse(""))
                .toList();
    }

    private static ScaleSet flexible(ScaleSet set) {
        return ModelEdit.none().set("orchestrationMode", "Flexible").apply(set);
    }

    @Test
    void eachStepHasItsRequest() {
        assertEquals(
                List.of(
                        "POST /deallocate {\"instanceIds\":[\"0\",\"1\",\"2\",\"3\"]}",
                        "PATCH  {\"sku\":{\"name\":\"Standard_M8ms\"}}",
                        "POST /manualupgrade {\"instanceIds\":[\"0\"]}",
                        "POST /manualupgrade {\"instanceIds\":[\"1\"]}",
                        "POST /manualupgrade {\"instanceIds\":[\"2\"]}",
                        "POST /manualupgrade {\"instanceIds\":[\"3\"]}",
                        "POST /start {\"instanceIds\":[\"0\",\"1\",\"2\",\"3\"]}",
                        "GET /virtualMachines/0/instanceView",
                        "GET /virtualMachines/1/instanceView",
                        "GET /virtualMachines/2/instanceView",
                        "GET /virtualMachines/3/instanceView"),
                requests(Reports.deallocated()));
    }

    @Test
    void whereThePlatformActsTheCommandsOnlyWait() {
        assertEquals(List.of("PATCH ", "GET /rollingUpgrades/latest"), requests(Reports.rolling()));
    }

    @Test
    void whatTheModelDoesNotTellIsAPlaceholder() {
        ScaleSet applied = Fixtures.webSet().withName(Optional.empty());
        PlanReport report = Reports.report(applied, Fixtures.NEW_IMAGE, Fixtures.instances(1));
        assertEquals(
                "/subscriptions/<subscription-id>/resourceGroups/<resource-group>/providers/Microsoft.Compute"
                        + "/virtualMachineScaleSets/<scale-set>?api-version=" + ApiVersion.LATEST,
                report.commands().get(0).rest().get(0).target());
        assertTrue(report.commands()
                .get(0)
                .az()
                .get(0)
                .startsWith("az vmss update --resource-group '<resource-group>' --name '<scale-set>'"));
        assertTrue(
                CommandScript.az("x", report.commands()).contains("# Fill in first: <resource-group>, <scale-set>\n"));
    }

    @Test
    void theRequestsHaveTheVersionThatIsAskedFor() {
        ScaleSet applied = Fixtures.webSet();
        UpdateContext context = UpdateContext.builder()
                .instances(Fixtures.instances(1))
                .apiVersion(new ApiVersion("2023-03-01"))
                .build();
        List<StepCommand> commands =
                StepCommands.of(UpgradePlanner.create().plan(applied, Fixtures.NEW_IMAGE, context));
        assertTrue(commands.get(0).rest().get(0).target().endsWith("?api-version=2023-03-01"));
    }

    @Test
    void theUpdateDoesNotUndoWhatWasSetBefore() {
        ScaleSet applied = Reports.rollingSet(false);
        ScaleSet desired = ModelEdit.none().set("upgradePolicy.mode", "Rolling").apply(Fixtures.NEW_IMAGE);
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(PlanOptions.builder().addFirst("0").build())
                .plan(applied, desired, Fixtures.instances(3));
        List<StepCommand> commands = StepCommands.of(plan);
        StepCommand update = commands.stream()
                .filter(command -> command.step() instanceof SetStep.UpdateModel)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "{\"properties\":{\"upgradePolicy\":{\"mode\":\"Manual\"}}}",
                commands.get(0).rest().get(0).body().orElseThrow().toString());
        assertTrue(update.rest()
                .get(0)
                .body()
                .orElseThrow()
                .toJsonNode()
                .at("/properties/upgradePolicy")
                .isMissingNode());
        assertEquals(
                1,
                BashWords.edits(update.az().get(0)).stream()
                        .filter("--set"::equals)
                        .count());
    }

    @Test
    void theMachinesOfAFlexibleSetHaveTheirPowerSwitchedOneByOne() {
        ScaleSet applied = flexible(Reports.webSet(UpgradeMode.MANUAL));
        StepWriter writer = new StepWriter(Address.of(applied, applied, ApiVersion.LATEST), true);
        StepCommand command = writer.byOperator(new InstanceStep.Deallocate(Actor.OPERATOR, List.of("web_a", "web_b")));
        assertEquals(2, command.rest().size());
        assertTrue(command.rest().get(1).path().endsWith("/Microsoft.Compute/virtualMachines/web_b/deallocate"));
        assertTrue(
                command.az().get(0).startsWith("az vm deallocate --ids /subscriptions/"),
                command.az().get(0));
    }

    @Test
    void disksOfOneInstanceAreAttachedAndDetached() {
        ScaleSetInstance applied = instance("{'lun': 0, 'createOption': 'Empty', 'diskSizeGB': 8}");
        ScaleSetInstance desired =
                instance("{'lun': 1, 'createOption': 'Attach', 'managedDisk': {'id': '/subscriptions/s/disk x'}}");
        List<StepCommand> commands = InstanceCommands.of(InstancePlanner.plan(applied, desired));
        String disk =
                "{'createOption':'Attach','lun':1,'managedDisk':{'id':'/subscriptions/s/disk x'}}".replace('\'', '"');
        String put = "az rest --method put --url '" + SET + "/virtualMachines/3?api-version=2026-04-01' --body '";
        assertEquals(
                List.of(put + disksOnly("") + "'", put + disksOnly(disk) + "'"),
                commands.stream().map(command -> command.az().get(0)).toList());
        assertEquals(
                List.of(disksOnly(""), disksOnly(disk)),
                commands.stream()
                        .map(command -> command.rest().get(0).body().orElseThrow())
                        .map(body -> body.toJsonNode().toString())
                        .toList());
        assertEquals(
                "while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '3').ProvisioningState"
                        + " -eq 'Updating') { Start-Sleep -Seconds 5 }",
                commands.get(0).powerShell().get(2));
        assertEquals(
                "PUT " + SET + "/virtualMachines/3",
                commands.get(0).rest().get(0).method() + " "
                        + commands.get(0).rest().get(0).path());
    }

    private static String disksOnly(String disks) {
        return "{\"properties\":{\"storageProfile\":{\"dataDisks\":[" + disks + "]}}}";
    }

    @Test
    void aDiskThatChangesKeepsTheOthers() {
        ScaleSetInstance applied = instance("{'lun': 0, 'caching': 'None'}, {'lun': 1, 'caching': 'None'}");
        ScaleSetInstance desired = instance("{'lun': 0, 'caching': 'None'}, {'lun': 1, 'caching': 'ReadOnly'}");
        List<StepCommand> commands = InstanceCommands.of(InstancePlanner.plan(applied, desired));
        assertEquals(
                List.of(disksOnly("{\"caching\":\"None\",\"lun\":0},{\"caching\":\"ReadOnly\",\"lun\":1}")),
                commands.stream()
                        .map(command -> command.rest().get(0).body().orElseThrow())
                        .map(body -> body.toJsonNode().toString())
                        .toList());
    }

    @Test
    void theDiskOfAVirtualMachineIsAttachedByItsOwnCommand() {
        ArmId id = ArmId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/-web_3");
        ScaleSetInstance applied = instance("{'lun': 0}").withId(id);
        ScaleSetInstance desired = instance("{'lun': 0}, {'lun': 1, 'managedDisk': {'id': '/disks/d'}}")
                .withId(id);
        StepCommand command =
                InstanceCommands.of(InstancePlanner.plan(applied, desired)).get(0);
        assertEquals(
                List.of("az vm disk attach --subscription s --resource-group g --vm-name 3 --lun 1 --name /disks/d"),
                command.az());
        assertTrue(command.rest().get(0).body().orElseThrow().toString().contains("\"lun\":0"));
    }

    @Test
    void aProtectedInstanceKeepsTheModelOfTheSet() {
        ScaleSetInstance applied = instance("{'lun': 0}");
        ScaleSetInstance desired = Fixtures.protectedFromActions(applied);
        List<StepCommand> commands = InstanceCommands.of(InstancePlanner.plan(applied, desired));
        assertEquals(1, commands.size());
        String small = "{\"properties\":{\"protectionPolicy\":"
                + "{\"protectFromScaleIn\":true,\"protectFromScaleSetActions\":true}}}";
        assertEquals(
                List.of(
                        "az rest --method put --url '" + SET + "/virtualMachines/3?api-version=2026-04-01' --body '"
                                + small + "'",
                        "az vmss wait --updated --subscription 00000000-0000-0000-0000-000000000000"
                                + " --resource-group shop-prod --name web --instance-id=3"),
                commands.get(0).az());
        assertEquals(
                small,
                commands.get(0).rest().get(0).body().orElseThrow().toJsonNode().toString());
    }

    @Test
    void aRequestForAnInstanceHoldsNothingButTheChange() {
        ScaleSetInstance applied = Fixtures.protectedFromActions(instance("{'lun': 0}"))
                .mapProperties(properties -> properties.withUserData(Secret.of("c2VjcmV0")));
        ScaleSetInstance desired = Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '3', 'properties': {'licenseType': 'None', 'protectionPolicy': null}}");
        assertEquals(
                List.of("{\"properties\":{\"protectionPolicy\":null}}", "{\"properties\":{\"licenseType\":\"None\"}}"),
                InstanceCommands.of(InstancePlanner.plan(applied, desired)).stream()
                        .map(command -> command.rest().get(0).body().orElseThrow())
                        .map(body -> body.toJsonNode().toString())
                        .toList());
    }

    private static ScaleSetInstance instance(String disk) {
        return Fixtures.read(
                        ScaleSetInstance.class,
                        "{'instanceId': '3', 'properties': {'storageProfile': {'dataDisks': [" + disk + "]}}}")
                .withId(ArmId.of(SET + "/virtualMachines/3"));
    }

    private static List<StepCommand> action(ScaleSet set, InstanceAction action) {
        PlanOptions options = PlanOptions.builder()
                .action(action)
                .addActOn("0", "1")
                .maxInstancesAtOnce(2)
                .build();
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(set, set, Fixtures.instances(3));
        return StepCommands.of(plan);
    }

    private static ScaleSet inGroup(ScaleSet set) {
        return set.withId(ArmId.of(
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute" + "/virtualMachineScaleSets/web"));
    }

    @ParameterizedTest
    @CsvSource({
        "RESTART, restart, Restart-AzVmss",
        "REIMAGE, reimage, Set-AzVmss -Reimage",
        "REDEPLOY, redeploy, Set-AzVmss -Redeploy",
        "REIMAGE_ALL, reimageall, Set-AzVmss -ReimageAll"
    })
    void anActionNamesItsInstances(InstanceAction action, String request, String cmdlet) {
        StepCommand command = action(inGroup(Fixtures.webSet()), action).get(0);
        RestRequest rest = command.rest().get(0);
        assertEquals("POST", rest.method());
        assertTrue(rest.path().endsWith("/virtualMachineScaleSets/web/" + request));
        assertEquals(
                "{\"instanceIds\":[\"0\",\"1\"]}", rest.body().orElseThrow().toString());
        assertEquals(
                List.of(cmdlet + " -ResourceGroupName 'g' -VMScaleSetName 'web' -InstanceId '0','1'"),
                command.powerShell());
    }

    @Test
    void whereTheCliHasNoCommandItSendsTheRequestAndWaitsForEachInstance() {
        assertEquals(
                List.of("az vmss restart --subscription s --resource-group g --name web --instance-ids 0 1"),
                action(inGroup(Fixtures.webSet()), InstanceAction.RESTART)
                        .get(0)
                        .az());
        List<String> az = action(inGroup(Fixtures.webSet()), InstanceAction.REDEPLOY)
                .get(0)
                .az();
        assertTrue(az.get(0).startsWith("az rest --method post --url "), az.get(0));
        assertEquals(
                "for id in 0 1; do\n  az vmss wait --updated --subscription s --resource-group g --name web"
                        + " --instance-id=\"$id\"\ndone",
                az.get(1));
    }

    @Test
    void noCommandOfAnyVersionReimagesMoreThanItsInstances() {
        List<String> az = action(inGroup(Fixtures.webSet()), InstanceAction.REIMAGE)
                .get(0)
                .az();
        assertTrue(az.get(0).startsWith("az rest --method post --url "), az.get(0));
        assertTrue(az.get(0).endsWith(" --body '{\"instanceIds\":[\"0\",\"1\"]}'"), az.get(0));
        List<String> flexible = action(inGroup(flexible(Fixtures.webSet())), InstanceAction.REIMAGE)
                .get(0)
                .az();
        assertEquals(
                "for id in 0 1; do\n  az vm wait --updated --subscription s --resource-group g --name=\"$id\"\ndone",
                flexible.get(1));
    }

    @Test
    void instancesOfAFlexibleSetAreRestartedAndRedeployedAsMachines() {
        StepCommand restart = action(inGroup(flexible(Fixtures.webSet())), InstanceAction.RESTART)
                .get(0);
        assertEquals(
                List.of(
                        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/0/restart",
                        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/1/restart"),
                restart.rest().stream().map(RestRequest::path).toList());
        StepCommand redeploy = action(inGroup(flexible(Fixtures.webSet())), InstanceAction.REDEPLOY)
                .get(0);
        assertTrue(redeploy.az().get(0).startsWith("az vm redeploy --ids "));
        assertTrue(
                redeploy.powerShell().get(0).contains("{ Set-AzVM -Redeploy -ResourceGroupName 'g' -Name $_ -AsJob }"));
    }

    @Test
    void theRequestsForAnInstanceLeaveOutWhatTheOthersChange() {
        ScaleSet set = inGroup(Fixtures.webSet());
        ScaleSetInstance wanted = Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '1', 'properties': {'licenseType': 'None', 'protectionPolicy': {'protectFromScaleIn': true},"
                        + " 'storageProfile': {'dataDisks': [{'lun': 2, 'createOption': 'Attach',"
                        + " 'managedDisk': {'id': '/disks/d'}}]}}}");
        UpdateContext context =
                UpdateContext.builder().instances(Fixtures.instances(2)).build();
        UpgradePlan plan = UpgradePlanner.create().plan(set, set, context, List.of(wanted));
        List<StepCommand> commands = StepCommands.of(plan);
        List<String> bodies = commands.stream()
                .flatMap(command -> command.rest().stream())
                .filter(request -> request.method().equals("PUT"))
                .map(request -> request.body().orElseThrow().toString())
                .toList();
        assertEquals(3, bodies.size());
        assertEquals("{\"properties\":{\"protectionPolicy\":{\"protectFromScaleIn\":true}}}", bodies.get(0));
        assertTrue(bodies.get(1).contains("\"lun\":2") && !bodies.get(1).contains("licenseType"));
        assertEquals("{\"properties\":{\"licenseType\":\"None\"}}", bodies.get(2));
    }

    @Test
    void protectionThatEndsIsSentAsNull() {
        ScaleSet set = inGroup(Fixtures.webSet());
        List<ScaleSetInstance> instances = Fixtures.with(Fixtures.instances(1), "0", Fixtures::protectedFromActions);
        ScaleSetInstance wanted =
                Fixtures.read(ScaleSetInstance.class, "{'instanceId': '0', 'properties': {'protectionPolicy': null}}");
        UpdateContext context = UpdateContext.builder().instances(instances).build();
        UpgradePlan plan = UpgradePlanner.create().plan(set, set, context, List.of(wanted));
        assertEquals(
                "{\"properties\":{\"protectionPolicy\":null}}",
                StepCommands.of(plan).get(0).rest().get(0).body().orElseThrow().toString());
    }
}
