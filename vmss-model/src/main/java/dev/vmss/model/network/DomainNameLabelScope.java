package dev.vmss.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/**
 * Within which scope the same domain name label leads to the same domain name. The hash that Azure appends to the label depends
 * on it.
 */
public final class DomainNameLabelScope extends OpenEnum {

    /** The same label gives the same name everywhere in the tenant. */
    public static final DomainNameLabelScope TENANT_REUSE = new DomainNameLabelScope("TenantReuse");

    /** The same label gives the same name everywhere in the subscription. */
    public static final DomainNameLabelScope SUBSCRIPTION_REUSE = new DomainNameLabelScope("SubscriptionReuse");

    /** The same label gives the same name everywhere in the resource group. */
    public static final DomainNameLabelScope RESOURCE_GROUP_REUSE = new DomainNameLabelScope("ResourceGroupReuse");

    /** The same label gives another name each time. */
    public static final DomainNameLabelScope NO_REUSE = new DomainNameLabelScope("NoReuse");

    private DomainNameLabelScope(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static DomainNameLabelScope of(String text) {
        return new DomainNameLabelScope(text);
    }
}
