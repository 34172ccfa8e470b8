/**
 * Benchmarks: how fast and how large the library is, beside those that one would use instead. They are compiled with the tests and
 * run from a jar of their own; {@code vmss-examples/BENCHMARKS.md} says how, and shows the figures.
 */
package dev.vmss.examples.benchmarks;
