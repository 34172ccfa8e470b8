package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** Thrown for an input beyond a limit that Jackson does not know. */
final class LimitExceededException extends StreamConstraintsException {

    private static final long serialVersionUID = 1L;

    private final transient ReadLimit limit;

    LimitExceededException(JsonParser parser, ReadLimit limit) {
        super(limit.name(), parser.currentTokenLocation());
        this.limit = limit;
    }

    /** Throws if there is more of something than a limit permits. */
    static void check(JsonParser parser, ReadLimits limits, ReadLimit limit, int number) throws IOException {
        if (number > limits.value(limit)) {
            throw new LimitExceededException(parser, limit);
        }
    }

    ReadLimit limit() {
        return limit;
    }
}
