/**
 * The fake service behind a port of this machine, for tests of programs in any language. {@link
 * dev.vmss.testkit.http.FakeServer} starts it.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>One thread serves all connections.
 *   <dd>The service handles requests one after the other and in memory, so more threads would only wait for it. A client that
 *   sends or reads slowly occupies no thread: it costs the bytes that it has sent, within {@link
 *   dev.vmss.testkit.http.ServerLimits}.
 *   <dt>The JDK's own server is not used.
 *   <dd>A client that is slow to send its headers occupies one of its threads, its time limits apply to all servers of the
 *   process and only if they were set before the first one started, and without a property of the process each
 *   further request of a connection takes 40 ms. A server library would be a dependency of every user's tests.
 *   <dt>The server transports requests; {@link dev.vmss.engine.simulate.FakeEndpoint} answers them.
 *   <dd>So every transport gives the same answers.
 *   <dt>Only programs on this machine are answered, and no page of a browser.
 *   <dd>A page of any site can send requests to a port of this machine, and a name server can make it believe that the port
 *   belongs to its own site. The headers {@code Origin} and {@code Host} tell.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.testkit.http;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
