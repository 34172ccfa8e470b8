package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.value.ApiVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One restriction: the properties it is about, when it applies, what Azure answers, and what to do instead.
 *
 * <pre>{@code
 * Rule.about("zones-add-only", "zones")
 *         .kind(RuleKind.DEPENDS_ON_VALUE)
 *         .summary("Zones can be added to a set, but not removed or replaced.")
 *         .since("2023-03-01")
 *         .refusedWith(AzureAnswer.propertyChangeNotAllowed("zones"))
 *         .when(update -> losesZone(update))
 *         .remedy("Keep the current zones and only add zones, or create a new set.")
 *         .source(SourceKind.DOCUMENTED, LocalDate.of(2026, 11, 20), "https://learn.microsoft.com/…")
 *         .build();
 * }</pre>
 */
public final class Rule implements JsonForm {

    private final String id;
    private final Set<Place> subjects;
    private final RuleKind kind;
    private final Severity severity;
    private final String summary;
    private final String remedy;
    private final @Nullable AzureAnswer answer;
    private final List<AzureAnswer> otherAnswers;
    private final Set<OrchestrationMode> modes;
    private final @Nullable ApiVersion since;
    private final @Nullable ApiVersion before;
    private final Evidence evidence;
    private final Set<Edition> editions;
    private final boolean current;
    private final boolean seesUnverifiable;
    private final @Nullable SentDefault sentDefault;
    private final @Nullable String needs;
    private final Function<Update, Predicate<Change>> condition;
    private final Function<Update, Function<Change, String>> detail;
    private final Function<Update, Function<Change, List<String>>> blanks;

    Rule(RuleBuilder builder) {
        this.id = builder.id;
        this.subjects = builder.subjects;
        this.kind = required(builder.kind, "kind");
        this.severity = required(builder.severity, "severity");
        this.summary = required(builder.summary, "summary");
        this.remedy = required(builder.remedy, "remedy");
        this.answer = builder.answer == null ? null : builder.answer.orInOurWords(summary);
        this.otherAnswers = List.copyOf(builder.otherAnswers);
        this.modes = builder.modes;
        this.since = builder.since;
        this.before = builder.before;
        this.evidence = evidence(builder);
        this.editions = builder.editions;
        this.current = builder.current;
        this.seesUnverifiable = builder.seesUnverifiable;
        this.sentDefault = builder.sentDefault;
        this.needs = builder.needs;
        this.condition = builder.condition;
        this.detail = builder.detail;
        this.blanks = builder.blanks;
    }

    private Rule(Rule rule, Severity severity) {
        this.id = rule.id;
        this.subjects = rule.subjects;
        this.kind = rule.kind;
        this.severity = severity;
        this.summary = rule.summary;
        this.remedy = rule.remedy;
        this.answer = rule.answer;
        this.otherAnswers = rule.otherAnswers;
        this.modes = rule.modes;
        this.since = rule.since;
        this.before = rule.before;
        this.evidence = rule.evidence;
        this.editions = rule.editions;
        this.current = rule.current;
        this.seesUnverifiable = rule.seesUnverifiable;
        this.sentDefault = rule.sentDefault;
        this.needs = rule.needs;
        this.condition = rule.condition;
        this.detail = rule.detail;
        this.blanks = rule.blanks;
    }

    private <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("Rule " + id + " has no " + what);
        }
        return value;
    }

    /** A fact that is only believed must not block an update that Azure would accept. */
    private Evidence evidence(RuleBuilder builder) {
        Evidence evidence = new Evidence(builder.sources);
        if (evidence.sources().isEmpty()) {
            throw new IllegalStateException("Rule " + id + " has no source");
        }
        if (answer != null && !evidence.isFirm()) {
            throw new IllegalStateException("Rule " + id
                    + " refuses, but none of its sources is the service or Microsoft: " + evidence.references());
        }
        return evidence;
    }

    /**
     * Starts a rule.
     *
     * @param id the rule's name, which never changes
     * @param subjects the places in a scale set that it is about, as in {@link Place#of(String)}; the rule applies
     *     to changes of these places, of anything within them, and of enclosing objects that are added or removed
     *     as a whole
     * @return a builder
     * @throws InvalidPlaceException if a scale set has no such place
     * @throws IllegalArgumentException if a place is a single element or entry, because a rule applies to all of them
     */
    public static RuleBuilder about(String id, String... subjects) {
        Place[] places = new Place[subjects.length];
        Arrays.setAll(places, i -> Place.of(subjects[i]));
        return about(id, places);
    }

    /**
     * Starts a rule about places that need not be in the model, such as a newer property.
     *
     * @param id the rule's name, which never changes
     * @param subjects the places it is about
     * @return a builder
     * @throws IllegalArgumentException if a place is a single element or entry, because a rule applies to all of them
     */
    public static RuleBuilder about(String id, Place... subjects) {
        for (Place subject : subjects) {
            if (subject.isWithinOne()) {
                throw new IllegalArgumentException(
                        "Rule " + id + " must be about every element: " + subject.pattern() + ", not " + subject);
            }
        }
        return new RuleBuilder(id, Set.of(subjects));
    }

    /** {@return the rule's name, such as {@code zones-add-only}} */
    public String id() {
        return id;
    }

    /** {@return the places the rule is about; in lists and maps, every element and entry} */
    public Set<Place> subjects() {
        return subjects;
    }

    /** {@return why the change is restricted} */
    public RuleKind kind() {
        return kind;
    }

    /** {@return what a finding of the rule means} */
    public Severity severity() {
        return severity;
    }

    /** {@return the rule in one or two sentences} */
    public String summary() {
        return summary;
    }

    /** {@return what to do instead} */
    public String remedy() {
        return remedy;
    }

    /** {@return what Azure answers, or empty if it accepts the update} */
    public Optional<AzureAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    /** {@return the answers that Azure gives or has given, the current one first; none if it accepts the update} */
    public List<AzureAnswer> answers() {
        return Stream.concat(answer().stream(), otherAnswers.stream()).toList();
    }

    /** {@return the answers that Azure gave at another time or through another interface} */
    public List<AzureAnswer> otherAnswers() {
        return otherAnswers;
    }

    /** {@return the orchestration modes in which the rule applies; all if the set is empty} */
    public Set<OrchestrationMode> modes() {
        return modes;
    }

    /** {@return the first API version for which the rule applies} */
    public Optional<ApiVersion> since() {
        return Optional.ofNullable(since);
    }

    /** {@return the first API version for which the rule no longer applies} */
    public Optional<ApiVersion> before() {
        return Optional.ofNullable(before);
    }

    /** {@return the sources of the rule and how certain they make it} */
    public Evidence evidence() {
        return evidence;
    }

    /** {@return the sources of the rule} */
    public List<Source> sources() {
        return evidence.sources();
    }

    /** {@return how certain the rule is, which follows from its sources} */
    public Confidence confidence() {
        return evidence.confidence();
    }

    /** {@return the editions of Microsoft's article that list the rule} */
    public Set<Edition> editions() {
        return editions;
    }

    /** {@return whether the service still enforces the rule for at least one API version} */
    public boolean isCurrent() {
        return current;
    }

    /**
     * {@return what a caller can add to the {@link UpdateContext} for a definite answer, or empty if the models are
     * sufficient}
     */
    public Optional<String> needs() {
        return Optional.ofNullable(needs);
    }

    /** {@return whether Azure enforces the rule, so that callers cannot remove it} */
    public boolean isEnforcedByAzure() {
        return answer != null;
    }

    /** The same rule with another severity. */
    Rule withSeverity(Severity other) {
        return new Rule(this, other);
    }

    /** Whether the rule also applies to properties that an update sends and that are unverifiable. */
    boolean seesUnverifiable() {
        return seesUnverifiable;
    }

    /** The property to which the rule also applies if the request sends its default, or empty. */
    Optional<SentDefault> sentDefault() {
        return Optional.ofNullable(sentDefault);
    }

    /**
     * Checks an update. If the rule throws, the exception becomes a finding, and the rule is not evaluated further
     * for this update.
     *
     * @param update the update
     * @param touched the changes of the rule's subjects, at least one
     * @param findings receives a finding for each change that the rule applies to
     */
    void check(Update update, List<Change> touched, List<Finding> findings) {
        if (!modes.isEmpty() && !modes.contains(update.orchestrationMode())
                || since != null && update.apiVersion().compareTo(since) < 0
                || before != null && update.apiVersion().compareTo(before) >= 0) {
            return;
        }
        Change current = touched.get(0);
        try {
            Predicate<Change> runsInto = condition.apply(update);
            Function<Change, Finding> words = null;
            for (Change change : touched) {
                current = change;
                if (runsInto.test(change)) {
                    words = words == null ? findings(update) : words;
                    findings.add(words.apply(change));
                }
            }
        } catch (RuntimeException | AssertionError e) {
            findings.add(RuleFailure.finding(this, current, e));
        }
    }

    /** Says of the changes of an update that the rule applies to them. */
    private Function<Change, Finding> findings(Update update) {
        Function<Change, String> details = detail.apply(update);
        Function<Change, List<String>> texts = blanks.apply(update);
        return change -> new Finding(
                this, change, details.apply(change), answer().map(known -> known.filled(texts.apply(change))));
    }

    @Override
    public String toString() {
        return id;
    }
}
