package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.JsonValue;
import java.util.Optional;
import java.util.function.Function;

/**
 * A property that a request can send with the value that holds without it. That is no difference of the models, but the service
 * was seen to refuse it.
 *
 * @param place the place of the property, which is not in a list
 * @param value gives the value of a model at the place
 */
record SentDefault(Place place, Function<ScaleSet, Optional<String>> value) {

    /** The value as a change, if the request sends one and the applied model, which has such an object, says nothing. */
    Optional<Change> in(Update update) {
        if (value.apply(update.applied()).isPresent()) {
            return Optional.empty();
        }
        return value.apply(update.desired())
                .map(sent -> new Change(place, Change.Kind.ADDED, Optional.empty(), Optional.of(JsonValue.of(sent))));
    }
}
