package dev.vmss.engine.rules;

import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A set of rules to check updates against. Immutable. */
public final class RuleBook implements JsonForm {

    private static final List<Rule> CATALOGUE = Stream.of(
                    OrchestrationModeRules.RULES,
                    PlacementRules.RULES,
                    PlacementGroupRules.RULES,
                    ZoneRules.RULES,
                    ZoneBalanceRules.RULES,
                    AutomaticPlacementRules.RULES,
                    ImageRules.RULES,
                    DiskRules.RULES,
                    OsDiskRules.RULES,
                    DataDiskRules.RULES,
                    NetworkRules.RULES,
                    LoadBalancerRules.RULES,
                    AddressRules.RULES,
                    SizeRules.RULES,
                    DeallocationRules.RULES,
                    EphemeralDiskRules.RULES,
                    AcceleratedNetworkingRules.RULES,
                    CapacityRules.RULES,
                    InstanceMixRules.RULES,
                    OsProfileRules.RULES,
                    CredentialRules.RULES,
                    SecurityRules.RULES,
                    ImageSecurityRules.RULES,
                    SpotRules.RULES,
                    UpgradePolicyRules.RULES,
                    RollingRules.RULES,
                    ServiceFabricRules.RULES,
                    OsUpgradeRules.RULES,
                    HealthRules.RULES,
                    ExtensionRules.RULES,
                    ExtensionOrderRules.RULES,
                    RequiredRules.RULES,
                    LimitRules.RULES,
                    ResourceIdRules.RULES,
                    ModelLimitRules.RULES,
                    FleetRules.RULES,
                    ApiVersionRules.RULES)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private static final RuleBook CURRENT = of(Rule::isCurrent);

    private final List<Rule> rules;
    private final RuleIndex index;

    private RuleBook(List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("Two rules have the id " + rule.id());
            }
        }
        this.rules = List.copyOf(rules);
        this.index = new RuleIndex(this.rules);
    }

    private static RuleBook of(Predicate<Rule> selected) {
        return new RuleBook(CATALOGUE.stream().filter(selected).toList());
    }

    /** {@return the rules that the service enforces today, for all API versions} */
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
     * A book with only the given rules.
     *
     * @param rules the rules
     * @return the book
     * @throws IllegalArgumentException if two rules have the same id
     */
    public static RuleBook only(Rule... rules) {
        return new RuleBook(List.of(rules));
    }

    /**
     * These rules and others.
     *
     * @param more rules of the caller
     * @return the larger book
     * @throws IllegalArgumentException if two rules have the same id
     */
    public RuleBook with(Rule... more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return new RuleBook(all);
    }

    /**
     * These rules without some of them.
     *
     * @param ids the ids of rules that Azure does not enforce
     * @return the smaller book
     * @throws IllegalArgumentException if the book has no rule with one of the ids, or if Azure enforces the rule
     */
    public RuleBook without(String... ids) {
        for (String id : ids) {
            requireOptional(id);
        }
        Set<String> left = Set.of(ids);
        return new RuleBook(
                rules.stream().filter(rule -> !left.contains(rule.id())).toList());
    }

    /**
     * These rules, with another severity for one of them.
     *
     * @param id the id of a rule that Azure does not enforce
     * @param severity the new severity
     * @return the changed book
     * @throws IllegalArgumentException if the book has no rule with the id, or if Azure enforces the rule
     */
    public RuleBook withSeverity(String id, Severity severity) {
        requireOptional(id);
        return new RuleBook(rules.stream()
                .map(rule -> rule.id().equals(id) ? rule.withSeverity(severity) : rule)
                .toList());
    }

    private void requireOptional(String id) {
        Rule rule = rule(id).orElseThrow(() -> new IllegalArgumentException("The book has no rule " + id));
        if (rule.isEnforcedByAzure()) {
            throw new IllegalArgumentException(
                    "Azure enforces rule " + id + " (" + rule.severity() + "): it cannot be removed or downgraded");
        }
    }

    /**
     * The rules about a place in a scale set.
     *
     * @param place the place, as in {@link Place#of(String)}
     * @return the rules about the place, about anything within it and about the places that enclose it, in the
     *     order of {@link #rules()}
     * @throws InvalidPlaceException if a scale set has no such place
     */
    public List<Rule> about(String place) {
        return about(Place.of(place));
    }

    /**
     * The rules about a place.
     *
     * @param place the place; rules do not distinguish elements or entries
     * @return the rules about the place, about anything within it and about the places that enclose it, in the
     *     order of {@link #rules()}
     */
    public List<Rule> about(Place place) {
        Place each = place.ofEach();
        return rules.stream()
                .filter(rule ->
                        rule.subjects().stream().anyMatch(subject -> subject.isWithin(each) || each.isWithin(subject)))
                .toList();
    }

    /**
     * The rules that predict an error or one of its nested errors.
     *
     * @param error what Azure answered
     * @return the rules, in the order of {@link #rules()}
     */
    public List<Rule> predicting(AzureError error) {
        List<Rule> candidates = rules.stream()
                .filter(rule -> rule.answers().stream()
                        .anyMatch(answer -> error.parts().anyMatch(part -> part.isPredictedBy(answer))))
                .toList();
        // Several rules may have the same code and target; where Azure's words are known, they tell which one it is.
        boolean told = candidates.stream().anyMatch(rule -> hasWordsOf(rule, error));
        return candidates.stream()
                .filter(rule -> !told
                        || hasWordsOf(rule, error)
                        || rule.answers().stream().noneMatch(AzureAnswer::observed))
                .toList();
    }

    private static boolean hasWordsOf(Rule rule, AzureError error) {
        return rule.answers().stream().anyMatch(answer -> error.parts().anyMatch(part -> part.hasWordsOf(answer)));
    }

    /**
     * What is known about an error: the rules that predict it, the known errors that match it, and the places that
     * it refers to.
     *
     * @param error what Azure answered
     * @return the rules, places and known errors; none where nothing is known
     */
    public Diagnosis diagnosis(AzureError error) {
        List<Rule> predicting = predicting(error);
        List<KnownError> errors = KnownErrors.ALL.stream()
                .filter(known -> error.parts().anyMatch(known::is))
                .filter(known -> predicting.isEmpty() || !AzureError.isGeneral(known.code()))
                .toList();
        List<Rule> about = predicting.isEmpty() && error.parts().anyMatch(AzureError::saysThatAPropertyIsFixed)
                ? fixing(error.places())
                : predicting;
        List<Place> places = Stream.of(
                        error.places().stream(),
                        about.stream().flatMap(rule -> rule.subjects().stream().sorted()),
                        errors.stream().flatMap(known -> known.places().stream()))
                .flatMap(Function.identity())
                .filter(place -> !place.equals(Place.ROOT))
                .distinct()
                .toList();
        return new Diagnosis(error, places, about, errors);
    }

    /** The rules that say of a place whether it can change, though they do not know that it cannot. */
    private List<Rule> fixing(List<Place> places) {
        return rules.stream()
                .filter(rule -> rule.kind() == RuleKind.CREATE_TIME || rule.kind() == RuleKind.DEPENDS_ON_VALUE)
                .filter(rule -> rule.subjects().stream().anyMatch(places::contains))
                .toList();
    }

    /**
     * {@return all rules of the catalogue: those that the service enforces today and those that only an edition
     * lists}
     */
    public static RuleBook all() {
        return of(rule -> true);
    }

    /** {@return the rules, sorted by id, followed by those that were added} */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The rule with an id.
     *
     * @param id the id
     * @return the rule, or empty if the book does not have it
     */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Checks an update against every rule about something that it changes. A rule that throws becomes a warning {@code rule-failed}; the others still run.
     *
     * @param update the update
     * @return all findings
     */
    public CheckResult check(Update update) {
        List<Finding> findings = new ArrayList<>();
        index.concerned(update).forEach((rule, changes) -> rule.check(update, changes, findings));
        return new CheckResult(findings, update.diff().uncertain());
    }
}
