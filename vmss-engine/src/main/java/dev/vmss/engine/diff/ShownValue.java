package dev.vmss.engine.diff;

import dev.vmss.model.value.JsonValue;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is shown, written when somebody asks for it: most callers ask only what changed, and to look for secrets in a
 * value takes longer than to compare it.
 */
final class ShownValue implements Supplier<Optional<JsonValue>> {

    static final ShownValue NONE = of(Optional.empty());

    private final Supplier<Optional<JsonValue>> source;

    // Threads that ask at once get equal values.
    private @Nullable Optional<JsonValue> shown;

    private ShownValue(Supplier<Optional<JsonValue>> source) {
        this.source = source;
    }

    static ShownValue of(Optional<JsonValue> value) {
        return new ShownValue(() -> value);
    }

    /** A value that is written later. */
    static ShownValue by(Supplier<JsonValue> writer) {
        return new ShownValue(() -> Optional.of(writer.get()));
    }

    @Override
    public Optional<JsonValue> get() {
        Optional<JsonValue> value = shown;
        if (value == null) {
            value = source.get();
            shown = value;
        }
        return value;
    }
}
