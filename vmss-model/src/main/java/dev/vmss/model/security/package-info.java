/**
 * What protects the instances: trusted launch and confidential computing, encryption at the host, the proxy agent for host
 * endpoints, and security postures.
 *
 * <p>Start at {@link dev.vmss.model.security.SecurityProfile}.
 */
@NullMarked
@Stable
package dev.vmss.model.security;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
