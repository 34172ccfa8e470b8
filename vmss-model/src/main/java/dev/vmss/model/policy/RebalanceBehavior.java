package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The order of the steps that move an instance to another availability zone. */
public final class RebalanceBehavior extends OpenEnum {

    /** The new instance is created before the old one is deleted. */
    public static final RebalanceBehavior CREATE_BEFORE_DELETE = new RebalanceBehavior("CreateBeforeDelete");

    private RebalanceBehavior(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static RebalanceBehavior of(String text) {
        return new RebalanceBehavior(text);
    }
}
