package dev.vmss.testkit;

import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import java.util.List;

/** What Azure would refuse about a new set. */
final class Creation {

    private Creation() {}

    static List<Finding> problems(ScaleSet set) {
        ScaleSet nothing = ScaleSet.builder()
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode(set.properties().orElseThrow().orchestrationMode())
                        .build())
                .build();
        return RuleBook.current().check(Update.of(nothing, set, UpdateContext.NONE)).findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSED)
                // A new set is the one thing that may choose these.
                .filter(finding -> finding.rule().kind() != RuleKind.CREATE_TIME)
                .toList();
    }
}
