package dev.vmss.testkit.assertj;

import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.model.mapper.JsonForm;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an answer of the fake service. A failure prints it without members with names of secrets. */
public final class FakeResponseAssert extends AbstractAssert<FakeResponseAssert, FakeResponse> implements JsonForm {

    FakeResponseAssert(FakeResponse response) {
        super(response, FakeResponseAssert.class);
    }

    /**
     * Asserts that the request was accepted.
     *
     * @return this
     */
    public FakeResponseAssert isAccepted() {
        isNotNull();
        return actual.status() < 300 ? this : fail("an answer of success");
    }

    /**
     * Asserts that the request was refused.
     *
     * @param status the HTTP status
     * @param code the error's code, such as {@code PropertyChangeNotAllowed}
     * @return this
     */
    public FakeResponseAssert isRefused(int status, String code) {
        isNotNull();
        boolean isSo = actual.status() == status
                && actual.body().at("/error/code").asText().equals(code);
        return isSo ? this : fail(status + " " + code);
    }

    private FakeResponseAssert fail(String expected) {
        throw failure("%nExpected:%n  %s%nbut was:%n  %s", expected, actual);
    }
}
