package dev.vmss.engine.simulate;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instance that the fake service holds. Guarded by the lock of the service. */
final class FakeInstance {

    /** Whether a machine runs. */
    enum Power {
        RUNNING("PowerState/running", "VM running"),
        STOPPED("PowerState/stopped", "VM stopped"),
        DEALLOCATED("PowerState/deallocated", "VM deallocated");

        private final String code;
        private final String text;

        Power(String code, String text) {
            this.code = code;
            this.text = text;
        }

        String code() {
            return code;
        }

        String text() {
            return text;
        }
    }

    private final String id;
    private final int ordinal;
    private final Instant created;
    private ScaleSetInstance document;
    private ScaleSet model;
    private int version;
    private int previousVersion;
    private ScaleSet previousModel;
    private ScaleSetInstance previousDocument;
    private Power power = Power.RUNNING;
    private String state = "Succeeded";
    private int generation = 1;
    private int edits;
    private @Nullable FakeOperation operation;

    FakeInstance(String id, int ordinal, Instant created, ScaleSetInstance document, ScaleSet model, int version) {
        this.id = id;
        this.ordinal = ordinal;
        this.created = created;
        this.document = document;
        this.model = model;
        this.version = version;
        this.previousDocument = document;
        this.previousModel = model;
        this.previousVersion = version;
    }

    String id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    Instant created() {
        return created;
    }

    /** What the instance is made of, without its state. */
    ScaleSetInstance document() {
        return document;
    }

    ScaleSet model() {
        return model;
    }

    int version() {
        return version;
    }

    Power power() {
        return power;
    }

    void power(Power power) {
        this.power = power;
        edits++;
    }

    String state() {
        return state;
    }

    void state(String state) {
        this.state = state;
    }

    /** Whether an operation on this instance alone is running. */
    boolean isBusy() {
        return operation != null && operation.isRunning();
    }

    void operation(FakeOperation started) {
        operation = started;
    }

    boolean failed() {
        return state.equals("Failed");
    }

    /** How many OS disks the instance has had. */
    int generation() {
        return generation;
    }

    void reimage(ScaleSetInstance reimaged) {
        generation++;
        edit(reimaged);
    }

    String etag() {
        return '"' + Integer.toString(edits + 1) + '"';
    }

    void edit(ScaleSetInstance edited) {
        document = edited;
        edits++;
    }

    void upgrade(ScaleSetInstance upgraded, ScaleSet latest, int latestVersion) {
        if (version != latestVersion) {
            previousDocument = document;
            previousModel = model;
            previousVersion = version;
        }
        edit(upgraded);
        model = latest;
        version = latestVersion;
    }

    void rollBack() {
        edit(previousDocument);
        model = previousModel;
        version = previousVersion;
        state = "Succeeded";
    }
}
