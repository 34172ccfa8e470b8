package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import dev.vmss.model.value.JsonValue;
import java.util.Optional;

/**
 * A property that an update sends and whose applied value the service never returns, so that it may or may not
 * differ.
 */
final class UnverifiableChange {

    private static final Optional<JsonValue> UNKNOWN = Optional.of(JsonValue.of("(not shown)"));

    private UnverifiableChange() {}

    static Change of(Place path) {
        return new Change(path, Change.Kind.MODIFIED, UNKNOWN, Optional.of(JsonValue.of("(as given)")));
    }

    static boolean is(Change change) {
        return change.from().equals(UNKNOWN);
    }
}
