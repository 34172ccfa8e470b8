package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An application from an Azure Compute Gallery that is installed on every instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#vmgalleryapplication">VMGalleryApplication</a>
 */
@Value.Immutable
public interface GalleryApplication extends ModelObject, WithGalleryApplication {

    /** {@return the URI of a blob with configuration that replaces the application's default one} */
    @Since("2021-07-01")
    Optional<String> configurationReference();

    /** {@return whether an instance gets a new version of the application as soon as the gallery has it} */
    @Since("2022-03-01")
    @ServiceDefault(value = "false", filledFrom = "2025-04-01")
    Optional<Boolean> enableAutomaticUpgrade();

    /**
     * {@return whether the application is managed by hand} No schema has it, so its meaning is that of its name; the service was
     * seen to answer {@code false} to requests without it, at version 2025-04-01 first.
     */
    @Since("2025-04-01")
    @ServiceDefault(value = "false", filledFrom = "2025-04-01")
    Optional<Boolean> manuallyManaged();

    /** {@return the place of the application in the order of installation} */
    @Since("2021-07-01")
    Optional<Integer> order();

    /**
     * {@return the resource ID of the version of the application in its gallery} Required.
     */
    @Since("2021-07-01")
    Optional<ArmId> packageReferenceId();

    /** {@return any text about the application, for the user only} */
    @Since("2021-07-01")
    Optional<String> tags();

    /** {@return whether a failure of the application is a failure of the deployment} */
    @Since("2022-03-01")
    @ServiceDefault(value = "false", filledFrom = "2025-04-01")
    Optional<Boolean> treatFailureAsDeploymentFailure();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GalleryApplication}. */
    final class Builder extends ImmutableGalleryApplication.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link GalleryApplication#packageReferenceId()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder packageReferenceId(String text) {
            return packageReferenceId(ArmId.of(text));
        }
    }
}
