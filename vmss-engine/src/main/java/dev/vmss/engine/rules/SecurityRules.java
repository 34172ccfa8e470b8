package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.said;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.security.SecurityType;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import java.util.List;
import java.util.Optional;

/** Trusted Launch, confidential machines and encryption at the host. */
final class SecurityRules {

    private static final String TYPE = "properties.virtualMachineProfile.securityProfile.securityType";
    private static final String ENCRYPTION = "properties.virtualMachineProfile.securityProfile.encryptionAtHost";
    private static final String TRUSTED_LAUNCH =
            "https://learn.microsoft.com/azure/virtual-machines/trusted-launch-existing-vmss";

    static final List<Rule> RULES = List.of(
            Rule.about("trusted-launch-needs-image", TYPE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Trusted Launch needs an image of generation 2 that supports it.")
                    .remedy("Change to such an image in the same update, or before.")
                    .refusedWith(AzureAnswer.badRequest())
                    .when(update -> becomesTrusted(update)
                            && supportsTrustedLaunch(update)
                                    .filter(fits -> !fits)
                                    .isPresent())
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("trusted-launch-image-unknown", TYPE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("Trusted Launch needs an image of generation 2 and a size that support it, which is not"
                            + " known.")
                    .remedy("Make sure of both before the update.")
                    .needs("whether the desired image supports Trusted Launch")
                    .accepted(Severity.WARNING)
                    .when(update -> becomesTrusted(update)
                            && supportsTrustedLaunch(update).isEmpty())
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("trusted-launch-with-data-disks-needs-surge", TYPE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("A set with data disks changes to Trusted Launch only by a rolling upgrade with maxSurge.")
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
                    .summary("The change of a Flexible set to Trusted Launch is a preview.")
                    .remedy("Register for the preview first.")
                    .accepted(Severity.WARNING)
                    .modes(OrchestrationMode.FLEXIBLE)
                    .when(SecurityRules::becomesTrusted)
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("standard-security-without-uefi-settings", TYPE)
                    .kind(RuleKind.CROSS_FIELD)
                    .summary("The way back from Trusted Launch is securityType Standard together with uefiSettings"
                            + " null.")
                    .remedy("Send both in one update.")
                    .accepted(Severity.WARNING)
                    .when(update -> type(update.appliedSet()).equals(SecurityType.TRUSTED_LAUNCH)
                            && !type(update.resultingSet()).equals(SecurityType.TRUSTED_LAUNCH)
                            && (profile(EffectiveSet.of(update.desired()))
                                            .flatMap(SecurityProfile::securityType)
                                            .isEmpty()
                                    || profile(update.resultingSet())
                                            .flatMap(SecurityProfile::uefiSettings)
                                            .isPresent()))
                    .source(documented(TRUSTED_LAUNCH))
                    .build(),
            Rule.about("confidential-type-may-be-fixed", TYPE)
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Microsoft describes the change between Standard and Trusted Launch only, none to or"
                            + " from confidential machines.")
                    .remedy("Create a new set of the other security type.")
                    .accepted(Severity.WARNING)
                    .when(update -> type(update.appliedSet()).equals(SecurityType.CONFIDENTIAL_VM)
                            != type(update.resultingSet()).equals(SecurityType.CONFIDENTIAL_VM))
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about("host-encryption-may-need-deallocation", ENCRYPTION)
                    .kind(RuleKind.NEEDS_DEALLOCATION)
                    .summary("A single machine must be deallocated for encryption at its host; whether an instance"
                            + " must is not documented.")
                    .remedy("Be ready to deallocate the instances.")
                    .needs("the instances with their power states")
                    .accepted(Severity.WARNING)
                    .when(update -> !update.allDeallocated().orElse(false))
                    .source(said("https://github.com/Azure/ResourceModules/issues/1048"))
                    .build());

    private SecurityRules() {}

    private static Optional<SecurityProfile> profile(EffectiveSet set) {
        return set.profile(VirtualMachineProfile::securityProfile);
    }

    /** A set that does not say has machines of the standard type. */
    private static SecurityType type(EffectiveSet set) {
        return profile(set).flatMap(SecurityProfile::securityType).orElse(SecurityType.STANDARD);
    }

    private static boolean becomesTrusted(Update update) {
        return !type(update.appliedSet()).equals(SecurityType.TRUSTED_LAUNCH)
                && type(update.resultingSet()).equals(SecurityType.TRUSTED_LAUNCH);
    }

    private static Optional<Boolean> supportsTrustedLaunch(Update update) {
        return update.context().desiredImage().flatMap(ImageFacts::trustedLaunch);
    }
}
