package dev.vmss.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A set of rules to check updates against. Immutable. */
public final class RuleBook {

    private static final List<Rule> CATALOGUE = Stream.of(
                    PlacementRules.RULES,
                    ImageRules.RULES,
                    DiskRules.RULES,
                    NetworkRules.RULES,
                    SizeRules.RULES,
                    OsProfileRules.RULES,
                    UpgradePolicyRules.RULES)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private static final RuleBook CURRENT = of(Rule::isCurrent);

    private final List<Rule> rules;

    private RuleBook(List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("Two rules have the id " + rule.id());
            }
        }
        this.rules = List.copyOf(rules);
    }

    private static RuleBook of(Predicate<Rule> selected) {
        return new RuleBook(CATALOGUE.stream().filter(selected).toList());
    }

    /** {@return the rules that the service follows today, for each API version} */
    public static RuleBook current() {
        return CURRENT;
    }

    /**
     * Exactly the rules that an edition of Microsoft's article lists.
     *
     * @param edition the edition
     * @return the rules
     */
    public static RuleBook of(Edition edition) {
        return of(rule -> rule.editions().contains(edition));
    }

    /**
     * These rules and some more.
     *
     * @param more rules of the caller's own
     * @return the larger book
     * @throws IllegalArgumentException if two rules have the same id
     */
    public RuleBook with(Rule... more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return new RuleBook(all);
    }

    /** {@return the rules, sorted by id but for those that were added} */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The rule of an id.
     *
     * @param id the id
     * @return the rule, or empty if the book does not have it
     */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Checks an update against every rule.
     *
     * @param update the update
     * @return all findings
     */
    public CheckResult check(Update update) {
        return new CheckResult(rules.stream().flatMap(rule -> rule.check(update)).toList());
    }
}
