/**
 * The fake service for tests with JUnit 5: {@link dev.vmss.testkit.junit.FakeAzure} gives each test its own service.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>A world belongs to one test.
 *   <dd>Tests do not affect each other, in any order. A parameter outside a test, such as in a static method for all tests,
 *       is an error instead of a shared world.
 *   <dt>A failing test shows the requests to the service as a suppressed exception of the failure.
 *   <dd>Every tool that shows a stack trace shows it, and all output uses the test framework.
 *   <dt>JUnit is optional, and so is the Azure SDK.
 *   <dd>Classes of the SDK are loaded only if a parameter is one of them.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.testkit.junit;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
