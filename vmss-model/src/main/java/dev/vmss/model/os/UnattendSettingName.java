package dev.vmss.model.os;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The settings of Windows setup that {@link AdditionalUnattendContent} can be for. */
public final class UnattendSettingName extends OpenEnum {

    /** A user is logged on automatically. */
    public static final UnattendSettingName AUTO_LOGON = new UnattendSettingName("AutoLogon");

    /** Commands run at the first logon. */
    public static final UnattendSettingName FIRST_LOGON_COMMANDS = new UnattendSettingName("FirstLogonCommands");

    private UnattendSettingName(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static UnattendSettingName of(String text) {
        return new UnattendSettingName(text);
    }
}
