package dev.vmss.model.extension;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.Omitted;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Until;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The extensions of the instances and the time that they may take.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetextensionprofile">VirtualMachineScaleSetExtensionProfile</a>
 */
@Value.Immutable
public interface ExtensionProfile extends ModelObject, WithExtensionProfile {

    /**
     * {@return whether extensions do not run on the instances that overprovisioning makes in excess} No schema has it; the
     * service was seen to answer it at version 2018-10-01, and later versions have
     * {@link dev.vmss.model.ScaleSetProperties#doNotRunExtensionsOnOverprovisionedVMs()} instead.
     */
    @Since("2018-10-01")
    @Until("2018-10-01")
    @ServiceDefault("false")
    Optional<Boolean> doNotRunOnOverprovisionedVMs();

    /**
     * {@return the extensions, identified by their names} A list in a request replaces the whole list of the set.
     */
    @Since("2015-06-15")
    @KeyedBy("name")
    @Omitted(
            value = Omission.UNKNOWN,
            removedUntil = "2016-03-30",
            reason =
                    "An extension profile without extensions removed them in API version 2016-03-30; later versions were not seen.",
            source = "recorded answers, API version 2016-03-30")
    @OmittedParts(value = Omission.REMOVED, source = "https://github.com/Azure/bicep-registry-modules/pull/201")
    Optional<ModelList<Extension>> extensions();

    /**
     * {@return how long all extensions together may take to start, in ISO 8601} It must be between 15 and 120 minutes. The
     * default is 90 minutes ({@code PT1H30M}).
     */
    @Since("2020-06-01")
    @ServiceDefault("PT1H30M")
    Optional<IsoDuration> extensionsTimeBudget();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ExtensionProfile}. */
    final class Builder extends ImmutableExtensionProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ExtensionProfile#extensions()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder extensions(Collection<Extension> elements) {
            return extensions(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link ExtensionProfile#extensionsTimeBudget()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder extensionsTimeBudget(String text) {
            return extensionsTimeBudget(IsoDuration.of(text));
        }
    }
}
