package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.WriteOnly;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A piece of XML that Windows setup takes into the file {@code unattend.xml} of an instance, for example to log on
 * automatically. A configuration has at most one for each setting name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#additionalunattendcontent">AdditionalUnattendContent</a>
 */
@Value.Immutable
public interface AdditionalUnattendContent extends ModelObject, WithAdditionalUnattendContent {

    /**
     * {@return the name of the component that the setting belongs to} The only allowed value is {@code
     * Microsoft-Windows-Shell-Setup}.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> componentName();

    /**
     * {@return the XML to add, with the root element of the setting} It must be smaller than 4 KB. The service never shows it,
     * because it may hold a password.
     */
    @Since("2015-06-15")
    @WriteOnly
    Optional<Secret> content();

    /**
     * {@return the name of the setup pass in which Windows reads the content} The only allowed value is {@code OobeSystem}.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> passName();

    /** {@return the name of the setting that the content is for} */
    @Since("2015-06-15")
    Optional<UnattendSettingName> settingName();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AdditionalUnattendContent}. */
    final class Builder extends ImmutableAdditionalUnattendContent.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link AdditionalUnattendContent#content()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder content(String text) {
            return content(Secret.of(text));
        }

        /**
         * Sets {@link AdditionalUnattendContent#settingName()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder settingName(String text) {
            return settingName(UnattendSettingName.of(text));
        }
    }
}
