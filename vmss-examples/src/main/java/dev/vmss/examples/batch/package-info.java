/**
 * The engine over JSON lines, for programs in other languages: {@link dev.vmss.examples.batch.Batch} answers one request per
 * line. Each operation is a class that takes a request and makes the result's JSON, which the commands print too.
 */
@NullMarked
package dev.vmss.examples.batch;

import org.jspecify.annotations.NullMarked;
