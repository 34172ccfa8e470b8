package dev.vmss.model.os;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Who looks for patches that an instance lacks. */
public final class AssessmentMode extends OpenEnum {

    /** The operating system or its user decides when to look; Azure does not start assessments of its own. */
    public static final AssessmentMode IMAGE_DEFAULT = new AssessmentMode("ImageDefault");

    /** Azure starts an assessment from time to time; this needs the VM agent. */
    public static final AssessmentMode AUTOMATIC_BY_PLATFORM = new AssessmentMode("AutomaticByPlatform");

    private AssessmentMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static AssessmentMode of(String text) {
        return new AssessmentMode(text);
    }
}
