package dev.vmss.examples.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scenarios of Microsoft's article print. */
class ArticleScenariosTest {

    @Test
    void theFourViews() {
        assertEquals(
                List.of(
                        "Model of the set: Standard_D4s_v5, 6 instances, mode Rolling",
                        "Instance view of the set:",
                        "  ProvisioningState/succeeded: 6",
                        "  PowerState/running: 6",
                        "Model of instance 0: latest model applied: true",
                        "Its instance view:",
                        "  ProvisioningState/succeeded",
                        "  PowerState/running",
                        "  HealthState/healthy"),
                Printed.by(QueryTheFourViews::run));
    }

    @Test
    void aGlobalPropertyTouchesNoInstanceAndIsSentAlone() {
        List<String> lines = Printed.by(UpdateAGlobalProperty::run);
        assertEquals(
                "~ properties.upgradePolicy.rollingUpgradePolicy.pauseTimeBetweenBatches: \"PT30S\" → \"PT2M\""
                        + " (SET_LEVEL, AT_ONCE)",
                lines.get(0));
        assertEquals(
                "PATCH{\"properties\":{\"upgradePolicy\":{\"rollingUpgradePolicy\":{\"pauseTimeBetweenBatches\":\"PT2M\"}}}}",
                String.join("", lines.subList(1, lines.size())).replace(" ", ""));
    }

    @Test
    void eachModeBringsInstancesUpToDateInItsOwnWay() {
        List<String> lines = Printed.by(BringInstancesUpToDate::run);
        assertEquals("Automatic: batches: 1, at most 6 down", lines.get(0));
        assertEquals(
                "  PLATFORM [0, 2, 4, 1, 3, 5] upgrade to the latest model (in place, while it runs)", lines.get(2));
        assertEquals("Rolling: batches: 4, at most 2 down", lines.get(3));
        assertEquals("  PLATFORM [0, 2] upgrade to the latest model (in place, while it runs)", lines.get(5));
        assertEquals("Manual: batches: 4, at most 2 down", lines.get(16));
        assertEquals("  OPERATOR [0, 2] upgrade to the latest model (in place, while it runs)", lines.get(18));
    }

    @Test
    void theOsProfileNeedsAReimageAfterTheUpgrade() {
        List<String> lines = Printed.by(ReimageAfterAnOsProfileChange::run);
        assertEquals(
                "NEEDS_REIMAGE secrets-need-reimage: Bring each instance to the latest model, then reimage it.",
                lines.get(0));
        assertTrue(
                lines.indexOf("PLATFORM [5] upgrade to the latest model (as far as it differs)")
                        < lines.indexOf("OPERATOR [0, 2] reimage the OS disk"),
                lines.toString());
    }

    @Test
    void whatIsFixedIsRefusedWithTheCostOfANewSet() {
        List<String> lines = Printed.by(ChangeWhatIsFixed::run);
        assertEquals("REFUSED, 0 steps", lines.get(0));
        assertEquals("~ location: \"westeurope\" → \"northeurope\"", lines.get(1));
        assertEquals(
                "  Azure answers 409 PropertyChangeNotAllowed: Changing property"
                        + " 'osDisk.managedDisk.storageAccountType' is not allowed.",
                lines.get(5));
        assertTrue(lines.get(7).startsWith("Lost: All 6 instances"), lines.get(7));
    }

    @Test
    void theValueDecides() {
        assertEquals(
                List.of(
                        "ALLOWED ~ zones: [\"1\",\"2\"] → [\"1\",\"2\",\"3\"]",
                        "REFUSED ~ zones: [\"1\",\"2\"] → [\"1\"]",
                        "  zones-add-only: Keep the current zones and only add zones, or create a new set.",
                        "REFUSED ~ properties.singlePlacementGroup: false → true",
                        "  single-placement-group-only-opens: Keep singlePlacementGroup false, or create"
                                + " a new set.",
                        "ALLOWED ~ properties.singlePlacementGroup: true → false"),
                Printed.by(ChangeWhatDependsOnTheValue::run));
    }

    @Test
    void aSizeThatTheHardwareLacksNeedsDeallocation() {
        List<String> lines = Printed.by(ResizeWithDeallocation::run);
        assertEquals("ALLOWED_AFTER_DEALLOCATION, at least 0 serving", lines.get(0));
        int deallocate = lines.indexOf("OPERATOR [0, 2, 4, 1, 3, 5] deallocate");
        int update = lines.indexOf("OPERATOR [] update the model of the set: sku.name");
        int start = lines.indexOf("OPERATOR [0, 2, 4, 1, 3, 5] start");
        assertTrue(0 < deallocate && deallocate < update && update < start, lines.toString());
    }

    @Test
    void aDataDiskIsAttachedToOneInstance() {
        List<String> lines = Printed.by(AttachADataDisk::run);
        assertEquals("OPERATOR [3] attach the data disk at lun 2", lines.get(2));
        assertEquals("OPERATOR [3] update the instance's own model: properties.protectionPolicy", lines.get(3));
        assertEquals(4, lines.size());
    }

    @Test
    void aScriptRunsAgainIfItsTagChanges() {
        String extension = "  properties.virtualMachineProfile.extensionProfile.extensions[name=setup].properties.";
        assertEquals(
                List.of(
                        "New script: ALLOWED, IN_PLACE, batches: 4",
                        extension + "settings",
                        "Once more: ALLOWED, IN_PLACE, batches: 4",
                        extension + "forceUpdateTag"),
                Printed.by(RunANewScript::run));
    }

    @Test
    void aNewImageReimagesAndItsKindStays() {
        assertEquals(
                List.of(
                        "ALLOWED, REIMAGE, batches: 4",
                        "ALLOWED, REIMAGE, batches: 4",
                        "  os-disk-may-be-smaller-than-image: Compare the size of the OS disk with that"
                                + " of the image, or set diskSizeGB to null.",
                        "REFUSED, REIMAGE, batches: 0",
                        "  image-kind-fixed: Create a new set from the other kind of image.",
                        "  os-disk-may-be-smaller-than-image: Compare the size of the OS disk with that"
                                + " of the image, or set diskSizeGB to null.",
                        "  trusted-launch-image-unknown: Check both before the update."),
                Printed.by(UseANewImage::run));
    }

    @Test
    void theLoadBalancerIsDeletedLast() {
        List<String> lines = Printed.by(MoveToAnApplicationGateway::run);
        assertEquals("ALLOWED, IN_PLACE", lines.get(0));
        assertTrue(lines.get(1).startsWith("ADDED ") && lines.get(1).contains("applicationGatewayBackendAddressPools"));
        assertTrue(lines.get(2).startsWith("REMOVED ") && lines.get(2).contains("loadBalancerBackendAddressPools"));
        assertTrue(lines.get(3).startsWith("REMOVED ") && lines.get(3).contains("loadBalancerInboundNatPools"));
        assertEquals("PLATFORM [5] UpgradeInstances", lines.get(lines.size() - 4));
        String last = lines.get(lines.size() - 1);
        assertTrue(last.contains("can be deleted") && last.contains("/inboundNatPools/"), last);
    }
}
