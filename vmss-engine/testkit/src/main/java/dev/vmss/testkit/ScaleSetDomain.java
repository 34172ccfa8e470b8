package dev.vmss.testkit;

import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generates the parameters of properties by their types: {@link ScaleSet}, {@code List<ScaleSetInstance>}, {@link Update} (an
 * allowed one, with the instances of its set) and {@link UpdateHistory}.
 *
 * <pre>{@code
 * @Property
 * @Domain(ScaleSetDomain.class)
 * void ourCheckAllowsIt(@ForAll Update update) {
 *     assertTrue(ourCheck(update.applied(), update.desired()));
 * }
 * }</pre>
 */
public final class ScaleSetDomain extends DomainContextBase implements JsonForm {

    /** Made by jqwik. */
    public ScaleSetDomain() {}

    @Provide
    Arbitrary<ScaleSet> scaleSets() {
        return ScaleSetArbitraries.scaleSets();
    }

    @Provide
    Arbitrary<List<ScaleSetInstance>> instances() {
        return ScaleSetArbitraries.instances();
    }

    @Provide
    Arbitrary<Update> updates() {
        return ScaleSetArbitraries.allowedUpdates();
    }

    @Provide
    Arbitrary<UpdateHistory> histories() {
        return ScaleSetArbitraries.histories();
    }
}
