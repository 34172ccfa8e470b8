/**
 * The wording of the engine's values in reports, and the layout of text on a screen. Shared by the reports of the
 * engine and the command, and not exported to others.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Each term is defined once.
 *   <dd>Text, Markdown, HTML and pictures use the same terms, so that a reader recognizes them.
 *   <dt>Whatever is written for people goes through {@link dev.vmss.engine.text.OneLine}.
 *   <dd>Names come from documents, and a name must not insert line breaks or control characters.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.text;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
