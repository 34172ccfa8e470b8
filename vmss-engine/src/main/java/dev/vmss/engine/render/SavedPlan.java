package dev.vmss.engine.render;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.text.Words;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.mapper.JsonInput;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan that can be stored and read again, as JSON of the schema {@value #SCHEMA}: its input and its steps. Immutable.
 *
 * <p>It contains no secrets: each is replaced with a text such as {@code (secret 1)}, or with {@code •••1} if only a part of a
 * text is secret, as in {@code ?sig=•••1}; {@link #secrets()} returns the places. So a saved plan cannot show whether a secret has
 * changed since. The sender of the update inserts the secrets, as in the commands of any plan. The plan that is read equals the one
 * that was saved, except for the values of secrets.
 *
 * <pre>{@code
 * Files.writeString(file, SavedPlan.of(plan).toJson().toString());
 * UpgradePlan same = SavedPlan.read(Files.readString(file)).plan();
 * }</pre>
 *
 * <p>Reading a plan plans its input again. If the steps differ from the saved ones, because the text was edited or
 * another version of this library plans differently, the plan is refused, so that an approved plan is never
 * executed in another form. Java serializes a saved plan as this JSON.
 *
 * @serial exclude
 */
public final class SavedPlan implements JsonForm, Serializable {

    private static final long serialVersionUID = 1L;

    /** The name of the schema, which each saved plan has in its member {@code schema}. */
    public static final String SCHEMA = "vmss.plan/1";

    private static final Pattern NEWER = Pattern.compile("vmss\\.plan/(\\d{1,9})");

    /**
     * The parts of a plan that must be the same when it is read. Texts for people are not among them, so that they
     * can be improved.
     */
    private static final List<String> PROMISES =
            List.of("verdict", "executable", "mode", "outdated", "bounds", "steps");

    private final transient UpgradePlan plan;
    private final transient List<String> secrets;

    private SavedPlan(UpgradePlan plan, List<String> secrets) {
        this.plan = plan;
        this.secrets = List.copyOf(secrets);
    }

    /**
     * A plan that was made with the current rules.
     *
     * @param plan the plan
     * @return the plan without secrets
     * @throws InvalidPlanException if the current rules lead to another plan, or its steps depend on the value of a
     *     secret
     */
    public static SavedPlan of(UpgradePlan plan) {
        return of(plan, RuleBook.current());
    }

    /**
     * A plan that was made with other rules, which are not saved.
     *
     * @param plan the plan
     * @param rules the rules with which it was made
     * @return the plan without secrets
     * @throws InvalidPlanException if these rules lead to another plan, or its steps depend on the value of a secret
     */
    public static SavedPlan of(UpgradePlan plan, RuleBook rules) {
        StandIns hidden = new StandIns();
        UpgradePlan again = PlanInput.plan(PlanInput.of(plan, hidden), rules);
        JsonNode read = promises(again);
        JsonNode made = promises(plan);
        for (String name : PROMISES) {
            if (!read.path(name).equals(made.path(name))) {
                throw new InvalidPlanException(
                        "the plan cannot be saved: without the values of its secrets, or with the rules"
                                + " by which it would be read, it has another " + name);
            }
        }
        return new SavedPlan(again, hidden.places());
    }

    /**
     * Reads a plan that was made with the current rules.
     *
     * @param json the text of {@link #toJson()}
     * @return the plan
     * @throws InvalidPlanException if the text is not a saved plan, is truncated, has another schema, or is not the
     *     plan of this version
     */
    public static SavedPlan read(String json) {
        return read(json, RuleBook.current());
    }

    /**
     * Reads a plan that was made with other rules.
     *
     * @param json the text of {@link #toJson()}
     * @param rules the rules with which it was made
     * @return the plan
     * @throws InvalidPlanException as {@link #read(String)} does
     */
    public static SavedPlan read(String json, RuleBook rules) {
        return read(tree(json), rules);
    }

    /**
     * Reads a plan that was made with the current rules from a Jackson tree.
     *
     * @param json the tree of {@link #toJson()}
     * @return the plan
     * @throws InvalidPlanException as {@link #read(String)} does
     */
    public static SavedPlan read(JsonNode json) {
        // Written and read again, because a tree that was built has other kinds of numbers than one that was read.
        return read(json.toString());
    }

    /**
     * Reads a plan that a Jackson mapper has read, of Jackson 2 or 3: one that was made with the current rules.
     *
     * @param json the JSON that a mapper wrote, or that of {@link #toJson()}
     * @return the plan
     * @throws InvalidPlanException as {@link #read(String)} does
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SavedPlan read(JsonInput json) {
        return read(json.toJsonNode());
    }

    private static SavedPlan read(JsonNode tree, RuleBook rules) {
        checkSchema(tree);
        UpgradePlan plan = PlanInput.plan(tree.path("input"), rules);
        JsonNode promises = promises(plan);
        for (String name : PROMISES) {
            checkPromise(name, tree.path("plan").path(name), promises.path(name));
        }
        List<String> secrets = new ArrayList<>();
        tree.path("secrets").forEach(place -> secrets.add(place.asText()));
        return new SavedPlan(plan, secrets);
    }

    private static JsonNode tree(String json) {
        try {
            return json.isBlank() ? MissingNode.getInstance() : ModelReader.readTree(json);
        } catch (InvalidModelException e) {
            throw new InvalidPlanException(
                    isCutOff(json)
                            ? "is truncated: the text ends in the middle of the plan"
                            : "is not a saved plan: it " + e.problems().get(0).message());
        }
    }

    /** Whether something that a text opens is not closed in it. */
    private static boolean isCutOff(String json) {
        int open = 0;
        boolean isText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isText && c == '\\') {
                i++;
            } else if (c == '"') {
                isText = !isText;
            } else if (!isText) {
                open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return isText || open > 0;
    }

    private static void checkSchema(JsonNode tree) {
        String schema = tree.path("schema").asText();
        Matcher version = NEWER.matcher(schema);
        if (schema.equals(SCHEMA)) {
            return;
        } else if (version.matches() && Integer.parseInt(version.group(1)) > 1) {
            throw new InvalidPlanException(
                    "is a plan of the newer schema " + schema + "; this version reads " + SCHEMA + " only");
        }
        throw new InvalidPlanException("is not a saved plan: it does not have the schema " + SCHEMA);
    }

    private static void checkPromise(String name, JsonNode saved, JsonNode planned) {
        if (saved.isMissingNode()) {
            throw new InvalidPlanException("has no plan." + name);
        } else if (!saved.equals(planned)) {
            int step = 0;
            while (name.equals("steps") && saved.path(step).equals(planned.path(step))) {
                step++;
            }
            throw new InvalidPlanException("is not the plan of this version for the same input, starting with "
                    + (name.equals("steps") ? "step " + (step + 1) : "its " + name) + ": plan the update again");
        }
    }

    private static JsonNode promises(UpgradePlan plan) {
        // Written and read again, because a tree that was built has other kinds of numbers than one that was read.
        return tree(PlanJson.of(plan).toString());
    }

    /** {@return the plan, with a text in place of each secret} */
    public UpgradePlan plan() {
        return plan;
    }

    /**
     * The places of the omitted secrets in the input of the plan.
     *
     * @return places such as {@code desired.properties.virtualMachineProfile.osProfile.adminPassword}, in order
     */
    public List<String> secrets() {
        return secrets;
    }

    /**
     * The plan as JSON, with the members {@code schema}, {@code name}, {@code input} ({@code applied}, {@code
     * desired}, {@code instances}, {@code desiredInstances}, {@code options} and {@code facts}), {@code secrets}
     * and {@code plan}, with the members that {@link PlanJson} writes.
     *
     * @return a tree that the caller may change
     */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", SCHEMA);
        json.put("name", PlanReport.withoutCommands(plan).name());
        json.set("input", PlanInput.of(plan, new StandIns()));
        JsonReport.putTexts(json, "secrets", secrets);
        json.set("plan", PlanJson.of(plan));
        return json;
    }

    private Object writeReplace() throws ObjectStreamException {
        return JsonForms.serialForm(this);
    }

    private void readObject(ObjectInputStream in) throws ObjectStreamException {
        throw JsonForms.notInItsForm();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedPlan saved && plan.equals(saved.plan) && secrets.equals(saved.secrets);
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    /** {@return the name of the set and the number of steps} */
    @Override
    public String toString() {
        return "SavedPlan[" + PlanReport.withoutCommands(plan).name() + ", "
                + Words.count(plan.steps().size(), "step") + "]";
    }
}
