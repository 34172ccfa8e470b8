/**
 * The engine over JSON lines, for programs in other languages: {@link dev.vmss.examples.batch.Batch} answers one request per
 * line. Each operation is a class that takes a request and makes the result's JSON, which the commands print too.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>An error is an answer, and the next line is read.
 *   <dd>One process serves many requests, and the fault of one line is no reason to end it. Each answer is flushed, as
 *       a program may wait for it before it asks again.
 *   <dt>A document is read by the model's own reader, from the bytes of its line.
 *   <dd>Nothing is held twice, and the reader sees all there is, a member given twice for instance.
 *   <dt>Only ASCII is written; everything else is escaped.
 *   <dd>Some readers take other characters than the line feed for the end of a line.
 *   <dt>A document that was asked for has its secrets; differences, findings and plans have none.
 *   <dd>The one is the model itself, to be sent or stored. The others are reports. Of an exception that nobody foresaw
 *       only the place is told, since its message may quote a value.
 *   <dt>Findings and plans are written as in reports, by {@link dev.vmss.engine.render.CheckJson} and
 *       {@link dev.vmss.engine.render.PlanJson}.
 *   <dd>A step that the engine adds is written without a change here.
 * </dl>
 */
@NullMarked
package dev.vmss.examples.batch;

import org.jspecify.annotations.NullMarked;
