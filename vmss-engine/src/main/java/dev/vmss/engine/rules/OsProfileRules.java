package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Edition.APRIL_2019;
import static dev.vmss.engine.rules.Edition.FEBRUARY_2018;
import static dev.vmss.engine.rules.Edition.MARCH_2020;
import static dev.vmss.engine.rules.Edition.SEPTEMBER_2021;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import java.util.List;

/** What is set inside the operating system: computer names, credentials, custom data. */
final class OsProfileRules {

    private static final String OS_PROFILE = "properties.virtualMachineProfile.osProfile";
    private static final String WINDOWS = OS_PROFILE + ".windowsConfiguration";
    private static final String REIMAGE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-reimage-virtual-machine";

    private static final Place PREFIX = Place.of(OS_PROFILE + ".computerNamePrefix");
    private static final Place SECRETS = Place.of(OS_PROFILE + ".secrets");

    static final List<Rule> RULES = List.of(
            Rule.about("computer-name-prefix-fixed", OS_PROFILE + ".computerNamePrefix")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Terraform treats the prefix of the computer names as fixed at creation; no refusal"
                            + " by the service is known.")
                    .remedy("Keep the prefix, or create a new set.")
                    .accepted(Severity.WARNING)
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about("computer-name-prefix-length", OS_PROFILE + ".computerNamePrefix")
                    .kind(RuleKind.LIMIT)
                    .summary("The prefix of the computer names must have 1 to 15 characters.")
                    .remedy("Choose a shorter prefix.")
                    .refusedWith(AzureAnswer.invalidParameter("computerNamePrefix"))
                    .when(update -> EffectiveSet.of(update.desired())
                            .profile(VirtualMachineProfile::osProfile)
                            .flatMap(OsProfile::computerNamePrefix)
                            .filter(prefix -> prefix.isEmpty() || prefix.length() > 15)
                            .isPresent())
                    .source(documented(
                            "https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update"))
                    .build(),
            Rule.about("winrm-listeners-fixed", WINDOWS + ".winRM.listeners")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The WinRM listeners can be set only when the set is created.")
                    .remedy("Keep the listeners, or create a new set.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("windowsConfiguration.winRM.listeners"))
                    .source(
                            seen(
                                    "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/internal/services/compute/shared_schema.go"))
                    .build(),
            Rule.about("unattend-content-fixed", WINDOWS + ".additionalUnattendContent")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("The content of the Windows unattended setup can be set only when the set is created.")
                    .remedy("Keep the content, or create a new set.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("windowsConfiguration.additionalUnattendContent"))
                    .source(
                            seen(
                                    "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/internal/services/compute/shared_schema.go"))
                    .build(),
            Rule.about("os-profile-needs-reimage", OS_PROFILE)
                    .kind(RuleKind.NEEDS_REIMAGE)
                    .summary("The upgrade policy does not cover the OS profile: an instance gets it only by a"
                            + " reimage, which also runs its extensions again.")
                    .remedy("Bring each instance to the latest model, then reimage it.")
                    .accepted(Severity.NEEDS_REIMAGE)
                    .whenChange((update, change) -> !change.touches(PREFIX) && !change.touches(SECRETS))
                    .source(documented(REIMAGE))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021)
                    .build());

    private OsProfileRules() {}
}
