package dev.vmss.testkit;

import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Our own rules keep the laws that we hold others to. */
@Domain(ScaleSetDomain.class)
@Domain(DomainContext.Global.class)
class CatalogueLawsProperties {

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.of(RuleBook.current().rules());
    }

    @Property(tries = 500)
    void everyRuleKeepsTheLawsOnAllowedUpdates(@ForAll("rules") Rule rule, @ForAll Update update) {
        RuleLaws.of(rule).holdFor(update);
    }

    @Provide
    Arbitrary<Tuple2<Rule, Update>> refused() {
        return Arbitraries.of(RuleBreakers.all())
                .flatMap(breaker -> ScaleSetArbitraries.updatesRefusedBy(breaker.ruleId())
                        .map(update -> Tuple.of(
                                RuleBook.current().rule(breaker.ruleId()).orElseThrow(), update)));
    }

    @Property(tries = 500)
    void everyRuleKeepsTheLawsOnUpdatesThatBreakIt(@ForAll("refused") Tuple2<Rule, Update> refused) {
        RuleLaws.of(refused.get1()).holdFor(refused.get2());
    }
}
