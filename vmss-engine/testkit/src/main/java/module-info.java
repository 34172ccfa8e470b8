/**
 * Scale sets, the fake service, also behind a port, assertions, generators and laws for the tests of others. Everything starts at
 * {@link dev.vmss.testkit.Gallery}, {@link dev.vmss.testkit.junit.FakeAzure}, {@link dev.vmss.testkit.http.FakeServer}, {@link dev.vmss.testkit.assertj.VmssAssertions} and
 * {@link dev.vmss.testkit.ScaleSetArbitraries}.
 */
module dev.vmss.testkit {
    requires transitive dev.vmss.engine;
    // For the generators, the extension, its parameters and the assertions only. Whoever uses them requires the library
    // as well;
    // transitive, it would be asked of everybody.
    requires static dev.vmss.azure;
    requires static net.jqwik.api;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;

    exports dev.vmss.testkit;
    exports dev.vmss.testkit.assertj;
    exports dev.vmss.testkit.http;
    exports dev.vmss.testkit.junit;

    // jqwik calls what provides the parameters of a property.
    opens dev.vmss.testkit;
}
