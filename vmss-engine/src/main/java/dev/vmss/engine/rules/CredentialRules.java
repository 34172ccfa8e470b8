package dev.vmss.engine.rules;

import static dev.vmss.engine.rules.Edition.APRIL_2019;
import static dev.vmss.engine.rules.Edition.FEBRUARY_2018;
import static dev.vmss.engine.rules.Edition.MARCH_2020;
import static dev.vmss.engine.rules.Edition.SEPTEMBER_2021;
import static dev.vmss.engine.rules.Sources.clientCode;
import static dev.vmss.engine.rules.Sources.documented;
import static dev.vmss.engine.rules.Sources.seen;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.value.JsonValue;
import java.util.List;

/** Administrators, passwords, custom data and certificates. The service never shows the secret ones among them. */
final class CredentialRules {

    private static final String OS_PROFILE = "properties.virtualMachineProfile.osProfile";
    private static final String REIMAGE =
            "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-reimage-virtual-machine";
    private static final String CUSTOM_DATA = "https://learn.microsoft.com/azure/virtual-machines/custom-data";

    static final List<Rule> RULES = List.of(
            Rule.about("admin-password-fixed", OS_PROFILE + ".adminPassword")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Before API version 2017-12-01, the administrator's password can be set only when the"
                            + " set is created.")
                    .remedy("Use API version 2017-12-01 or later, or the VMAccess extension.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("adminPassword"))
                    .before("2017-12-01")
                    .source(seen("https://github.com/Azure/vm-scale-sets/issues/38"))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021)
                    .build(),
            Rule.about("custom-data-fixed", OS_PROFILE + ".customData")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Before API version 2017-12-01, custom data can be set only when the set is created.")
                    .remedy("Use API version 2017-12-01 or later.")
                    .refusedWith(AzureAnswer.propertyChangeNotAllowed("customData"))
                    .before("2017-12-01")
                    .source(
                            seen("https://github.com/Azure/azure-sdk-for-java/issues/1976"),
                            seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/61"))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021)
                    .build(),
            Rule.about("secrets-may-be-fixed", OS_PROFILE + ".adminPassword", OS_PROFILE + ".customData")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Before API version 2017-12-01, Azure refuses another password and other custom data;"
                            + " whether these differ is not known, because the service never returns them.")
                    .remedy("Omit them, or use API version 2017-12-01 or later.")
                    .needs("the last value sent, in the applied model")
                    .accepted(Severity.WARNING)
                    .before("2017-12-01")
                    .seesUnverifiable()
                    .whenChange((update, change) -> UnverifiableChange.is(change))
                    .source(seen("https://github.com/Azure/vm-scale-sets/issues/38"))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021)
                    .build(),
            Rule.about("secrets-need-reimage", OS_PROFILE + ".adminPassword", OS_PROFILE + ".customData")
                    .kind(RuleKind.NEEDS_REIMAGE)
                    .summary("If the password or the custom data differ from the previous ones, which the service"
                            + " never returns, an instance gets them only by a reimage.")
                    .remedy("Bring each instance to the latest model, then reimage it.")
                    .needs("the last value sent, in the applied model")
                    .accepted(Severity.NEEDS_REIMAGE)
                    .since("2017-12-01")
                    .seesUnverifiable()
                    .whenChange((update, change) -> UnverifiableChange.is(change))
                    .source(
                            documented(REIMAGE),
                            documented(CUSTOM_DATA),
                            seen("https://github.com/Azure/vm-scale-sets/issues/73"))
                    .editions(FEBRUARY_2018, APRIL_2019, MARCH_2020, SEPTEMBER_2021)
                    .build(),
            Rule.about("custom-data-cannot-be-cleared", OS_PROFILE + ".customData")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("Custom data can be replaced, but not removed.")
                    .remedy("Send custom data that have no effect.")
                    .accepted(Severity.WARNING)
                    .seesUnverifiable()
                    .whenChange((update, change) -> change.kind() == Change.Kind.REMOVED
                            || EffectiveSet.of(update.desired())
                                    .profile(VirtualMachineProfile::osProfile)
                                    .flatMap(OsProfile::customData)
                                    .filter(data -> data.reveal().equals(JsonValue.of("")))
                                    .isPresent())
                    .source(seen("https://github.com/hashicorp/terraform-provider-azurerm/issues/61"))
                    .build(),
            Rule.about("admin-username-may-be-fixed", OS_PROFILE + ".adminUsername")
                    .kind(RuleKind.CREATE_TIME)
                    .summary("Microsoft's article allows another administrator name with a reimage, but the schema"
                            + " of updates and Terraform accept the name only at creation.")
                    .remedy("Try the change on a test set first.")
                    .accepted(Severity.WARNING)
                    .source(
                            clientCode(
                                    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine_scale_set"))
                    .build(),
            Rule.about("certificates-stay-on-instances", OS_PROFILE + ".secrets")
                    .kind(RuleKind.DEPENDS_ON_VALUE)
                    .summary("A certificate that is removed from the model stays on the instances that have it.")
                    .remedy("Remove the certificate from each instance, or reimage the instances.")
                    .accepted(Severity.WARNING)
                    .whenChange((update, change) -> change.from().isPresent())
                    .source(
                            documented(
                                    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq"))
                    .build());

    private CredentialRules() {}
}
