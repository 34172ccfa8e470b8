package dev.vmss.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

    private static final String ID =
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    private static final String SET =
            "{'id': '" + ID + "', 'name': 'web', 'type': 'Microsoft.Compute/virtualMachineScaleSets',"
                    + " 'sku': {'capacity': 6}, 'properties': {}}";

    private static SourceDocuments read(String text) {
        return Sources.read(text.replace('\'', '"'));
    }

    private static String refusal(String text) {
        return assertThrows(InvalidSourceException.class, () -> read(text)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DOCUMENT       | SET",
                "LIST           | [SET]",
                "LIST           | {'value': [SET]}",
                "RESOURCE_GRAPH | {'count': 1, 'data': [SET], 'skip_token': null, 'total_records': 1}",
                "RESOURCE_GRAPH | {'Data': [SET], 'SkipToken': null}",
                "TEMPLATE       | {'$schema': 'x', 'contentVersion': '1', 'resources': [SET]}",
                "WHAT_IF        | {'changes': [{'changeType': 'Modify', 'resourceId': 'ID', 'before': SET, 'after': SET}]}",
                "WHAT_IF        | {'properties': {'changes': [{'changeType': 'Modify', 'resourceId': 'ID', 'before': SET, 'after': SET}]}}",
            })
    void theFormatIsToldFromTheContent(SourceFormat format, String text) {
        SourceDocuments read = read(text.replace("SET", SET).replace("'ID'", "'" + ID + "'"));
        assertEquals(format, read.format());
        assertEquals(Optional.of(6), read.applied(SourceChoice.ONLY).set().capacity());
        assertEquals(Optional.of("web"), read.desired(SourceChoice.ONLY).name());
    }

    @Test
    void theActivityLogHasTheRequestAndTheAnswer() {
        String entry =
                "{'operationName': {'value': 'Microsoft.Compute/virtualMachineScaleSets/write'}, 'eventTimestamp': '2026-0%d-01',"
                        + " 'resourceId': '" + ID
                        + "', 'properties': {'requestbody': '{`sku`: {`capacity`: %d}}', 'responseBody':"
                        + " '{`name`: `web`, `properties`: {}, `sku`: {`capacity`: %d}}'}}";
        SourceDocuments read = Sources.read(("[" + entry.formatted(3, 5, 4) + "," + entry.formatted(7, 9, 8) + "]")
                .replace('\'', '"')
                .replace("`", "\\\""));
        assertEquals(SourceFormat.ACTIVITY_LOG, read.format());
        assertEquals(Optional.of(8), read.applied(SourceChoice.ONLY).set().capacity());
        assertEquals(Optional.of(9), read.desired(SourceChoice.ONLY).set().capacity());
        assertEquals(Optional.of("web"), read.desired(SourceChoice.ONLY).name());
    }

    @ParameterizedTest
    @CsvSource({"0, Automatic", "1, Manual", "2, Rolling", "'Rolling', Rolling"})
    void powerShellWritesEnumsAsNumbersOrText(String written, UpgradeMode mode) {
        String value = written.matches("\\d") ? written : "'" + written + "'";
        ScaleSet set = read("{'Name': 'web', 'Id': 'x', 'Sku': {'Capacity': 3}, 'UpgradePolicy': {'Mode': " + value
                        + "}, 'Overprovision': null, 'Tags': {'Owner': 'Ops'}, 'VirtualMachineProfile': {'StorageProfile': {'OsDisk':"
                        + " {'Caching': 1, 'OsType': 1}}}}")
                .applied(SourceChoice.ONLY)
                .set();
        assertEquals(Optional.of(mode), set.upgradePolicy().flatMap(policy -> policy.mode()));
        assertEquals("Ops", set.tags().orElseThrow().asMap().get("Owner"));
        assertEquals(
                "ReadOnly",
                set.virtualMachineProfile()
                        .flatMap(profile -> profile.storageProfile())
                        .flatMap(storage -> storage.osDisk())
                        .flatMap(disk -> disk.caching())
                        .orElseThrow()
                        .toString());
        assertTrue(set.remainder().nulls().isEmpty());
    }

    @Test
    void aCutPowerShellOutputNamesTheDepthAndThePlace() {
        assertEquals(
                "is cut at depth 1, where Sku.Inner has the name of a type instead of its value; write it with Get-AzVmss |"
                        + " ConvertTo-Json -Depth 20",
                refusal(
                        "{'Name': 'web', 'Id': 'x', 'Sku': {'Inner': 'Microsoft.Azure.Management.Compute.Models.Sku'}}"));
        assertEquals(
                SourceFormat.POWERSHELL,
                read("{'Name': 'web', 'Id': 'x', 'Sku': {'Name': 'Microsoft.Azure.Extensions'}}")
                        .format());
    }

    @Test
    void oneOfSeveralSetsIsChosenByName() {
        SourceDocuments read = read("[" + SET + "," + SET.replace("web", "db").replace("6", "7") + "]");
        assertEquals(
                "contains 2 scale sets; choose one with --name: web, db",
                assertThrows(InvalidSourceException.class, () -> read.applied(SourceChoice.ONLY))
                        .getMessage());
        assertEquals(
                Optional.of(7), read.applied(SourceChoice.named("DB")).set().capacity());
        assertEquals(
                "does not contain such a scale set; there are web, db",
                assertThrows(InvalidSourceException.class, () -> read.applied(SourceChoice.named("x")))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'format_version': '1.0', 'terraform_version': '1.9', 'values': {}} | is a Terraform state, | terraform show -json tfplan",
                "{'format_version': '1.0'} | is a Terraform state, | terraform show -json tfplan",
                "{'format_version': '1.2', 'planned_values': {}} | a Terraform plan without a scale set | terraform show -json tfplan",
                "{'version': 4, 'terraform_version': '1.9', 'serial': 3, 'lineage': 'x', 'resources': []} | is a Terraform state, | terraform show -json tfplan",
                "{'format_version': '2.0', 'resource_changes': []} | is a Terraform plan of a format that is not known | terraform show -json tfplan",
                "{'format_version': '1.2', 'resource_changes': []} | is a Terraform plan without a scale set | terraform show -json tfplan",
                "{'format_version': '1.2', 'resource_changes': [{'mode': 'managed', 'type': 'azurerm_virtual_machine_scale_set', 'change': {}}]}"
                        + "| before its version 4 | terraform init -upgrade",
                "{'format_version': '1.2', 'resource_changes': [], 'configuration': {'provider_config': {'a': {'name': 'azurerm', 'version_constraint': '~> 3.0'}}}}"
                        + "| of another version of the provider | terraform init -upgrade",
                "{'status': 'Succeeded', 'changes': []} | without changes | az deployment group what-if --no-pretty-print",
                "{'changes': [{'changeType': 'Create', 'resourceId': '/x/y/z/a'}]} | without a scale set | az deployment group what-if",
                "{'changes': [{'changeType': 'Modify', 'resourceId': 'ID'}]} | without the sets before and after | FullResourcePayloads",
                "[] | is an empty list | az vmss list",
                "[{'type': 'Microsoft.Compute/disks'}] | a list without a scale set | az vmss list",
                "{'count': 0, 'data': [], 'skip_token': null} | without a scale set | az graph query",
                "{'count': 1, 'data': {'columns': [], 'rows': []}} | as a table | az graph query",
                "{'$schema': 'https://x/deploymentParameters.json#', 'parameters': {}} | is a parameters file | --parameters",
                "{'$schema': 'https://x/deploymentTemplate.json#', 'resources': []} | a template without a scale set | bicep build",
                "[{'operationName': {'value': 'x'}, 'resourceId': 'ID', 'properties': {}}] | without the body of a request | az monitor activity-log list"
            })
    void theWrongTextIsOneSentenceWithTheCommandForTheRightOne(String text, String part, String command) {
        String sentence = refusal(text.replace("'ID'", "'" + ID + "'"));
        assertTrue(sentence.contains(part), sentence);
        assertTrue(sentence.contains(command), sentence);
        assertEquals(1, sentence.lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PK\u0003\u0004 | terraform show -json PLAN",
                "resource vmss 'Microsoft.Compute/virtualMachineScaleSets@2024-07-01' = { | bicep build",
                "resource \"azurerm_linux_virtual_machine_scale_set\" \"web\" { | terraform show -json tfplan",
                "Plan: 1 to add, 0 to change, 0 to destroy. | terraform show -json tfplan"
            })
    void textsOfWhichTheJsonIsMadeAreRecognised(String text, String command) {
        String sentence = assertThrows(InvalidSourceException.class, () -> Sources.read(text))
                .getMessage();
        assertTrue(sentence.contains(command), sentence);
    }

    @Test
    void whatIsNoJsonIsToldWithoutQuotingIt() {
        InvalidModelException e =
                assertThrows(InvalidModelException.class, () -> Sources.read("{\n \"adminPassword\": hunter2"));
        assertFalse(e.getMessage().contains("hunter2"));
        assertEquals(2, e.problems().get(0).line());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'Id': 'x', 'Name': 'y', 'Sku': 1}, 5]",
                "[SET, 5]",
                "{'format_version': '1.2', 'resource_changes': [5, {'type': 'azurerm_linux_virtual_machine_scale_set', 'change':"
                        + " {'before': {'os_disk': 5, 'tags': 5, 'zones': 'x', 'extension': [5]}, 'after': 5}}]}",
                "{'changes': [{'changeType': 5, 'resourceId': 'ID', 'before': {'properties': 5}}, 7]}",
                "{'contentVersion': '1', 'resources': [5, {'type': 'Microsoft.Compute/virtualMachineScaleSets', 'properties': 7}]}",
                "[{'operationName': 5, 'resourceId': 'ID', 'properties': {'requestbody': '[]'}}]"
            })
    void whatIsMisshapenIsRefusedAndNothingElseHappens(String text) {
        RuntimeException e = assertThrows(
                RuntimeException.class,
                () -> read(text.replace("SET", SET).replace("'ID'", "'" + ID + "'"))
                        .desired(SourceChoice.ONLY));
        assertTrue(e instanceof InvalidModelException || e instanceof InvalidSourceException, e::toString);
    }

    @Test
    void aWrongSetInAListIsNamedByItsPlace() {
        InvalidModelException e = assertThrows(
                InvalidModelException.class,
                () -> read("[" + SET + ", {'properties': {'platformFaultDomainCount': 'a lot'}}]"));
        assertEquals("[1].properties.platformFaultDomainCount", e.path());
    }
}
