package dev.vmss.examples.scenarios;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Moves to a new version of an image: of the Marketplace, where only the version changes, and of an image of our own, whose
 * version is part of its id.
 */
public final class UseANewImage {

    private UseANewImage() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the sample cannot be read
     */
    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    static void run(PrintStream out) throws IOException {
        String image = "virtualMachineProfile.storageProfile.imageReference";
        ScaleSet marketplace = Sample.applied();
        describe(out, marketplace, ModelEdit.none().set(image + ".version", "22.04.202411010"));

        String gallery = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/images/providers"
                + "/Microsoft.Compute/galleries/shop/images/web/versions/";
        ModelEdit ourOwn = ModelEdit.none().set(image, "{\"id\": \"" + gallery + "1.4.2\"}");
        ScaleSet custom = ourOwn.apply(marketplace);
        describe(out, custom, ModelEdit.none().set(image + ".id", gallery + "1.5.0"));

        // A set cannot change from the one kind of image to the other.
        describe(out, marketplace, ourOwn);
    }

    private static void describe(PrintStream out, ScaleSet applied, ModelEdit edit) throws IOException {
        UpgradePlan plan = UpgradePlanner.create().plan(applied, edit.apply(applied), Sample.instances());
        out.println(plan.check().verdict() + ", " + plan.impact().disruption() + ", batches: "
                + plan.bounds().batches());
        plan.check().findings().forEach(finding -> out.println("  " + finding.rule() + ": " + finding.remedy()));
        plan.warnings().forEach(warning -> out.println("  " + warning.code()));
    }
}
