package dev.vmss.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/**
 * How charges for the additional capacity of a network interface are notified. No schema has the type; its constants are those
 * that the service was seen to answer.
 */
public final class AuxiliarySkuBillingNotificationType extends OpenEnum {

    /** Not at all. */
    public static final AuxiliarySkuBillingNotificationType NO_OP = new AuxiliarySkuBillingNotificationType("NoOp");

    private AuxiliarySkuBillingNotificationType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or any other
     * @return the value
     */
    @JsonCreator
    public static AuxiliarySkuBillingNotificationType of(String text) {
        return new AuxiliarySkuBillingNotificationType(text);
    }
}
