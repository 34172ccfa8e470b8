package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
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
public final class RuleBuilder implements JsonForm {

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
    boolean seesUnverifiable;

    @Nullable
    SentDefault sentDefault;

    @Nullable
    String needs;

    Function<Update, Predicate<Change>> condition = update -> change -> true;
    Function<Update, Function<Change, String>> detail = update -> change -> "";
    Function<Update, Function<Change, List<String>>> blanks = update -> change -> List.of();

    RuleBuilder(String id, Set<Place> subjects) {
        this.id = Objects.requireNonNull(id, "id");
        this.subjects = subjects;
    }

    /**
     * Sets why the change is restricted.
     *
     * @param kind the reason
     * @return this builder
     */
    public RuleBuilder kind(RuleKind kind) {
        this.kind = kind;
        return this;
    }

    /**
     * Sets the rule in one or two sentences.
     *
     * @param summary the sentences
     * @return this builder
     */
    public RuleBuilder summary(String summary) {
        this.summary = summary;
        return this;
    }

    /**
     * Sets what to do instead.
     *
     * @param remedy a sentence in the imperative
     * @return this builder
     */
    public RuleBuilder remedy(String remedy) {
        this.remedy = remedy;
        return this;
    }

    /**
     * Declares that Azure refuses the update.
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
     * Declares that the instances must be deallocated first.
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
     * Adds answers that Azure gave at another time or through another interface.
     *
     * @param answers the answers
     * @return this builder
     */
    public RuleBuilder alsoAnswered(AzureAnswer... answers) {
        otherAnswers.addAll(List.of(answers));
        return this;
    }

    /**
     * Declares that Azure accepts the update, with a consequence.
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
     * Limits the rule to an API version and later ones.
     *
     * @param version the first version
     * @return this builder
     */
    public RuleBuilder since(String version) {
        this.since = new ApiVersion(version);
        return this;
    }

    /**
     * Limits the rule to API versions before a given one.
     *
     * @param version the first version for which the rule no longer applies
     * @return this builder
     */
    public RuleBuilder before(String version) {
        this.before = new ApiVersion(version);
        return this;
    }

    /**
     * Adds sources of the rule, which determine how certain it is. A rule that refuses needs the service or
     * Microsoft as a source; with only another tool or a user as its source, a rule can only warn.
     *
     * @param kind the kind of event the sources show
     * @param read when they were read last
     * @param references addresses, or names of recordings
     * @return this builder
     */
    public RuleBuilder source(SourceKind kind, LocalDate read, String... references) {
        for (String reference : references) {
            sources.add(new Source(kind, reference, read));
        }
        return this;
    }

    /**
     * Adds sources of the rule.
     *
     * @param more the sources, which follow those added before
     * @return this builder
     * @see #source(SourceKind, LocalDate, String...)
     */
    public RuleBuilder source(Source... more) {
        sources.addAll(List.of(more));
        return this;
    }

    /**
     * Sets the editions of Microsoft's article that list the rule.
     *
     * @param editions the editions
     * @return this builder
     */
    public RuleBuilder editions(Edition... editions) {
        this.editions = Set.of(editions);
        return this;
    }

    /**
     * Declares that the service no longer enforces the rule, which only editions of the article list.
     *
     * @return this builder
     */
    public RuleBuilder notCurrent() {
        this.current = false;
        return this;
    }

    /**
     * Sets when the rule applies to an update that changes a subject; without a condition it always applies.
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
     * Sets to which changes of a subject the rule applies.
     *
     * @param condition the condition
     * @return this builder
     */
    public RuleBuilder whenChange(BiPredicate<Update, Change> condition) {
        return whenAmong(update -> change -> condition.test(update, change));
    }

    /**
     * Sets to which changes the rule applies, if that depends on the whole update, which is then examined once.
     *
     * @param condition gives the condition for the changes of an update
     * @return this builder
     */
    RuleBuilder whenAmong(Function<Update, Predicate<Change>> condition) {
        this.condition = condition;
        return this;
    }

    /**
     * Applies the rule also to properties that an update sends and that are unverifiable, such as a password.
     * {@link UnverifiableChange#is} recognizes such a change.
     *
     * @return this builder
     */
    RuleBuilder seesUnverifiable() {
        this.seesUnverifiable = true;
        return this;
    }

    /**
     * Applies the rule also to a property that the request sends with its default, if the applied model does not
     * contain it.
     *
     * @param place the place of the property, which is not in a list
     * @param value gives the value of a model at the place
     * @return this builder
     */
    RuleBuilder seesDefault(String place, Function<ScaleSet, Optional<String>> value) {
        this.sentDefault = new SentDefault(Place.of(place), value);
        return this;
    }

    /**
     * Sets what a caller can add to the {@link UpdateContext} for a definite answer.
     *
     * @param needs the missing information, which follows "For a definite answer, supply"
     * @return this builder
     */
    public RuleBuilder needs(String needs) {
        this.needs = needs;
        return this;
    }

    /**
     * Adds details to each finding, such as the numbers that were compared.
     *
     * @param detail gives a sentence, or the empty text
     * @return this builder
     */
    public RuleBuilder detail(BiFunction<Update, Change, String> detail) {
        return detailAmong(update -> change -> detail.apply(update, change));
    }

    /**
     * Adds details that depend on the whole update, which is then examined once.
     *
     * @param detail gives the sentences for the changes of an update
     * @return this builder
     */
    RuleBuilder detailAmong(Function<Update, Function<Change, String>> detail) {
        this.detail = detail;
        return this;
    }

    /**
     * Fills the blanks of Azure's message for one finding.
     *
     * @param blanks gives the text for each {@value AzureAnswer#BLANK} of the message, in order; the empty text if
     *     it is not known
     * @return this builder
     */
    RuleBuilder filling(BiFunction<Update, Change, List<String>> blanks) {
        return fillingAmong(update -> change -> blanks.apply(update, change));
    }

    /**
     * Fills the blanks with what depends on the whole update, which is then examined once.
     *
     * @param blanks gives the texts for the changes of an update, as in {@link #filling}
     * @return this builder
     */
    RuleBuilder fillingAmong(Function<Update, Function<Change, List<String>>> blanks) {
        this.blanks = blanks;
        return this;
    }

    /**
     * Builds the rule.
     *
     * @return the rule
     * @throws IllegalStateException if the rule has no kind, severity, summary, remedy or source, or if it refuses
     *     and none of its sources is the service or Microsoft
     */
    public Rule build() {
        return new Rule(this);
    }
}
