package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The applications from Azure Compute Galleries that are installed on the instances.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/vm-applications">Overview of VM Applications</a>
 */
@Value.Immutable
public interface ApplicationProfile extends ModelObject, WithApplicationProfile {

    /** {@return the applications, identified by the versions that they refer to} */
    @Since("2021-07-01")
    @KeyedBy("packageReferenceId")
    @OmittedParts(value = Omission.KEPT, source = "recorded answers of the service")
    Optional<ModelList<GalleryApplication>> galleryApplications();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ApplicationProfile}. */
    final class Builder extends ImmutableApplicationProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ApplicationProfile#galleryApplications()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder galleryApplications(Collection<GalleryApplication> elements) {
            return galleryApplications(ModelList.copyOf(elements));
        }
    }
}
