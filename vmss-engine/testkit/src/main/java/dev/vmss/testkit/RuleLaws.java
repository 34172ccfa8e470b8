package dev.vmss.testkit;

import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * Laws that every rule must obey. Check your own rules with any test framework: a violated law throws an {@link
 * AssertionError} that states the problem.
 *
 * <pre>{@code
 * @Property
 * @Domain(ScaleSetDomain.class)
 * void ourRuleIsAGoodRule(@ForAll Update update) {
 *     RuleLaws.of(OUR_RULE).holdFor(update);
 * }
 * }</pre>
 */
public final class RuleLaws implements JsonForm {

    private static final ModelSchema SCHEMA = ModelSchema.of(ScaleSet.class);

    private final Rule rule;
    private final RuleBook book;

    private RuleLaws(Rule rule) {
        this.rule = rule;
        this.book = RuleBook.only(rule);
    }

    /**
     * The laws for a rule.
     *
     * @param rule the rule
     * @return the laws
     */
    public static RuleLaws of(Rule rule) {
        return new RuleLaws(rule);
    }

    /**
     * Every law, for one update.
     *
     * @param update the update
     * @throws AssertionError if a law does not hold
     */
    public void holdFor(Update update) {
        explainsItself();
        isAboutPlacesThatExist();
        isSilentIfNothingChanges(update);
        isDeterministic(update);
        namesPlacesThatExist(update);
    }

    /**
     * The rule has a summary and a remedy; without a source none can be built.
     *
     * @throws AssertionError if it lacks one
     */
    public void explainsItself() {
        demand(!rule.summary().isBlank(), "has no summary: state the rule in a sentence");
        demand(!rule.remedy().isBlank(), "has no remedy: state what to do instead");
    }

    /**
     * Each subject of the rule is a place of a scale set; otherwise the rule never applies.
     *
     * @throws AssertionError if a subject is no such place
     */
    public void isAboutPlacesThatExist() {
        demand(!rule.subjects().isEmpty(), "has no subjects: add the places to whose changes it applies");
        for (Place subject : rule.subjects()) {
            demand(exists(subject), "is about " + subject + ", which does not exist in a scale set");
        }
    }

    /**
     * An update that changes nothing breaks no rule.
     *
     * @param update an update, of which only the applied set counts
     * @throws AssertionError if the rule has a finding
     */
    public void isSilentIfNothingChanges(Update update) {
        List<Finding> findings = findings(Update.of(update.applied(), update.applied(), update.context()));
        demand(findings.isEmpty(), "has a finding although nothing changes: " + findings);
    }

    /**
     * Equal updates give equal findings.
     *
     * @param update the update
     * @throws AssertionError if the findings differ
     */
    public void isDeterministic(Update update) {
        List<Finding> once = findings(update);
        List<Finding> again = findings(Update.of(copy(update.applied()), copy(update.desired()), update.context()));
        demand(once.equals(again), "gives different findings for the same update: " + once + ", then " + again);
    }

    /**
     * Each finding names a place that the model knows and that the update changes.
     *
     * @param update the update
     * @throws AssertionError if a finding has another place
     */
    public void namesPlacesThatExist(Update update) {
        for (Finding finding : findings(update)) {
            Place path = finding.change().path();
            demand(exists(path), "names " + path + ", which does not exist in a scale set");
            demand(
                    update.diff().changes().contains(finding.change())
                            || update.diff().unverifiable().contains(path),
                    "names " + path + ", which the update does not change");
        }
    }

    /** Whether the model has just such a place, or one around it that may hold anything. */
    private static boolean exists(Place place) {
        return place.equals(Place.ROOT)
                || SCHEMA.find(place).isPresent()
                || place.around()
                        .anyMatch(around -> SCHEMA.find(around)
                                .filter(PropertyFacts::isOpen)
                                .isPresent());
    }

    private static ScaleSet copy(ScaleSet set) {
        return ModelReader.create()
                .read(ScaleSet.class, ModelWriter.rest().toTree(set))
                .value();
    }

    private List<Finding> findings(Update update) {
        List<Finding> all = book.check(update).findings();
        // A rule that throws is reported by its id in a finding of another one.
        all.stream()
                .filter(finding -> finding.rule().id().equals("rule-failed")
                        && finding.detail().startsWith("Rule " + rule.id() + " "))
                .findFirst()
                .ifPresent(finding -> demand(false, "fails: " + finding.detail()));
        return all.stream().filter(finding -> finding.rule() == rule).toList();
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("The rule " + rule.id() + " " + otherwise);
        }
    }
}
