package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.engine.source.TerraformTable.Resource;
import java.util.Optional;

/**
 * What the Terraform provider sends beside the attributes.
 *
 * @see <a href="https://github.com/hashicorp/terraform-provider-azurerm">terraform-provider-azurerm,
 *     internal/services/compute/linux_virtual_machine_scale_set_resource.go and its like</a>
 */
final class TerraformConstants {

    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String SECURITY = PROFILE + ".securityProfile";

    private TerraformConstants() {}

    /** Adds the constants to a set that is not settled yet. */
    static void addTo(ObjectNode set, Resource resource) {
        ArmObject root = new ArmObject("", set);
        root.put("type", text(SetReader.SET_TYPE));
        root.put("properties.orchestrationMode", text(resource == Resource.ORCHESTRATED ? "Flexible" : "Uniform"));
        addWhere(set, "sku", "name", "tier", "Standard");
        addWhere(set, "extendedLocation", "name", "type", "EdgeZone");
        addWhere(set, PROFILE + ".storageProfile.osDisk", "caching", "createOption", "FromImage");
        osType(set, resource)
                .ifPresent(os -> addWhere(set, PROFILE + ".storageProfile.osDisk", "caching", "osType", os));
        addSecurityType(set, root);
        ArmObject.object(set, PROFILE + ".osProfile.windowsConfiguration")
                .map(windows -> windows.path("additionalUnattendContent"))
                .ifPresent(contents -> contents.forEach(TerraformConstants::addPass));
    }

    private static void addPass(JsonNode content) {
        if (content instanceof ObjectNode object) {
            object.put("passName", "OobeSystem");
            object.put("componentName", "Microsoft-Windows-Shell-Setup");
        }
    }

    private static Optional<String> osType(ObjectNode set, Resource resource) {
        return switch (resource) {
            case LINUX -> Optional.of("Linux");
            case WINDOWS -> Optional.of("Windows");
            case ORCHESTRATED ->
                has(set, PROFILE + ".osProfile.linuxConfiguration", "disablePasswordAuthentication")
                        ? Optional.of("Linux")
                        : has(set, PROFILE + ".osProfile.windowsConfiguration", "provisionVMAgent")
                                ? Optional.of("Windows")
                                : Optional.empty();
        };
    }

    private static void addSecurityType(ObjectNode set, ArmObject root) {
        Optional<ObjectNode> security = ArmObject.object(set, SECURITY);
        Optional<ObjectNode> uefi = ArmObject.object(set, SECURITY + ".uefiSettings");
        if (security.isEmpty() || uefi.isEmpty()) {
            return;
        }
        boolean isConfidential = ArmObject.object(set, PROFILE + ".storageProfile.osDisk.managedDisk.securityProfile")
                .map(disk -> disk.path("securityEncryptionType").isTextual())
                .orElse(false);
        boolean isTrusted = uefi.get().path("secureBootEnabled").asBoolean()
                || uefi.get().path("vTpmEnabled").asBoolean();
        JsonNode type =
                isConfidential ? text("ConfidentialVM") : isTrusted ? text("TrustedLaunch") : NullNode.getInstance();
        root.put(SECURITY + ".securityType", type);
    }

    private static void addWhere(ObjectNode set, String object, String present, String name, String value) {
        if (has(set, object, present)) {
            ArmObject.object(set, object).ifPresent(found -> found.put(name, value));
        }
    }

    private static boolean has(ObjectNode set, String object, String member) {
        return ArmObject.object(set, object)
                .map(found -> found.path(member))
                .filter(value -> !value.isNull() && !value.isMissingNode())
                .isPresent();
    }

    private static TextNode text(String value) {
        return SourceJson.NODES.textNode(value);
    }
}
