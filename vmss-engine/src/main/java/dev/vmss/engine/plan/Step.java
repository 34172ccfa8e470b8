package dev.vmss.engine.plan;

import java.util.List;

/** One step of a plan: on the set, on some of its instances, or a wait. */
public sealed interface Step permits SetStep, InstanceStep, WaitStep {

    /** {@return who carries the step out} */
    Actor actor();

    /** {@return the ids of the instances that the step acts on, in order; empty for a step on the set itself} */
    List<String> instances();

    /** {@return the paths of the changes that make the step necessary; empty for a step that serves another one} */
    default List<String> causes() {
        return List.of();
    }

    /** {@return what the step does, in a short sentence} */
    String describe();
}
