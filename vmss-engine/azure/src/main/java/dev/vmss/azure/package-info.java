/**
 * Scale sets read and changed through the pipeline of an existing client of the Azure SDK for Java, with its credentials,
 * retries and proxies: {@link dev.vmss.azure.AzureScaleSets}. And the fake service as the HTTP client of the SDK, for tests without
 * a socket: {@link dev.vmss.azure.FakeAzureClient}.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Documents are read as Azure answers them, never from the SDK's objects.
 *   <dd>The SDK's types have the properties of one API version, do not write read-only properties, such as {@code instanceId} and
 *       {@code latestModelApplied}, and lose intentional nulls.
 *   <dt>A list is read as a whole or not at all.
 *   <dd>A plan from half the instances of a set would silently omit the others.
 *   <dt>Requests are not retried here.
 *   <dd>The pipeline has a retry policy chosen by its owner.
 *   <dt>Exceptions extend those of the SDK.
 *   <dd>Programs that catch {@code ManagementException} need no change, and find its code in the usual place.
 *   <dt>The fake answers for Resource Manager only.
 *   <dd>A request to any other host is an error of the test: it would have left the machine.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.azure;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
