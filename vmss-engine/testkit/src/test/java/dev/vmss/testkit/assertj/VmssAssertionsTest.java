package dev.vmss.testkit.assertj;

import static dev.vmss.testkit.assertj.VmssAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ModelList;
import dev.vmss.testkit.Gallery;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VmssAssertionsTest {

    private static final ScaleSet WEB = Gallery.webTier();
    private static final ScaleSet NEW_IMAGE = WEB.withImageVersion("22.04.202411010");
    private static final ScaleSet REFUSED = WEB.withZones(ModelList.of("1", "2"));

    private static UpgradePlan plan(ScaleSet desired) {
        return UpgradePlanner.create().plan(WEB, desired, Gallery.instancesOf(WEB));
    }

    private static void assertFails(ThrowingCallable assertion, String... parts) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(parts);
    }

    @Test
    void aPlanTouchesNothing() {
        assertThat(plan(WEB.withTag("release", "2")))
                .isExecutable()
                .touchesNothing()
                .keepsServing(6);
        assertThat(plan(WEB.withCapacity(9))).touchesNothing();

        assertFails(
                () -> assertThat(plan(NEW_IMAGE)).touchesNothing(),
                "a plan that touches nothing",
                "a plan that touches the instances [0, 1, 2, 3, 4, 5]",
                "Update of web-tier: allowed");
    }

    @Test
    void aPlanThatScalesInTouchesWhatItDeletes() {
        assertFails(() -> assertThat(plan(WEB.withCapacity(5))).touchesNothing(), "touches the instances [");
    }

    @Test
    void aPlanThatIsRefusedOrNotKnownDoesNotTouchNothing() {
        assertFails(() -> assertThat(plan(REFUSED)).touchesNothing(), "a plan that can be carried out", "zones");
        ScaleSet password = ModelEdit.none()
                .set("virtualMachineProfile.osProfile.adminPassword", "n3w-s3cret")
                .apply(WEB);
        assertFails(() -> assertThat(plan(password)).touchesNothing(), "a plan that touches nothing");
    }

    @Test
    void aPlanTouchesOnly() {
        assertThat(plan(NEW_IMAGE))
                .touchesOnly("0", "1", "2", "3", "4", "5")
                .takesDownAtMost(2)
                .keepsServing(4);

        assertFails(() -> assertThat(plan(NEW_IMAGE)).touchesOnly("0"), "touches the instances [0]");
        assertFails(() -> assertThat(plan(NEW_IMAGE)).keepsServing(5), "at least 5 serving", "keeps 4");
        assertFails(() -> assertThat(plan(NEW_IMAGE)).takesDownAtMost(1), "at most 1 at once", "takes down 2");
    }

    @Test
    void aCheckIsAllowedOrRefusedByARule() {
        CheckResult refused = plan(REFUSED).check();
        String rule = refused.findings().get(0).rule().id();
        assertThat(plan(NEW_IMAGE).check()).isAllowed();
        assertThat(refused).isRefusedBy(rule);

        assertFails(() -> assertThat(refused).isAllowed(), "an update that Azure allows", "zones");
        assertFails(() -> assertThat(plan(NEW_IMAGE).check()).isRefusedBy(rule), "an update that " + rule + " refuses");
        assertFails(() -> assertThat(refused).isRefusedBy("no-such-rule"), "an update that no-such-rule refuses");
    }

    @Test
    void aDifferenceChangesOnly() {
        assertThat(ModelDiff.between(WEB, WEB)).changesNothing();
        assertThat(ModelDiff.between(WEB, WEB.withTag("release", "2").withCapacity(7)))
                .changesOnly("tags", "sku.capacity");

        ModelDiff both = ModelDiff.between(WEB, WEB.withTag("release", "2").withCapacity(7));
        assertFails(() -> assertThat(both).changesNothing(), "a difference that changes nothing", "sku.capacity");
        assertFails(
                () -> assertThat(both).changesOnly("sku.capacity"), "sku.capacity and nothing else", "tags.release");
        assertFails(
                () -> assertThat(both).changesOnly("tags", "sku", "location"), "tags, sku, location and nothing else");
        assertThatThrownBy(() -> assertThat(both).changesOnly("sku.capasity"))
                .isInstanceOf(InvalidPlaceException.class);
    }

    @Test
    void aSetHasTheModelOfAnother() {
        assertThat(WEB.withZones(ModelList.of("3", "2", "1"))).hasModelOf(WEB).hasCapacity(6);

        ScaleSet secret = ModelEdit.none()
                .set("virtualMachineProfile.osProfile.adminPassword", "n3w-s3cret")
                .apply(WEB.withCapacity(7));
        assertThatThrownBy(() -> assertThat(secret).hasModelOf(WEB))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains("\"capacity\" : 6", "\"capacity\" : 7", "sku.capacity")
                .doesNotContain("n3w-s3cret");
        assertFails(() -> assertThat(WEB).hasCapacity(7), "a capacity of 7", "6");
    }

    @Test
    void anAnswerIsAcceptedOrRefused() {
        FakeScaleSets azure = FakeScaleSets.create();
        azure.add(WEB);
        String address = WEB.id().orElseThrow() + "?api-version=2024-11-01";

        assertThat(azure.handle(FakeRequest.of("GET", address, ""))).isAccepted();
        assertThat(azure.handle(FakeRequest.of("PATCH", address, "{\"zones\": [\"1\"]}")))
                .isRefused(409, "PropertyChangeNotAllowed");
        assertFails(
                () -> assertThat(azure.handle(FakeRequest.of("GET", address, "")))
                        .isRefused(409, "Conflict"),
                "409 Conflict",
                "200");
        assertFails(
                () -> assertThat(azure.handle(FakeRequest.of("PATCH", address, "{")))
                        .isAccepted(),
                "an answer of success");
    }

    @Test
    void nothingIsNoValue() {
        assertFails(() -> assertThat((UpgradePlan) null).touchesNothing(), "not to be null");
        assertThat("beside AssertJ's own").isNotEmpty();
    }
}
