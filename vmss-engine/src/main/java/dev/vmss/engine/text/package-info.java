/**
 * What the engine's values are called in reports, and how text is fitted to a screen. Shared by the reports of the engine and the
 * command, and not exported to others.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Each notion has its words once.
 *   <dd>Text, Markdown, HTML and pictures call the same thing the same, so that a reader finds again in one what stood in another.
 *   <dt>Whatever is written for people goes through {@link dev.vmss.engine.text.OneLine}.
 *   <dd>Names come from documents, and a name must not bring line breaks or control characters with it.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.text;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
