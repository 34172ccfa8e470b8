package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.value.ApiVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Rule}. Not thread-safe. */
public final class RuleBuilder {

    final String id;
    final Set<Place> subjects;

    @Nullable
    RuleKind kind;

    @Nullable
    Severity severity;

    @Nullable
    String summary;

    @Nullable
    String remedy;

    @Nullable
    AzureAnswer answer;

    final List<AzureAnswer> otherAnswers = new ArrayList<>();
    Set<OrchestrationMode> modes = Set.of();

    @Nullable
    ApiVersion since;

    @Nullable
    ApiVersion before;

    final List<Source> sources = new ArrayList<>();
    Set<Edition> editions = Set.of();
    boolean current = true;
    boolean seesHidden;

    @Nullable
    SentDefault sentDefault;

    @Nullable
    String needs;

    Function<Update, Predicate<Change>> condition = update -> change -> true;
    BiFunction<Update, Change, String> detail = (update, change) -> "";
    BiFunction<Update, Change, List<String>> blanks = (update, change) -> List.of();

    RuleBuilder(String id, Set<Place> subjects) {
        this.id = Objects.requireNonNull(id, "id");
        this.subjects = subjects;
    }

    /**
     * Says why the change is not simply allowed.
     *
     * @param kind the reason
     * @return this builder
     */
    public RuleBuilder kind(RuleKind kind) {
        this.kind = kind;
        return this;
    }

    /**
     * Says the rule in a sentence.
     *
     * @param summary the sentence
     * @return this builder
     */
    public RuleBuilder summary(String summary) {
        this.summary = summary;
        return this;
    }

    /**
     * Says what to do instead.
     *
     * @param remedy a sentence in the imperative
     * @return this builder
     */
    public RuleBuilder remedy(String remedy) {
        this.remedy = remedy;
        return this;
    }

    /**
     * Says that Azure refuses the update.
     *
     * @param answer Azure's answer
     * @return this builder
     */
    public RuleBuilder refusedWith(AzureAnswer answer) {
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
    public RuleBuilder afterDeallocation(AzureAnswer answer) {
        this.answer = answer;
        this.severity = Severity.ALLOWED_AFTER_DEALLOCATION;
        return this;
    }

    /**
     * Says what else Azure was seen to answer, at another time or by another way.
     *
     * @param answers the answers
     * @return this builder
     */
    public RuleBuilder alsoAnswered(AzureAnswer... answers) {
        otherAnswers.addAll(List.of(answers));
        return this;
    }

    /**
     * Says that Azure accepts the update, but something follows.
     *
     * @param severity {@link Severity#NEEDS_REIMAGE} or {@link Severity#WARNING}
     * @return this builder
     */
    public RuleBuilder accepted(Severity severity) {
        this.severity = severity;
        return this;
    }

    /**
     * Limits the rule to orchestration modes.
     *
     * @param modes the modes
     * @return this builder
     */
    public RuleBuilder modes(OrchestrationMode... modes) {
        this.modes = Set.of(modes);
        return this;
    }

    /**
     * Limits the rule to API versions from one on.
     *
     * @param version the first version
     * @return this builder
     */
    public RuleBuilder since(String version) {
        this.since = new ApiVersion(version);
        return this;
    }

    /**
     * Limits the rule to API versions before one.
     *
     * @param version the first version for which the rule no longer holds
     * @return this builder
     */
    public RuleBuilder before(String version) {
        this.before = new ApiVersion(version);
        return this;
    }

    /**
     * Says where the rule is from, and so how sure it is. A rule that Azure enforces needs a source that is firm: what only
     * another tool or a user says is no more than a warning.
     *
     * @param kind what the sources show
     * @param read when they were read last
     * @param references addresses, or the names of what was seen
     * @return this builder
     */
    public RuleBuilder source(SourceKind kind, LocalDate read, String... references) {
        for (String reference : references) {
            sources.add(new Source(kind, reference, read));
        }
        return this;
    }

    /**
     * Says where the rule is from.
     *
     * @param more the sources, which come behind those that are there
     * @return this builder
     * @see #source(SourceKind, LocalDate, String...)
     */
    public RuleBuilder source(Source... more) {
        sources.addAll(List.of(more));
        return this;
    }

    /**
     * Names the editions of Microsoft's article that list the rule.
     *
     * @param editions the editions
     * @return this builder
     */
    public RuleBuilder editions(Edition... editions) {
        this.editions = Set.of(editions);
        return this;
    }

    /**
     * Says that the service no longer behaves so, and only editions of the article do.
     *
     * @return this builder
     */
    public RuleBuilder notCurrent() {
        this.current = false;
        return this;
    }

    /**
     * Says when an update that changes a subject runs into the rule; without a condition it always does.
     *
     * @param condition the condition
     * @return this builder
     */
    public RuleBuilder when(Predicate<Update> condition) {
        return whenAmong(update -> {
            boolean met = condition.test(update);
            return change -> met;
        });
    }

    /**
     * Says which change of a subject runs into the rule.
     *
     * @param condition the condition
     * @return this builder
     */
    public RuleBuilder whenChange(BiPredicate<Update, Change> condition) {
        return whenAmong(update -> change -> condition.test(update, change));
    }

    /**
     * Says which changes run into the rule where that takes a look at the whole update: once for all of them.
     *
     * @param condition gives the condition for the changes of an update
     * @return this builder
     */
    RuleBuilder whenAmong(Function<Update, Predicate<Change>> condition) {
        this.condition = condition;
        return this;
    }

    /**
     * Lets the rule also look at properties that an update sends and nobody can compare, such as a password.
     * {@link HiddenChange#is} tells such a change from one that is known.
     *
     * @return this builder
     */
    RuleBuilder seesHidden() {
        this.seesHidden = true;
        return this;
    }

    /**
     * Lets the rule also look at a property that the request sends with the value that holds without it, where the applied model
     * says nothing.
     *
     * @param place where the property is, which is in no list
     * @param value what a model says there
     * @return this builder
     */
    RuleBuilder seesDefault(String place, Function<ScaleSet, Optional<String>> value) {
        this.sentDefault = new SentDefault(Place.of(place), value);
        return this;
    }

    /**
     * Says what a caller can add to the {@link UpdateContext} for a certain answer.
     *
     * @param needs what is missing
     * @return this builder
     */
    public RuleBuilder needs(String needs) {
        this.needs = needs;
        return this;
    }

    /**
     * Says more about one finding, such as which numbers were compared.
     *
     * @param detail gives a sentence, or the empty text
     * @return this builder
     */
    public RuleBuilder detail(BiFunction<Update, Change, String> detail) {
        this.detail = detail;
        return this;
    }

    /**
     * Fills the blanks of Azure's message for one finding.
     *
     * @param blanks gives what stands in each {@value AzureAnswer#BLANK} of the message, in order; the empty text where that is
     *     not known
     * @return this builder
     */
    RuleBuilder filling(BiFunction<Update, Change, List<String>> blanks) {
        this.blanks = blanks;
        return this;
    }

    /**
     * Builds the rule.
     *
     * @return the rule
     * @throws IllegalStateException if the rule has no kind, severity, summary, remedy or source, or if it says that Azure
     *     refuses something and has no source of the service or Microsoft for it
     */
    public Rule build() {
        return new Rule(this);
    }
}
