package dev.vmss.azure;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Azure's answer to an accepted update.
 *
 * @param set the current set, with its new {@code etag} if the API version returns it
 * @param operation the address of the update's status; empty if it has ended
 * @param retryAfter the time to wait before the first poll, if Azure specifies it
 */
public record SentUpdate(ScaleSet set, Optional<URI> operation, Optional<Duration> retryAfter) implements JsonForm {}
