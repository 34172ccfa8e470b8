package dev.vmss.examples.scenarios;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Changes properties for which the value decides: Azure takes a third zone and refuses to give one up, and takes a set out of
 * its single placement group but not back.
 */
public final class ChangeWhatDependsOnTheValue {

    private ChangeWhatDependsOnTheValue() {}

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
        ScaleSet applied = Sample.applied();
        check(out, applied, ModelEdit.none().set("zones", "[\"1\", \"2\", \"3\"]"));
        check(out, applied, ModelEdit.none().set("zones", "[\"1\"]"));

        ModelEdit onePlacementGroup = ModelEdit.none().set("singlePlacementGroup", "true");
        check(out, applied, onePlacementGroup);
        check(out, onePlacementGroup.apply(applied), ModelEdit.none().set("singlePlacementGroup", "false"));
    }

    private static void check(PrintStream out, ScaleSet applied, ModelEdit edit) {
        // The load balancer of the sample is of the Standard SKU, which no model of a set shows.
        UpdateContext context =
                UpdateContext.builder().usesBasicLoadBalancer(false).build();
        Update update = Update.of(applied, edit.apply(applied), context);
        CheckResult check = RuleBook.current().check(update);
        for (Change change : update.diff().changes()) {
            out.println(check.verdict() + " " + change);
        }
        for (Finding finding : check.findings()) {
            out.println("  " + finding.rule() + ": " + finding.remedy());
        }
    }
}
