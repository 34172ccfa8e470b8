/**
 * Changing a model: what the service makes of a request, and edits by path as the Azure CLI takes them.
 */
@NullMarked
package dev.vmss.engine.edit;

import org.jspecify.annotations.NullMarked;
