package dev.vmss.azure;

import dev.vmss.model.ScaleSet;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What Azure answered to an update that it took.
 *
 * @param set the set as it is now, with its new {@code etag} if the API version shows it
 * @param operation the address that tells how the update goes; empty if it has ended
 * @param retryAfter how long to wait before asking there, if Azure says so
 */
public record SentUpdate(ScaleSet set, Optional<URI> operation, Optional<Duration> retryAfter) {}
