package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of instances that run Linux. A profile has either this or a {@link WindowsConfiguration}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#linuxconfiguration">LinuxConfiguration</a>
 */
@Value.Immutable
public interface LinuxConfiguration extends ModelObject, WithLinuxConfiguration {

    /**
     * {@return whether users cannot log in over SSH with a password} The default is {@code false}. With {@code true} the
     * profile needs an SSH key.
     */
    @Since("2015-06-15")
    @ServiceDefault("false")
    Optional<Boolean> disablePasswordAuthentication();

    /**
     * {@return whether the platform updates the VM agent on the instances} The default is {@code false}.
     */
    @Since("2022-08-01")
    @ServiceDefault("false")
    Optional<Boolean> enableVMAgentPlatformUpdates();

    /** {@return how patches get onto the instances} */
    @Since("2020-12-01")
    Optional<LinuxPatchSettings> patchSettings();

    /**
     * {@return whether the VM agent is installed on the instances} The default is {@code true}. Extensions need the agent.
     */
    @Since("2018-06-01")
    @ServiceDefault("true")
    Optional<Boolean> provisionVMAgent();

    /** {@return the SSH keys for logging in} */
    @Since("2015-06-15")
    Optional<SshConfiguration> ssh();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LinuxConfiguration}. */
    final class Builder extends ImmutableLinuxConfiguration.Builder implements JsonForm {

        Builder() {}
    }
}
