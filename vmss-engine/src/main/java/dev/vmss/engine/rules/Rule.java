package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.policy.OrchestrationMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One restriction: which properties it is about, when it applies, what Azure answers, and what to do instead.
 *
 * <pre>{@code
 * Rule.about("zones-add-only", "zones")
 *         .kind(RuleKind.DEPENDS_ON_VALUE)
 *         .summary("Zones can be added to a set, but not removed or replaced.")
 *         .since("2023-03-01")
 *         .refusedWith(AzureAnswer.propertyChangeNotAllowed("zones"))
 *         .when(update -> losesZone(update))
 *         .remedy("Keep the current zones and only add to them, or create a new set.")
 *         .source(Confidence.DOCUMENTED, "https://learn.microsoft.com/…")
 *         .build();
 * }</pre>
 */
public final class Rule {

    private final String id;
    private final Set<String> subjects;
    private final RuleKind kind;
    private final Severity severity;
    private final String summary;
    private final String remedy;
    private final @Nullable AzureAnswer answer;
    private final Set<OrchestrationMode> modes;
    private final @Nullable ApiVersion since;
    private final @Nullable ApiVersion before;
    private final List<String> sources;
    private final Confidence confidence;
    private final Set<Edition> editions;
    private final boolean current;
    private final boolean seesHidden;
    private final @Nullable String needs;
    private final BiPredicate<Update, Change> condition;
    private final BiFunction<Update, Change, String> detail;

    private Rule(Builder builder) {
        this.id = builder.id;
        this.subjects = builder.subjects;
        this.kind = required(builder.kind, "kind");
        this.severity = required(builder.severity, "severity");
        this.summary = required(builder.summary, "summary");
        this.remedy = required(builder.remedy, "remedy");
        this.answer = builder.answer;
        this.modes = builder.modes;
        this.since = builder.since;
        this.before = builder.before;
        this.sources = builder.sources;
        this.confidence = required(builder.confidence, "source");
        this.editions = builder.editions;
        this.current = builder.current;
        this.seesHidden = builder.seesHidden;
        this.needs = builder.needs;
        this.condition = builder.condition;
        this.detail = builder.detail;
    }

    private Rule(Rule rule, Severity severity) {
        this.id = rule.id;
        this.subjects = rule.subjects;
        this.kind = rule.kind;
        this.severity = severity;
        this.summary = rule.summary;
        this.remedy = rule.remedy;
        this.answer = rule.answer;
        this.modes = rule.modes;
        this.since = rule.since;
        this.before = rule.before;
        this.sources = rule.sources;
        this.confidence = rule.confidence;
        this.editions = rule.editions;
        this.current = rule.current;
        this.seesHidden = rule.seesHidden;
        this.needs = rule.needs;
        this.condition = rule.condition;
        this.detail = rule.detail;
    }

    private <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("Rule " + id + " has no " + what);
        }
        return value;
    }

    /**
     * Starts a rule.
     *
     * @param id the rule's name, which never changes
     * @param subjects the places it is about, as in {@link dev.vmss.engine.diff.ModelPath#pattern()}; the rule looks at changes of
     *     these places, of anything within them and of objects around them that come or go as a whole
     * @return a builder
     */
    public static Builder about(String id, String... subjects) {
        return new Builder(id, Set.copyOf(List.of(subjects)));
    }

    /** {@return the rule's name, such as {@code zones-add-only}} */
    public String id() {
        return id;
    }

    /** {@return the places the rule is about} */
    public Set<String> subjects() {
        return subjects;
    }

    /** {@return why the change is not simply allowed} */
    public RuleKind kind() {
        return kind;
    }

    /** {@return what a finding of the rule means} */
    public Severity severity() {
        return severity;
    }

    /** {@return the rule in a sentence} */
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

    /** {@return the orchestration modes in which the rule holds; all if the set is empty} */
    public Set<OrchestrationMode> modes() {
        return modes;
    }

    /** {@return the first API version for which the rule holds} */
    public Optional<ApiVersion> since() {
        return Optional.ofNullable(since);
    }

    /** {@return the first API version for which the rule no longer holds} */
    public Optional<ApiVersion> before() {
        return Optional.ofNullable(before);
    }

    /** {@return where the rule is from} */
    public List<String> sources() {
        return sources;
    }

    /** {@return how sure the rule is} */
    public Confidence confidence() {
        return confidence;
    }

    /** {@return the editions of Microsoft's article that list the rule} */
    public Set<Edition> editions() {
        return editions;
    }

    /** {@return whether the service still behaves so, for some API version at least} */
    public boolean isCurrent() {
        return current;
    }

    /** {@return what a caller can add to the {@link UpdateContext} for a certain answer, or empty if the models decide} */
    public Optional<String> needs() {
        return Optional.ofNullable(needs);
    }

    /** {@return whether Azure itself stands behind the rule, so that no caller can turn it off} */
    public boolean isEnforcedByAzure() {
        return answer != null;
    }

    /** The same rule with another severity. */
    Rule withSeverity(Severity other) {
        return new Rule(this, other);
    }

    /**
     * Checks an update. A rule that throws gives a finding that says so, and is asked no more about this update.
     *
     * @param update the update
     * @return a finding for each change that runs into the rule
     */
    List<Finding> check(Update update) {
        if (!modes.isEmpty() && !modes.contains(update.orchestrationMode())
                || since != null && update.apiVersion().compareTo(since) < 0
                || before != null && update.apiVersion().compareTo(before) >= 0) {
            return List.of();
        }
        Set<Change> touched = new LinkedHashSet<>();
        subjects.forEach(subject -> update.diff().touching(subject).forEach(touched::add));
        if (seesHidden) {
            update.diff().unverifiable().stream()
                    .filter(path -> subjects.stream().anyMatch(path::isWithin))
                    .map(HiddenChange::of)
                    .forEach(touched::add);
        }
        List<Finding> findings = new ArrayList<>();
        for (Change change : touched) {
            try {
                if (condition.test(update, change)) {
                    findings.add(new Finding(this, change, detail.apply(update, change)));
                }
            } catch (RuntimeException | AssertionError e) {
                findings.add(RuleFailure.finding(this, change, e));
                return findings;
            }
        }
        return findings;
    }

    @Override
    public String toString() {
        return id;
    }

    /** Builds a {@link Rule}. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final Set<String> subjects;
        private @Nullable RuleKind kind;
        private @Nullable Severity severity;
        private @Nullable String summary;
        private @Nullable String remedy;
        private @Nullable AzureAnswer answer;
        private Set<OrchestrationMode> modes = Set.of();
        private @Nullable ApiVersion since;
        private @Nullable ApiVersion before;
        private List<String> sources = List.of();
        private @Nullable Confidence confidence;
        private Set<Edition> editions = Set.of();
        private boolean current = true;
        private boolean seesHidden;
        private @Nullable String needs;
        private BiPredicate<Update, Change> condition = (update, change) -> true;
        private BiFunction<Update, Change, String> detail = (update, change) -> "";

        private Builder(String id, Set<String> subjects) {
            this.id = Objects.requireNonNull(id, "id");
            this.subjects = subjects;
        }

        /**
         * Says why the change is not simply allowed.
         *
         * @param kind the reason
         * @return this builder
         */
        public Builder kind(RuleKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Says the rule in a sentence.
         *
         * @param summary the sentence
         * @return this builder
         */
        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        /**
         * Says what to do instead.
         *
         * @param remedy a sentence in the imperative
         * @return this builder
         */
        public Builder remedy(String remedy) {
            this.remedy = remedy;
            return this;
        }

        /**
         * Says that Azure refuses the update.
         *
         * @param answer Azure's answer
         * @return this builder
         */
        public Builder refusedWith(AzureAnswer answer) {
            this.answer = answer;
            this.severity = Severity.REFUSED;
            return this;
        }

        /**
         * Says that the instances must be deallocated first.
         *
         * @param answer Azure's answer if they are not
         * @return this builder
         */
        public Builder afterDeallocation(AzureAnswer answer) {
            this.answer = answer;
            this.severity = Severity.ALLOWED_AFTER_DEALLOCATION;
            return this;
        }

        /**
         * Says that Azure accepts the update, but something follows.
         *
         * @param severity {@link Severity#NEEDS_REIMAGE} or {@link Severity#WARNING}
         * @return this builder
         */
        public Builder accepted(Severity severity) {
            this.severity = severity;
            return this;
        }

        /**
         * Limits the rule to orchestration modes.
         *
         * @param modes the modes
         * @return this builder
         */
        public Builder modes(OrchestrationMode... modes) {
            this.modes = Set.of(modes);
            return this;
        }

        /**
         * Limits the rule to API versions from one on.
         *
         * @param version the first version
         * @return this builder
         */
        public Builder since(String version) {
            this.since = new ApiVersion(version);
            return this;
        }

        /**
         * Limits the rule to API versions before one.
         *
         * @param version the first version for which the rule no longer holds
         * @return this builder
         */
        public Builder before(String version) {
            this.before = new ApiVersion(version);
            return this;
        }

        /**
         * Says where the rule is from.
         *
         * @param confidence how sure that makes it
         * @param sources addresses, or the names of what was seen
         * @return this builder
         */
        public Builder source(Confidence confidence, String... sources) {
            this.confidence = confidence;
            this.sources = List.of(sources);
            return this;
        }

        /**
         * Names the editions of Microsoft's article that list the rule.
         *
         * @param editions the editions
         * @return this builder
         */
        public Builder editions(Edition... editions) {
            this.editions = Set.of(editions);
            return this;
        }

        /**
         * Says that the service no longer behaves so, and only editions of the article do.
         *
         * @return this builder
         */
        public Builder notCurrent() {
            this.current = false;
            return this;
        }

        /**
         * Says when an update that changes a subject runs into the rule; without a condition it always does.
         *
         * @param condition the condition
         * @return this builder
         */
        public Builder when(Predicate<Update> condition) {
            return whenChange((update, change) -> condition.test(update));
        }

        /**
         * Says which change of a subject runs into the rule.
         *
         * @param condition the condition
         * @return this builder
         */
        public Builder whenChange(BiPredicate<Update, Change> condition) {
            this.condition = condition;
            return this;
        }

        /**
         * Lets the rule also look at properties that an update sends and nobody can compare, such as a password.
         * {@link HiddenChange#is} tells such a change from one that is known.
         *
         * @return this builder
         */
        Builder seesHidden() {
            this.seesHidden = true;
            return this;
        }

        /**
         * Says what a caller can add to the {@link UpdateContext} for a certain answer.
         *
         * @param needs what is missing
         * @return this builder
         */
        public Builder needs(String needs) {
            this.needs = needs;
            return this;
        }

        /**
         * Says more about one finding, such as which numbers were compared.
         *
         * @param detail gives a sentence, or the empty text
         * @return this builder
         */
        public Builder detail(BiFunction<Update, Change, String> detail) {
            this.detail = detail;
            return this;
        }

        /**
         * Builds the rule.
         *
         * @return the rule
         * @throws IllegalStateException if the rule has no kind, severity, summary, remedy or source
         */
        public Rule build() {
            return new Rule(this);
        }
    }
}
