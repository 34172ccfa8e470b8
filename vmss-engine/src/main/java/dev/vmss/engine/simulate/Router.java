package dev.vmss.engine.simulate;

import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds out what a request is about and hands it on. */
final class Router {

    private final FakeWorld world;
    private final SetRequests sets;
    private final InstanceRequests instances;
    private final InstanceActions actions;
    private final RollingUpgradeRequests rolling;
    private final Neighbours neighbours;
    private final DirectoryRequests directory;
    private final TimeRequests time;
    private final SkuRequests skus;
    private final MachineRequests machines;
    private final ExtensionRequests extensions;

    Router(FakeWorld world) {
        Rollouts rollouts = new Rollouts(world);
        this.world = world;
        this.neighbours = new Neighbours(world);
        this.directory = new DirectoryRequests(world, neighbours);
        this.time = new TimeRequests(world);
        this.skus = new SkuRequests(world);
        this.sets = new SetRequests(world, rollouts);
        this.instances = new InstanceRequests(world);
        this.actions = new InstanceActions(world);
        this.machines = new MachineRequests(world, instances, actions);
        this.extensions = new ExtensionRequests(world, sets);
        this.rolling = new RollingUpgradeRequests(world, rollouts);
    }

    FakeResponse route(FakeRequest request) {
        if (TimeRequests.isOne(request)) {
            expect(request, "POST");
            return time.advance(request);
        } else if (DirectoryRequests.isOne(request)) {
            if (!request.method().equals("HEAD")) {
                expect(request, "GET");
            }
            return directory.answer(request);
        } else if (MachineRequests.isOne(request)) {
            return machines.answer(request);
        } else if (Neighbours.isOne(request.path())) {
            expect(request, "GET");
            return neighbours.get(request);
        }
        ArmAddress address = ArmAddress.parse(request.path());
        ApiVersion version = ApiVersions.check(request.parameter("api-version"));
        return ApiView.of(route(address, request, version), address, version);
    }

    private FakeResponse route(ArmAddress address, FakeRequest request, ApiVersion version) {
        if (!address.operation().isEmpty()) {
            return operation(address, request);
        } else if (address.set().isEmpty()) {
            expect(request, "GET");
            return sets.list(address);
        }
        List<String> rest = address.rest();
        if (rest.isEmpty()) {
            return set(address, request, version);
        }
        String first = rest.get(0).toLowerCase(Locale.ROOT);
        if (first.equals("virtualmachines")) {
            return instance(address, request, version);
        } else if (first.equals("rollingupgrades") && rest.size() == 2) {
            return rollingUpgrade(address, rest.get(1).toLowerCase(Locale.ROOT), request);
        } else if (first.equals("extensions") && rest.size() < 3) {
            return extension(address, request, version);
        } else if (rest.size() > 1) {
            throw ArmAddress.noSuchAddress(request.path());
        } else if (first.equals("instanceview")) {
            expect(request, "GET");
            return sets.view(address);
        } else if (first.equals("skus")) {
            expect(request, "GET");
            return skus.list(address);
        } else if (first.equals("osupgradehistory")) {
            expect(request, "GET");
            return rolling.osHistory(address);
        }
        expect(request, "POST");
        return switch (first) {
            case "osrollingupgrade" -> rolling.upgradeOs(address, request);
            case "extensionrollingupgrade" -> rolling.upgradeExtensions(address, request);
            default -> actions.onSet(address, first, request);
        };
    }

    private FakeResponse set(ArmAddress address, FakeRequest request, ApiVersion version) {
        return switch (request.method()) {
            case "GET" -> sets.get(address);
            case "PUT" -> sets.put(address, request, version);
            case "PATCH" -> sets.patch(address, request, version);
            case "DELETE" -> sets.delete(address, request);
            default -> throw notAllowed(request);
        };
    }

    private FakeResponse instance(ArmAddress address, FakeRequest request, ApiVersion version) {
        List<String> rest = address.rest();
        if (rest.size() == 1) {
            expect(request, "GET");
            return instances.list(address, request);
        } else if (rest.size() == 2) {
            return switch (request.method()) {
                case "GET" -> instances.get(address, request);
                case "PUT", "PATCH" -> instances.update(address, request, version);
                case "DELETE" -> actions.onInstance(address, "delete", request);
                default -> throw notAllowed(request);
            };
        } else if (rest.size() > 3) {
            throw ArmAddress.noSuchAddress(request.path());
        }
        String last = rest.get(2).toLowerCase(Locale.ROOT);
        if (last.equals("instanceview")) {
            expect(request, "GET");
            return instances.view(address);
        }
        expect(request, "POST");
        return actions.onInstance(address, last, request);
    }

    private FakeResponse extension(ArmAddress address, FakeRequest request, ApiVersion version) {
        if (address.rest().size() == 1) {
            expect(request, "GET");
            return extensions.list(address);
        }
        return switch (request.method()) {
            case "GET" -> extensions.get(address);
            case "PUT", "PATCH" -> extensions.put(address, request, version);
            case "DELETE" -> extensions.delete(address, request, version);
            default -> throw notAllowed(request);
        };
    }

    private FakeResponse rollingUpgrade(ArmAddress address, String what, FakeRequest request) {
        if (what.equals("latest")) {
            expect(request, "GET");
            return rolling.latest(address);
        } else if (what.equals("cancel")) {
            expect(request, "POST");
            return rolling.cancel(address, request);
        }
        throw ArmAddress.noSuchAddress(request.path());
    }

    private FakeResponse operation(ArmAddress address, FakeRequest request) {
        expect(request, "GET");
        FakeOperation operation = world.operation(address.operation())
                .orElseThrow(() -> new Refusal(404, "NotFound", "The operation does not exist."));
        if (request.parameter("monitor").isEmpty()) {
            return new FakeResponse(
                    200, operation.isRunning() ? Map.of("Retry-After", "10") : Map.of(), operation.document());
        }
        return operation
                .error()
                .map(error -> FakeResponse.ofError(409, error.code(), error.message()))
                .orElseGet(() -> FakeResponse.empty(operation.isRunning() ? 202 : 204, Map.of()));
    }

    static void expect(FakeRequest request, String method) {
        if (!request.method().equals(method)) {
            throw notAllowed(request);
        }
    }

    static Refusal notAllowed(FakeRequest request) {
        return new Refusal(
                405,
                "HttpMethodNotSupported",
                "The HTTP method '" + request.method() + "' is not supported at scope '" + request.path() + "'.");
    }
}
