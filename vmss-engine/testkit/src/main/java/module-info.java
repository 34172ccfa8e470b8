/**
 * Scale sets, generators and laws for the tests of others. Everything starts at {@link dev.vmss.testkit.Gallery} and
 * {@link dev.vmss.testkit.ScaleSetArbitraries}.
 */
module dev.vmss.testkit {
    requires transitive dev.vmss.engine;
    // For the generators only. Whoever uses them requires jqwik as well; transitive, it would be asked of everybody.
    requires static net.jqwik.api;

    exports dev.vmss.testkit;

    // jqwik calls what provides the parameters of a property.
    opens dev.vmss.testkit;
}
