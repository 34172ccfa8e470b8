package dev.vmss.engine.rules;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.OsType;
import java.util.Optional;

/** What the machines of a set run, as far as its model says: by its OS disk, or by the half of the OS profile that it has. */
enum OperatingSystem {
    WINDOWS,
    LINUX,
    UNKNOWN;

    static OperatingSystem of(EffectiveSet set) {
        Optional<OsType> type = set.profile().osDisk().flatMap(OsDisk::osType);
        if (type.isPresent()) {
            return type.get().equals(OsType.WINDOWS) ? WINDOWS : type.get().equals(OsType.LINUX) ? LINUX : UNKNOWN;
        }
        Optional<OsProfile> profile = set.profile(VirtualMachineProfile::osProfile);
        if (profile.flatMap(OsProfile::windowsConfiguration).isPresent()) {
            return WINDOWS;
        }
        return profile.flatMap(OsProfile::linuxConfiguration).isPresent() ? LINUX : UNKNOWN;
    }

    /** The name that Azure's messages have for it; the empty text if it is not known. */
    String text() {
        return this == WINDOWS ? "Windows" : this == LINUX ? "Linux" : "";
    }
}
