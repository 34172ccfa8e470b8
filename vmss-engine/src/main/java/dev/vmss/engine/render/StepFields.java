package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.InstanceStep;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.WaitStep;
import java.util.List;
import java.util.Locale;

/** Writes a step as JSON: its kind is the name of its record, and its fields are the record's. */
final class StepFields {

    private StepFields() {}

    static void put(ObjectNode json, Step step) {
        String name = step.getClass().getSimpleName();
        json.put("kind", Character.toLowerCase(name.charAt(0)) + name.substring(1));
        json.put("actor", name(step.actor()));
        texts(json, "instances", step.instances());
        texts(json, "causes", step.causes());
        json.put("description", step.describe());
        if (step instanceof SetStep.SetFlag flag) {
            json.put("path", flag.path()).put("value", flag.value()).put("why", flag.why());
        } else if (step instanceof SetStep.CreateSurge surge) {
            json.put("count", surge.count());
        } else if (step instanceof SetStep.ScaleOut out) {
            json.put("count", out.count());
        } else if (step instanceof SetStep.ReleaseResources release) {
            texts(json, "resources", release.resources());
        } else if (step instanceof InstanceStep.UpgradeInstances upgrade) {
            json.put("effect", upgrade.effect());
        } else if (step instanceof InstanceStep.DeleteInstances delete) {
            json.put("why", delete.why());
        } else if (step instanceof InstanceStep.AttachDisk attach) {
            json.put("lun", attach.lun());
        } else if (step instanceof InstanceStep.DetachDisk detach) {
            json.put("lun", detach.lun());
        } else if (step instanceof InstanceStep.UpdateInstance update) {
            json.put("disruption", name(update.disruption()));
        } else if (step instanceof WaitStep.WaitHealthy wait) {
            json.put("timeout", wait.timeout().toString()).put("abortsWhen", wait.abortsWhen());
        } else if (step instanceof WaitStep.Pause pause) {
            json.put("duration", pause.duration().toString());
        }
    }

    /** A constant as the batch protocol writes it, such as {@code allowedAfterDeallocation}. */
    static String name(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(
                    name.isEmpty() ? word.substring(0, 1) : word.substring(0, 1).toUpperCase(Locale.ROOT));
            name.append(word.substring(1));
        }
        return name.toString();
    }

    static void texts(ObjectNode json, String name, List<String> texts) {
        texts.forEach(json.putArray(name)::add);
    }
}
