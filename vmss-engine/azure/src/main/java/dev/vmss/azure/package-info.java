/**
 * Scale sets read and changed through the pipeline that a client of the Azure SDK for Java has already, with its credentials,
 * retries and proxies: {@link dev.vmss.azure.AzureScaleSets}. And the fake service as the HTTP client of the SDK, for tests without
 * a socket: {@link dev.vmss.azure.FakeAzureClient}.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Documents are read as Azure answers them, never from the SDK's objects.
 *   <dd>The SDK's types have the properties of one API version, do not write what is read-only, such as {@code instanceId} and
 *       {@code latestModelApplied}, and lose a null that was set on purpose.
 *   <dt>A list is read as a whole or not at all.
 *   <dd>A plan made from half the instances of a set would leave the others behind without a word.
 *   <dt>Nothing is tried again here.
 *   <dd>The pipeline has a policy for that, which its owner has chosen.
 *   <dt>An exception is one of the SDK's, too.
 *   <dd>Programs that catch {@code ManagementException} go on as before, and find its code where they look for it.
 *   <dt>The fake answers for Resource Manager only.
 *   <dd>A request to any other host is an error of the test: it would have left the machine.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.azure;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
