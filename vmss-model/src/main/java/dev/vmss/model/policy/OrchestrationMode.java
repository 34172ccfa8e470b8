package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How a scale set manages its virtual machines; fixed when the set is created. */
public final class OrchestrationMode extends OpenEnum {

    /** The instances are identical, made from the model of the set, and managed through the API of the set. */
    public static final OrchestrationMode UNIFORM = new OrchestrationMode("Uniform");

    /**
     * The instances are virtual machines in their own right, managed through the API of virtual machines too; they may differ.
     */
    public static final OrchestrationMode FLEXIBLE = new OrchestrationMode("Flexible");

    private OrchestrationMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static OrchestrationMode of(String text) {
        return new OrchestrationMode(text);
    }
}
