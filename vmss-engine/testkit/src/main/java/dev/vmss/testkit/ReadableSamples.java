package dev.vmss.testkit;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ModelObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.SampleReportingFormat;

/**
 * Shows failing examples as one reads them: models as JSON without secrets, updates as what they change. jqwik finds this class
 * by itself.
 */
public final class ReadableSamples implements SampleReportingFormat, JsonForm {

    /** Made by jqwik. */
    public ReadableSamples() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof ModelObject || value instanceof Update || value instanceof UpdateHistory;
    }

    @Override
    public Object report(Object value) {
        Map<Object, Object> report = new LinkedHashMap<>();
        if (value instanceof Update update) {
            report.put(SampleReportingFormat.plainLabel("applied"), json(update.applied()));
            report.put(SampleReportingFormat.plainLabel("changes"), changes(update));
            report.put(
                    SampleReportingFormat.plainLabel("instances"),
                    update.context().instances().stream()
                            .map(ReadableSamples::json)
                            .toList());
        } else if (value instanceof UpdateHistory history) {
            report.put(SampleReportingFormat.plainLabel("set"), json(history.set()));
            report.put(
                    SampleReportingFormat.plainLabel("updates"),
                    history.updates().stream().map(ReadableSamples::changes).toList());
        } else {
            return json((ModelObject) value);
        }
        return report;
    }

    private static Object json(ModelObject value) {
        return SampleReportingFormat.plainLabel(
                ModelWriter.redacted().toTree(value).toString());
    }

    private static List<Object> changes(Update update) {
        ModelDiff diff = update.diff();
        return diff.changes().stream()
                .map(change -> SampleReportingFormat.plainLabel(change.toString()))
                .toList();
    }
}
