/**
 * What would change in a scale set, whether Azure allows it, and what happens to every machine: pure functions over the values
 * of {@code dev.vmss.model}. Each package is a stage that can be used alone.
 */
@SuppressWarnings("module") // The command, to which the words of reports are exported, is built after this one.
module dev.vmss.engine {
    requires transitive dev.vmss.model;
    requires org.slf4j;
    requires static org.immutables.value.annotations;

    exports dev.vmss.engine.diff;
    exports dev.vmss.engine.edit;
    exports dev.vmss.engine.effective;
    exports dev.vmss.engine.follow;
    exports dev.vmss.engine.impact;
    exports dev.vmss.engine.merge;
    exports dev.vmss.engine.plan;
    exports dev.vmss.engine.render;
    exports dev.vmss.engine.rules;
    exports dev.vmss.engine.simulate;
    exports dev.vmss.engine.source;
    exports dev.vmss.engine.text to
            dev.vmss.examples;

    provides dev.vmss.model.mapper.JsonFormProvider with
            dev.vmss.engine.render.ReportForms;
}
