package dev.vmss.engine.simulate;

import dev.vmss.engine.rules.AzureError;
import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Operations that the fake service accepts and that then fail, with an error that is in the status of the operation only:
 *
 * <pre>{@code
 * AzureError full = new AzureError("AllocationFailed", "No room.", Optional.empty(), List.of());
 * HealthScript script = HealthScript.builder()
 *         .addOperationFailures(OperationFailure.of(full).on("PATCH", "start").until(Duration.ofMinutes(30)))
 *         .build();
 * }</pre>
 *
 * <p>The recordings contain no operation that failed. This is a simple form of what Microsoft documents: a failed update stays in
 * the model but reaches no instance, a failed action has no effect, the provisioning state of the set and of the instances in
 * question is {@code Failed}, and a set whose deletion failed stays.
 *
 * @param error the error of the operations
 * @param requests what starts the operations: {@code PUT}, {@code PATCH} or {@code DELETE}, or the last part of the address of a
 *     POST, such as {@code reimage}; compared without case; empty for all
 * @param from the virtual time of the request from which on they fail
 * @param until the virtual time of the request from which on they no longer fail
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations">Asynchronous operations</a>
 */
public record OperationFailure(AzureError error, Set<String> requests, Duration from, Optional<Duration> until)
        implements JsonForm {

    /**
     * Copies the requests.
     *
     * @param error the error
     * @param requests what starts the operations
     * @param from from when on they fail
     * @param until until when they fail
     * @throws IllegalArgumentException if it ends before it starts
     */
    public OperationFailure {
        requests = requests.stream().map(OperationFailure::comparable).collect(Collectors.toUnmodifiableSet());
        if (until.isPresent() && until.get().compareTo(from) < 0) {
            throw new IllegalArgumentException("until: must not be before from");
        }
    }

    /**
     * All operations fail, always.
     *
     * @param error the error
     * @return the failure
     */
    public static OperationFailure of(AzureError error) {
        return new OperationFailure(error, Set.of(), Duration.ZERO, Optional.empty());
    }

    /**
     * The failure of some operations only.
     *
     * @param names methods, or the last parts of the addresses of POST requests
     * @return the narrower failure
     */
    public OperationFailure on(String... names) {
        return new OperationFailure(error, Stream.of(names).collect(Collectors.toSet()), from, until);
    }

    /**
     * The failure of requests from a time on.
     *
     * @param time the virtual time
     * @return the narrower failure
     */
    public OperationFailure from(Duration time) {
        return new OperationFailure(error, requests, time, until);
    }

    /**
     * The failure of requests up to a time.
     *
     * @param time the virtual time
     * @return the narrower failure
     */
    public OperationFailure until(Duration time) {
        return new OperationFailure(error, requests, from, Optional.of(time));
    }

    boolean matches(FakeRequest request, Duration time) {
        String name = request.method().equals("POST")
                ? request.path().substring(request.path().lastIndexOf('/') + 1)
                : request.method();
        return (requests.isEmpty() || requests.contains(comparable(name)))
                && from.compareTo(time) <= 0
                && until.filter(end -> end.compareTo(time) <= 0).isEmpty();
    }

    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
