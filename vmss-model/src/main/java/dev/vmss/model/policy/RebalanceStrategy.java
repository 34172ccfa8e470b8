package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How an instance is moved to another availability zone. */
public final class RebalanceStrategy extends OpenEnum {

    /** A new instance is created in the other zone and the old one is deleted. */
    public static final RebalanceStrategy RECREATE = new RebalanceStrategy("Recreate");

    private RebalanceStrategy(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static RebalanceStrategy of(String text) {
        return new RebalanceStrategy(text);
    }
}
