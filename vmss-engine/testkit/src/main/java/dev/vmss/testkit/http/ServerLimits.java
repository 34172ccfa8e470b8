package dev.vmss.testkit.http;

import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;

/**
 * How much a client of a {@link FakeServer} may occupy. A request beyond a limit is refused, and its connection closed. If
 * there are too many connections or too much is held for them, those that have kept the server waiting longest are closed.
 *
 * @param headBytes the greatest length of request line and headers, in bytes
 * @param bodyBytes the greatest length of a body, in bytes
 * @param heldBytes how many bytes of incomplete requests and unread answers the server holds for all connections; a single
 *     answer may be longer
 * @param connections the greatest number of connections
 * @param exchangeTime the greatest time from the first byte of a request to its last, and from the first byte of an answer
 *     until the client has read it
 * @param idleTime the greatest time between two requests of a connection
 */
public record ServerLimits(
        int headBytes, int bodyBytes, long heldBytes, int connections, Duration exchangeTime, Duration idleTime)
        implements JsonForm {

    /**
     * The limits unless others are specified: 32 KiB for headers, 4 MiB for a body, as in Azure Resource Manager, 64 MiB for
     * all connections, 500 connections, 30 seconds for a request or an answer, and a minute between requests.
     *
     * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits">
     *     Limits of Azure Resource Manager</a>
     */
    public static final ServerLimits DEFAULT =
            new ServerLimits(32 << 10, 4 << 20, 64L << 20, 500, Duration.ofSeconds(30), Duration.ofMinutes(1));

    /**
     * Checks the limits.
     *
     * @param headBytes the length of request line and headers
     * @param bodyBytes the length of a body
     * @param heldBytes the bytes of all connections
     * @param connections the number of connections
     * @param exchangeTime the time for a request or an answer
     * @param idleTime the time between requests
     * @throws IllegalArgumentException if one is not positive
     */
    public ServerLimits {
        requirePositive("headBytes", headBytes);
        requirePositive("bodyBytes", bodyBytes);
        requirePositive("heldBytes", heldBytes);
        requirePositive("connections", connections);
        requirePositive("exchangeTime", exchangeTime.toNanos());
        requirePositive("idleTime", idleTime.toNanos());
    }

    private static void requirePositive(String name, long number) {
        if (number <= 0) {
            throw new IllegalArgumentException(name + ": must be positive");
        }
    }
}
