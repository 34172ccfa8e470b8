package dev.vmss.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The id of a resource in Azure Resource Manager, such as
 * {@code /subscriptions/…/resourceGroups/web/providers/Microsoft.Network/virtualNetworks/vnet/subnets/a}.
 *
 * <p>Ids are not case-sensitive, as in Resource Manager. A text that is not such a path is accepted and has no parts.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">Naming rules</a>
 */
public final class ArmId extends TextValue {

    private ArmId(String text) {
        super(text);
    }

    /**
     * The id of a text.
     *
     * @param text any text
     * @return the id
     */
    @JsonCreator
    public static ArmId of(String text) {
        return new ArmId(text);
    }

    /**
     * The subscription that the resource belongs to.
     *
     * @return the subscription's id, or empty for a resource above subscriptions
     */
    public Optional<String> subscription() {
        return segmentAfter("subscriptions");
    }

    /**
     * The resource group that the resource belongs to.
     *
     * @return the group's name, or empty for a resource outside groups
     */
    public Optional<String> resourceGroup() {
        return segmentAfter("resourceGroups");
    }

    /**
     * The resource's type, such as {@code Microsoft.Network/virtualNetworks/subnets}.
     *
     * @return the namespace and the type names in order, or empty if the text contains no provider
     */
    public Optional<String> resourceType() {
        List<String> segments = segments();
        int provider = lastIndexOf(segments, "providers");
        if (provider < 0 || provider + 1 >= segments.size()) {
            return Optional.empty();
        }
        StringBuilder type = new StringBuilder(segments.get(provider + 1));
        for (int i = provider + 2; i < segments.size(); i += 2) {
            type.append('/').append(segments.get(i));
        }
        return Optional.of(type.toString());
    }

    /**
     * Whether the resource is of a type.
     *
     * @param type the namespace and the type names, in any case
     * @return {@code true} if it is
     */
    public boolean isOfType(String type) {
        return resourceType().filter(type::equalsIgnoreCase).isPresent();
    }

    /**
     * The resource's own name.
     *
     * @return the last part of the path, or empty for a text that is not a path
     */
    public Optional<String> name() {
        List<String> segments = segments();
        return segments.isEmpty() ? Optional.empty() : Optional.of(segments.get(segments.size() - 1));
    }

    /**
     * The resource that this one is a part of: of a subnet the virtual network, of a backend pool the load balancer.
     *
     * @return the id without its last type and name, or empty for a resource that is not part of another
     */
    public Optional<ArmId> parent() {
        List<String> segments = segments();
        int provider = lastIndexOf(segments, "providers");
        if (provider < 0 || segments.size() - provider <= 4) {
            return Optional.empty();
        }
        return Optional.of(of("/" + String.join("/", segments.subList(0, segments.size() - 2))));
    }

    @Override
    protected Object comparable() {
        return text().toLowerCase(Locale.ROOT);
    }

    private Optional<String> segmentAfter(String name) {
        List<String> segments = segments();
        for (int i = 0; i + 1 < segments.size(); i++) {
            if (segments.get(i).equalsIgnoreCase(name)) {
                return Optional.of(segments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private List<String> segments() {
        List<String> segments = new ArrayList<>();
        if (text().startsWith("/")) {
            for (String segment : text().split("/")) {
                if (!segment.isEmpty()) {
                    segments.add(segment);
                }
            }
        }
        return segments;
    }

    private static int lastIndexOf(List<String> segments, String name) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
