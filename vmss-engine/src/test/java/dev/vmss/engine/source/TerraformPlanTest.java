package dev.vmss.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.Place;
import dev.vmss.model.json.InvalidModelException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformPlanTest {

    private static final String LINUX = "azurerm_linux_virtual_machine_scale_set";

    /** A plan in single quotes with one change of a set. */
    private static String plan(String type, String change) {
        return ("{'format_version': '1.2', 'resource_changes': [{'address': '" + type
                        + ".web', 'mode': 'managed', 'type': '" + type + "', 'name': 'web', 'change': {" + change
                        + "}}]}")
                .replace('\'', '"');
    }

    private static String update(String before, String after) {
        return plan(
                LINUX,
                "'actions': ['update'], 'before': {'name': 'web', " + before + "}, 'after': {'name': 'web', " + after
                        + "}");
    }

    private static ModelDiff diff(String plan) {
        SourceDocuments read = Sources.read(plan);
        return ModelDiff.between(
                read.applied(SourceChoice.ONLY).set(),
                read.desired(SourceChoice.ONLY).set());
    }

    private static List<String> changes(String plan) {
        return diff(plan).changes().stream().map(Change::toString).toList();
    }

    private static List<String> unverifiable(String plan) {
        return diff(plan).unverifiable().stream().map(Place::toString).toList();
    }

    private static List<String> notes(String plan) {
        return Sources.read(plan).desired(SourceChoice.ONLY).notes().stream()
                .map(SourceNote::text)
                .toList();
    }

    private static void assertNoted(String part, String plan) {
        assertTrue(
                notes(plan).stream().anyMatch(note -> note.contains(part)),
                () -> notes(plan).toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'zone_balance': 3, properties.zoneBalance: expected true or false",
                "'max_bid_price': 'x', properties.virtualMachineProfile.billingProfile.maxPrice: expected a number"
            })
    void aValueOfAnotherTypeThanTheProvidersIsRefusedWithItsPlace(String after, String refusal) {
        String plan = update("'instances': 3", after);
        String message =
                assertThrows(InvalidModelException.class, () -> changes(plan)).getMessage();
        assertTrue(message.contains(refusal), message);
    }

    @Test
    void aNumberIsNoneOfTheWordsThatMeanAbsent() {
        assertEquals(
                List.of("+ properties.virtualMachineProfile: {\"priority\":\"0\"}"),
                changes(update("'instances': 3", "'instances': 3, 'priority': 0")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'health_probe_id': '/p'        | 'health_probe_id': null     | healthProbe",
                "'health_probe_id': '/p'        | 'health_probe_id': ''       | healthProbe",
                "'eviction_policy': 'Delete'      | 'eviction_policy': null     | evictionPolicy",
                "'secure_boot_enabled': true    | 'secure_boot_enabled': null | secureBootEnabled",
                "'data_disk': [{'lun': 0, 'caching': 'None', 'disk_size_gb': 9}] | 'data_disk': [] | dataDisks[lun=0]",
                "'plan': [{'name': 'a', 'product': 'b', 'publisher': 'c'}] | 'plan': [] | plan",
                "'tags': {'a': 'b'}             | 'tags': null                | tags",
                "'source_image_reference': [{'publisher': 'p', 'offer': 'o', 'sku': 's', 'version': 'v'}], 'source_image_id': null"
                        + "| 'source_image_reference': [], 'source_image_id': '/i' | imageReference.publisher"
            })
    void whatThePlanUnsetsIsRemoved(String before, String after, String place) {
        List<String> changes = changes(update(before, after));
        assertTrue(changes.stream().anyMatch(change -> change.contains(place)), changes::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'health_probe_id': '/p', 'zones': ['1']  | 'sku': null",
                "'health_probe_id': ''                    | 'health_probe_id': null",
                "'encryption_at_host_enabled': false      | 'encryption_at_host_enabled': null",
                "'max_bid_price': -1, 'priority': 'Regular' | 'max_bid_price': -1, 'priority': 'Regular'",
                "'zones': ['1', '2']                      | 'zones': ['2', '1']",
                "'os_disk': [{'caching': 'None', 'disk_size_gb': 0}] | 'os_disk': [{'caching': 'None', 'disk_size_gb': null}]"
            })
    void whatThePlanDoesNotMentionOrTakesForTheSameStays(String before, String after) {
        assertEquals(List.of(), changes(update(before, after)));
    }

    @Test
    void anUnknownValueIsUnverifiableAtItsPlace() {
        String plan = plan(
                LINUX,
                "'actions': ['update'], 'before': {'name': 'web', 'sku': 'A', 'data_disk': [{'lun': 0, 'disk_size_gb': 5}]},"
                        + " 'after': {'name': 'web', 'data_disk': [{'lun': 0}]},"
                        + " 'after_unknown': {'sku': true, 'id': true, 'data_disk': [{'disk_size_gb': true}]}");
        assertEquals(
                List.of("properties.virtualMachineProfile.storageProfile.dataDisks[lun=0].diskSizeGB", "sku.name"),
                unverifiable(plan).stream().sorted().toList());
        assertEquals(List.of(), changes(plan));
        assertNoted("known only after the apply", plan);
        assertEquals(2, Sources.read(plan).desired(SourceChoice.ONLY).unknown().size());
    }

    @Test
    void aBlockThatIsUnknownAsAWholeIsUnverifiable() {
        String plan = plan(
                LINUX,
                "'actions': ['update'], 'before': {'name': 'web', 'extension': [{'name': 'x', 'type': 't'}]},"
                        + " 'after': {'name': 'web'}, 'after_unknown': {'extension': true}");
        assertEquals(List.of("properties.virtualMachineProfile.extensionProfile.extensions"), unverifiable(plan));
    }

    @Test
    void aSensitiveValueIsNeverShownAndEqualOnesDoNotDiffer() {
        String marks = "{'tags': {'token': true, 'other': true}, 'user_data': true}";
        String plan = plan(
                LINUX,
                "'actions': ['update'], 'before': {'name': 'web', 'user_data': 'aGlkZGVu', 'tags': {'token': 'hidden-1', 'other': 'hidden-3'}},"
                        + "'after': {'name': 'web', 'user_data': 'aGlkZGVu', 'tags': {'token': 'hidden-2', 'other': 'hidden-3'}},"
                        + "'before_sensitive': " + marks + ", 'after_sensitive': " + marks);
        assertEquals(List.of("tags.token"), unverifiable(plan));
        assertEquals(List.of(), changes(plan));
        String all = Sources.read(plan).toString();
        assertFalse(all.contains("hidden"), all);
        assertFalse(all.contains("aGlkZGVu"), all);
        assertNoted("changes what it marks as sensitive", plan);
        assertNoted("tags.token", plan);
    }

    @Test
    void passwordsAndProtectedSettingsAreSecretsThoughNothingMarksThem() {
        String extension = "'extension': [{'name': 'x', 'protected_settings': '{`key`: `%s`}'}]";
        String plan = update(
                        "'admin_password': 'hidden-1', " + extension.formatted("hidden-3"),
                        "'admin_password': 'hidden-2', " + extension.formatted("hidden-4"))
                .replace("`", "\\\"");
        assertEquals(2, changes(plan).size(), () -> changes(plan).toString());
        assertFalse((changes(plan) + Sources.read(plan).toString()).contains("hidden"));
    }

    @Test
    void inABlockThatTheSchemaMarksAsAWholeOnlyWhatIsSensitiveElsewhereIsHidden() {
        String plan =
                ("{'format_version': '1.2', 'variables': {'db': {'value': 'hidden-1'}, 'size': {'value': 'plain'}},"
                                + "'configuration': {'root_module': {'variables': {'db': {'sensitive': true}, 'size': {}}}},"
                                + "'resource_changes': [{'address': 'a', 'mode': 'managed', 'type': '" + LINUX
                                + "', 'change': {"
                                + "'actions': ['update'], 'before': {'name': 'web', 'extension': [{'name': 'x', 'settings': '{}'}, {'name': 'y', 'settings': '{}'}]},"
                                + "'after': {'name': 'web', 'extension': [{'name': 'x', 'settings': '{`a`: `run hidden-1`}'}, {'name': 'y', 'settings': '{`a`: `plain`}'}]},"
                                + "'before_sensitive': {'extension': true}, 'after_sensitive': {'extension': true}}}]}")
                        .replace("\'", "\"")
                        .replace("`", "\\\"");
        assertEquals(1, changes(plan).size(), () -> changes(plan).toString());
        assertTrue(changes(plan).get(0).contains("name=y"));
        assertEquals(1, unverifiable(plan).size());
        assertFalse(Sources.read(plan).toString().contains("hidden"));
    }

    @Test
    void aReplacementSaysSoAndWhy() {
        String plan = plan(
                LINUX,
                "'actions': ['delete', 'create'], 'before': {'name': 'web', 'upgrade_mode': 'Manual'},"
                        + " 'after': {'name': 'web', 'upgrade_mode': 'Rolling'}, 'after_unknown': {'id': true},"
                        + " 'replace_paths': [['upgrade_mode'], ['network_interface', 0, 'name']]");
        assertNoted("replaces it because of upgrade_mode, network_interface[0].name", plan);
        assertEquals(1, changes(plan).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'upgrade_mode': 'Manual', 'sku': 'A'    | 'upgrade_mode': 'Manual', 'sku': 'B'   | one after the other",
                "'upgrade_mode': 'Manual', 'instances': 2 | 'upgrade_mode': 'Manual', 'instances': 3 | brings no instance",
                "'single_placement_group': false         | 'single_placement_group': true         | fails at apply",
                "'health_probe_id': '/p'                 | 'health_probe_id': null                | removal is planned but not sent",
                "'custom_data': 'YQ=='                   | 'custom_data': null                    | removal is planned but not sent",
                "'os_disk': [{'disk_size_gb': 5}], 'source_image_id': '/a' | 'os_disk': [{'disk_size_gb': 6}], 'source_image_id': '/b'"
                        + "| the applied disk is sent instead",
                "'mystery': 'a'                          | 'mystery': 'b'                         | are ignored: mystery"
            })
    void whatTerraformDoesOtherwiseIsNoted(String before, String after, String note) {
        assertNoted(note, update(before, after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'single_placement_group': true          | 'single_placement_group': false        | fails at apply",
                "'health_probe_id': '/p'                 | 'health_probe_id': '/q'                | not sent",
                "'os_disk': [{'disk_size_gb': 5}]        | 'os_disk': [{'disk_size_gb': 6}]       | sent instead",
                "'upgrade_mode': 'Rolling', 'sku': 'A'   | 'upgrade_mode': 'Rolling', 'sku': 'B'  | instance"
            })
    void whatDoesNotApplyIsNotNoted(String before, String after, String note) {
        List<String> notes = notes(update(before, after));
        assertFalse(notes.stream().anyMatch(text -> text.contains(note)), notes::toString);
    }

    @Test
    void theProvidersFeaturesAreHeeded() {
        String plan = update("'upgrade_mode': 'Manual', 'sku': 'A'", "'upgrade_mode': 'Manual', 'sku': 'B'")
                .replace(
                        "\"resource_changes\"",
                        "\"configuration\": {\"provider_config\": {\"azurerm\": {\"name\": \"azurerm\", \"expressions\": {\"features\": [{"
                                + "\"virtual_machine_scale_set\": [{\"roll_instances_when_required\": {\"constant_value\": false}}]}]}}}},"
                                + " \"resource_changes\"");
        assertNoted("roll_instances_when_required = false", plan);
        assertFalse(notes(plan).stream().anyMatch(note -> note.contains("one after the other")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties': {'upgradePolicy': {'mode': '%s'}}}",
                "'{`properties`: {`upgradePolicy`: {`mode`: `%s`}}}'"
            })
    void azapiHoldsTheSetAsAnObjectOrAsText(String body) {
        String set = "'type': 'Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'name': 'web', 'body': ";
        String plan = plan(
                        "azapi_resource",
                        "'actions': ['update'], 'before': {" + set + body.formatted("Manual") + "}, 'after': {" + set
                                + body.formatted("Rolling") + "}, 'after_unknown': {'output': true}")
                .replace("`", "\\\"");
        assertEquals(List.of("~ properties.upgradePolicy.mode: \"Manual\" → \"Rolling\""), changes(plan));
    }

    @Test
    void whatIsUnknownOrSensitiveInTheBodyOfAzapiIsUnverifiable() {
        String set = "'type': 'Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'name': 'web', 'body': ";
        String plan = plan(
                "azapi_resource",
                "'actions': ['update'], 'before': {" + set
                        + "{'sku': {'name': 'A', 'capacity': 1}, 'tags': {'a': 'hidden-1'}}},"
                        + "'after': {" + set + "{'sku': {'capacity': 1}, 'tags': {'a': 'hidden-2'}}},"
                        + "'before_sensitive': {'body': {'tags': {'a': true}}}, 'after_sensitive': {'body': {'tags': {'a': true}}},"
                        + "'after_unknown': {'body': {'sku': {'name': true}}}");
        assertEquals(
                List.of("sku.name", "tags.a"),
                unverifiable(plan).stream().sorted().toList());
        assertEquals(List.of(), changes(plan));
        assertFalse(Sources.read(plan).toString().contains("hidden"));
    }

    @Test
    void anUpdateOfASetThatIsMergedOnlyWhenItIsAppliedIsRefusedOrNamed() {
        String update = "'type': 'azapi_update_resource', 'change': {'actions': ['create'], 'before': null,"
                + " 'after': {'type': 'Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'resource_id': '/x',"
                + " 'body': {'tags': {'a': 'b'}}}}}";
        String alone = "{'format_version': '1.2', 'resource_changes': [{'address': 'azapi_update_resource.tags', "
                + update + "]}";
        assertTrue(assertThrows(InvalidSourceException.class, () -> Sources.read(alone.replace('\'', '"')))
                .getMessage()
                .startsWith("is a Terraform plan whose only scale set is azapi_update_resource.tags: "));

        String beside = "{'format_version': '1.2', 'resource_changes': [{'address': 'azapi_update_resource.tags', "
                + update
                + ", {'address': 'a.web', 'mode': 'managed', 'type': '" + LINUX
                + "', 'change': {'actions': ['no-op'], 'before': {'name': 'a'}, 'after': {'name': 'a'}}}]}";
        assertTrue(Sources.read(beside.replace('\'', '"')).all().get(0).notes().stream()
                .anyMatch(note -> note.text().startsWith("the plan also changes azapi_update_resource.tags, ")));
    }

    @Test
    void oneOfSeveralSetsIsChosenByAddress() {
        String one = "{'address': 'module.a[\\'x/1.b\\']." + LINUX + ".web', 'mode': 'managed', 'type': '" + LINUX
                + "', 'change': {'actions': ['no-op'], 'before': {'name': 'a'}, 'after': {'name': 'a'}}}";
        String plan = ("{'format_version': '1.2', 'resource_changes': ["
                        + one.replace("\\'", "`") + ", "
                        + one.replace("\\'", "`").replace("x/1", "y") + ","
                        + "{'address': 'data.x', 'mode': 'data', 'type': '" + LINUX
                        + "', 'change': {'actions': ['read']}}]}")
                .replace('\'', '"')
                .replace("`", "\\\"");
        SourceDocuments read = Sources.read(plan);
        assertEquals(
                "contains 2 scale sets; choose one with --address: module.a[\"x/1.b\"]." + LINUX
                        + ".web, module.a[\"y.b\"]." + LINUX + ".web",
                assertThrows(InvalidSourceException.class, () -> read.applied(SourceChoice.ONLY))
                        .getMessage());
        SourceChoice choice = SourceChoice.at("module.a[\"y.b\"]." + LINUX + ".web");
        assertEquals(choice.address().orElseThrow(), read.desired(choice).address());
        assertThrows(InvalidSourceException.class, () -> read.applied(SourceChoice.at("nope")));
    }

    @ParameterizedTest
    @CsvSource({"create, creates", "delete, deletes"})
    void aSetThatIsCreatedOrDeletedHasOneSideOnly(String action, String word) {
        boolean creates = action.equals("create");
        String plan = plan(
                LINUX,
                "'actions': ['" + action + "'], 'before': " + (creates ? "null" : "{'name': 'web'}") + ", 'after': "
                        + (creates ? "{'name': 'web'}" : "null"));
        SourceDocuments read = Sources.read(plan);
        String message = assertThrows(InvalidSourceException.class, () -> {
                    read.applied(SourceChoice.ONLY);
                    read.desired(SourceChoice.ONLY);
                })
                .getMessage();
        assertTrue(message.contains("the change " + word), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4.0    | true",
                "~> 4.1 | true",
                "~> 3.0 | false",
                "3.117.1 | false",
                ">= 3.0 | true",
                ">= 3.0, < 4.0 | false",
                ">= 3.0, <= 4.9.0 | true",
                "~> 3   | true",
                "5.2.0  | true",
                "~> 6.0 | false",
                "``     | true"
            })
    void aConstraintAdmitsKnownVersionsOrNot(String constraint, boolean admits) {
        assertEquals(admits, TerraformProvider.admitsKnown(constraint));
    }
}
