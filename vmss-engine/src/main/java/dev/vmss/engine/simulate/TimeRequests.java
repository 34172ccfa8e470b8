package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Duration;

/**
 * The virtual time for clients that have nothing but HTTP: {@code POST /fake/advance?time=PT10M} lets it pass, and without a time
 * until everything has ended. Azure has no such request.
 */
final class TimeRequests {

    private static final Duration MOST = Duration.ofDays(3650);

    private final FakeWorld world;

    TimeRequests(FakeWorld world) {
        this.world = world;
    }

    static boolean isOne(FakeRequest request) {
        return request.path().equals("/fake/advance");
    }

    FakeResponse advance(FakeRequest request) {
        String time = request.parameter("time");
        if (time.isEmpty()) {
            world.clock().finish();
        } else {
            world.clock().advance(parse(time));
        }
        return FakeResponse.of(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("now", world.clock().now().toString()));
    }

    private static Duration parse(String text) {
        try {
            Duration time = Duration.parse(text);
            if (!time.isNegative() && time.compareTo(MOST) <= 0) {
                return time;
            }
        } catch (DateTimeException e) {
            // Refused like a time that is too long.
        }
        throw new Refusal(
                400,
                "InvalidParameter",
                "time: must be a duration such as PT10M, of at most " + MOST.toDays() + " days.");
    }
}
