/**
 * The fake service for tests with JUnit 5: {@link dev.vmss.testkit.junit.FakeAzure} gives each test a service of its own.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>A world belongs to one test.
 *   <dd>What one test leaves behind is no concern of another, in whatever order they run. Who asks for one where there is no test,
 *       such as in a static method for all, gets an error rather than a shared world.
 *   <dt>A failing test shows what was asked of the service beside the failure, as a suppressed exception.
 *   <dd>Every tool that shows a stack trace shows it, and nothing is written past the test framework.
 *   <dt>JUnit is optional, and so is the Azure SDK.
 *   <dd>Classes of the SDK are touched only if a parameter is one of them.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.testkit.junit;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
