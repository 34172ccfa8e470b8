package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.READ_ANEW;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.recorded;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.security.SecurityType;
import dev.vmss.model.storage.DiskSecurityProfile;
import dev.vmss.model.storage.ManagedDiskParameters;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Optional;

/** Trusted Launch and confidential machines. */
final class SecurityRules {

    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String TYPE = PROFILE + ".securityProfile.securityType";
    private static final String TRUSTED_LAUNCH =
            "https://learn.microsoft.com/azure/virtual-machines/trusted-launch-existing-vmss";

    static final List<Rule> RULES = List.of(
            Rule.about("trusted-launch-with-data-disks-needs-surge", TYPE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set with data disks can change to Trusted Launch only by a rolling upgrade with"
                            + " maxSurge.")
                    .remedy("Set the mode to Rolling and maxSurge to true first.")
                    .accepted(Severity.WARNING)
                    .when(update -> becomesTrusted(update)
                            && !update.resultingSet().profile().dataDisks().isEmpty()
                            && !(update.resultingSet().isRolling()
                                    && update.resultingSet().rolling(RollingUpgradePolicy::maxSurge)))
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("trusted-launch-not-for-service-fabric", TYPE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set of a Service Fabric cluster cannot change to Trusted Launch.")
                    .remedy("Create another node type with Trusted Launch.")
                    .refusedWith(AzureAnswer.propertyFixed("securityProfile.securityType"))
                    .when(update -> becomesTrusted(update)
                            && update.appliedSet().profile().isServiceFabric())
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("trusted-launch-on-flexible-is-preview", TYPE)
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Changing a Flexible set to Trusted Launch is a preview.")
                    .remedy("Register for the preview first.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(SecurityRules::becomesTrusted)
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("standard-security-without-uefi-settings", TYPE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("To leave Trusted Launch, set securityType to Standard and uefiSettings to null. Up"
                            + " to API version 2024-11-01 the service removes uefiSettings by itself; whether it"
                            + " does so with later versions is not known.")
                    .remedy("Set both in the same update.")
                    .needs("the API version of the request")
                    .accepted(Severity.WARNING)
                    .when(update -> isAfterNovember2024(update)
                            && type(update.appliedSet()).equals(SecurityType.TRUSTED_LAUNCH)
                            && !type(update.resultingSet()).equals(SecurityType.TRUSTED_LAUNCH)
                            && profile(update.resultingSet())
                                    .flatMap(SecurityProfile::uefiSettings)
                                    .isPresent())
                    .source(
                            documented(TRUSTED_LAUNCH),
                            recorded(
                                    "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/test_vmss_update_security_type.yaml"))
                    .build(),
            Rule.about("confidential-type-may-be-fixed", TYPE)
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Microsoft documents the change between Standard and Trusted Launch only, not the"
                            + " change to or from confidential machines.")
                    .remedy("Create a new set with the other security type.")
                    .accepted(Severity.WARNING)
                    .when(update -> type(update.appliedSet()).equals(SecurityType.CONFIDENTIAL_VM)
                            != type(update.resultingSet()).equals(SecurityType.CONFIDENTIAL_VM))
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about(
                            "security-encryption-needs-confidential-type",
                            PROFILE + ".storageProfile.osDisk.managedDisk.securityProfile.securityEncryptionType",
                            TYPE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Only the OS disk of a confidential machine can have a securityEncryptionType.")
                    .remedy("Omit it, or set securityType to ConfidentialVM.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> update.becomes(set -> !type(set).equals(SecurityType.CONFIDENTIAL_VM)
                            && set.profile()
                                    .osDisk()
                                    .flatMap(OsDisk::managedDisk)
                                    .flatMap(ManagedDiskParameters::securityProfile)
                                    .flatMap(DiskSecurityProfile::securityEncryptionType)
                                    .isPresent()))
                    .source(documented(
                                    "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update")
                            .readOn(READ_ANEW))
                    .build());

    private SecurityRules() {}

    /** Whether the request is known to have a version after the last one with which the way back was recorded. */
    private static boolean isAfterNovember2024(Update update) {
        return update.context()
                .apiVersion()
                .filter(version -> version.compareTo(new ApiVersion("2024-11-01")) > 0)
                .isPresent();
    }

    private static Optional<SecurityProfile> profile(EffectiveSet set) {
        return set.profile(VirtualMachineProfile::securityProfile);
    }

    /** A set that does not say has machines of the standard type. */
    static SecurityType type(EffectiveSet set) {
        return profile(set).flatMap(SecurityProfile::securityType).orElse(SecurityType.STANDARD);
    }

    static boolean becomesTrusted(Update update) {
        return !type(update.appliedSet()).equals(SecurityType.TRUSTED_LAUNCH)
                && type(update.resultingSet()).equals(SecurityType.TRUSTED_LAUNCH);
    }
}
