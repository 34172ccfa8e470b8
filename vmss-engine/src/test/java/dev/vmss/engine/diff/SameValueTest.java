package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'location': 'West US' | 'location': 'westus'",
                "'name': 'Web' | 'name': 'web'",
                "'sku': {'name': 'Standard_D2s_v5'} | 'sku': {'name': 'standard_d2S_V5'}",
                "'properties': {'hostGroup': {'id': '/Sub/A'}} | 'properties': {'hostGroup': {'id': '/sub/a'}}",
                "'properties': {'upgradePolicy': {'mode': 'Rolling'}} | 'properties': {'upgradePolicy': {'mode': 'rolling'}}",
                "'identity': {'type': 'SystemAssigned, UserAssigned'} | 'identity': {'type': 'SystemAssigned,UserAssigned'}",
                "'properties': {'automaticRepairsPolicy': {'gracePeriod': 'PT60M'}}"
                        + " | 'properties': {'automaticRepairsPolicy': {'gracePeriod': 'PT1H'}}",
                "'properties': {'overProvision': false} | 'properties': {'overprovision': false}",
                "'sku': {'capacity': 2} | 'sku': {'capacity': '2'}",
                "'sku': {'name': 'Mix', 'capacity': 2} | 'sku': {'name': 'Mix', 'capacity': ''}",
                "'properties': {'skuProfile': {'vmSizes': [{'name': 'a'}, {'name': 'b', 'rank': 1}]}}"
                        + " | 'properties': {'skuProfile': {'vmSizes': [{'name': 'a', 'rank': ''}, {'name': 'b', 'rank': '1'}]}}"
            })
    void twoWritingsOfOneValueAreNoChange(String applied, String desired) {
        assertEquals(List.of(), changes("{" + applied + "}", "{" + desired + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'location': 'westus' | 'location': 'westus2'",
                "'sku': {'name': 'Standard_D2s_v5'} | 'sku': {'name': 'Standard_D4s_v5'}",
                "'properties': {'hostGroup': {'id': '/sub/a'}} | 'properties': {'hostGroup': {'id': '/sub/b'}}",
                "'properties': {'automaticRepairsPolicy': {'gracePeriod': 'PT60M'}}"
                        + " | 'properties': {'automaticRepairsPolicy': {'gracePeriod': 'PT61M'}}",
                "'tags': {'owner': 'Ops'} | 'tags': {'owner': 'ops'}"
            })
    void twoValuesAreOneChange(String applied, String desired) {
        assertEquals(1, changes("{" + applied + "}", "{" + desired + "}").size());
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.50, 0", "0.5, 0.51, 1", "3, 3.0, 0"})
    void numbersCompareByValue(String applied, String desired, int changes) {
        assertEquals(changes, changes(price(applied), price(desired)).size());
    }

    private static String price(String price) {
        return profile("'billingProfile': {'maxPrice': " + price + "}");
    }
}
