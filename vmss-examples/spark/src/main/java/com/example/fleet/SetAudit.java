package com.example.fleet;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What an audit finds in one set: how it deviates from a baseline, and which rules it breaks by itself. */
final class SetAudit implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that was found.
     *
     * @param kind the rule, the deviation, or {@link #UNREADABLE}
     * @param where the line and the name of the set, or what is wrong with the line
     */
    record Finding(String kind, String where) implements Serializable {}

    /** The kind of a line that is not a set. */
    static final String UNREADABLE = "unreadable";

    private static final ScaleSet NOTHING = ScaleSet.builder().build();

    private final ScaleSet baseline;

    /**
     * An audit.
     *
     * @param baseline the values that every set has to have
     */
    SetAudit(ScaleSet baseline) {
        this.baseline = baseline;
    }

    /**
     * Audits a line.
     *
     * @param line its number, from 1
     * @param json a set as JSON
     * @return what was found, in the order in which it is found
     */
    List<Finding> of(long line, String json) {
        ScaleSet set;
        try {
            set = ModelReader.create().read(ScaleSet.class, json).value();
        } catch (InvalidModelException e) {
            String problem = e.problems().get(0).message();
            String what = e.path().isEmpty() ? problem : e.path() + ": " + problem;
            return List.of(new Finding(UNREADABLE, "line " + line + ": " + what));
        }
        String where = "line " + line + ": " + set.name().orElse("?");
        Stream<String> deviations = ModelDiff.ofStates(baseline, set).changes().stream()
                .filter(change -> change.kind() != Change.Kind.ADDED)
                .map(change -> "deviates in " + change.path().pattern());
        Stream<String> broken =
                RuleBook.current().check(Update.of(NOTHING, set, UpdateContext.NONE)).findings().stream()
                        .filter(it ->
                                it.severity() == Severity.REFUSED && it.rule().kind() == RuleKind.CROSS_FIELD)
                        .map(it -> it.rule().id());
        return Stream.concat(deviations, broken)
                .distinct()
                .map(kind -> new Finding(kind, where))
                .toList();
    }
}
