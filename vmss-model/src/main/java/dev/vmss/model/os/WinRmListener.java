package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An endpoint on which an instance takes remote PowerShell commands.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#winrmlistener">WinRMListener</a>
 */
@Value.Immutable
public interface WinRmListener extends ModelObject, WithWinRmListener {

    /**
     * {@return the URL of the secret in a key vault that holds the certificate} A listener for {@link WinRmProtocol#HTTPS}
     * needs it.
     */
    @Since("2015-06-15")
    Optional<String> certificateUrl();

    /** {@return the protocol of the listener} */
    @Since("2015-06-15")
    Optional<WinRmProtocol> protocol();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WinRmListener}. */
    final class Builder extends ImmutableWinRmListener.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link WinRmListener#protocol()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder protocol(String text) {
            return protocol(WinRmProtocol.of(text));
        }
    }
}
