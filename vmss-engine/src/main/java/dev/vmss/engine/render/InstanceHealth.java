package dev.vmss.engine.render;

import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an instance view tells about serving. */
final class InstanceHealth {

    private InstanceHealth() {}

    /** Whether an instance runs and is healthy, as it does and is unless its instance view says otherwise. */
    static boolean serves(ScaleSetInstance instance) {
        Optional<InstanceView> view = instance.properties().flatMap(properties -> properties.instanceView());
        boolean healthy = view.flatMap(InstanceView::vmHealth)
                .flatMap(health -> health.status())
                .flatMap(status -> status.code())
                .filter(code -> !code.equalsIgnoreCase("HealthState/healthy"))
                .isEmpty();
        boolean running = view.flatMap(InstanceView::statuses).stream()
                .flatMap(List::stream)
                .flatMap(status -> status.code().stream())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.startsWith("powerstate/"))
                .allMatch("powerstate/running"::equals);
        return healthy && running;
    }
}
