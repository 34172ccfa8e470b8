/**
 * The engine over JSON lines, for programs in other languages: {@link dev.vmss.examples.batch.Batch} answers one request per
 * line. Each operation is a class that takes a request and makes the result's JSON, which the commands print too.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>An error is an answer, and the next line is read.
 *   <dd>One process serves many requests, and an error in one line must not end it. Each answer is flushed, because
 *   a program may wait for it before its next request.
 *   <dt>A document is read by the model's own reader, from the bytes of its line.
 *   <dd>Nothing is stored twice, and the reader sees the complete text, including duplicate members.
 *   <dt>Only ASCII is written; everything else is escaped.
 *   <dd>Some readers treat characters other than the line feed as the end of a line.
 *   <dt>A requested document contains its secrets; differences, findings and plans contain none.
 *   <dd>The former is the model itself, to be sent or stored; the latter are reports. For an unexpected exception
 *   only the place is reported, because its message may quote a value.
 *   <dt>Findings and plans are written as in reports, by {@link dev.vmss.engine.render.CheckJson} and
 *       {@link dev.vmss.engine.render.PlanJson}.
 *   <dd>A new kind of step in the engine needs no change here.
 * </dl>
 */
@NullMarked
package dev.vmss.examples.batch;

import org.jspecify.annotations.NullMarked;
