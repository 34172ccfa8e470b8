package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How instances to remove are chosen when a scale set shrinks. */
public final class ScaleInRule extends OpenEnum {

    /** Balance across zones first, then across fault domains, then remove the instance with the highest instance id. */
    public static final ScaleInRule DEFAULT = new ScaleInRule("Default");

    /** Balance across zones first, then remove the oldest unprotected instance. */
    public static final ScaleInRule OLDEST_VM = new ScaleInRule("OldestVM");

    /** Balance across zones first, then remove the newest unprotected instance. */
    public static final ScaleInRule NEWEST_VM = new ScaleInRule("NewestVM");

    private ScaleInRule(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static ScaleInRule of(String text) {
        return new ScaleInRule(text);
    }
}
