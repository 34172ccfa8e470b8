/**
 * Damaged inputs for everything that reads, and what others promise of such inputs.
 *
 * <p>Each property changes inputs of a small corpus, which stands beside these classes among the resources: their
 * structure where they are JSON, and their characters and bytes. Whatever comes of it is read, and what was read is
 * written as it was; or it is refused with the documented exception, in a sentence without a secret, and soon. A build
 * tries some thousand inputs; this command tries two hundred times as many, which takes about ten minutes:
 *
 * <pre>{@code
 * mvn -B test -pl vmss-model,vmss-engine,vmss-engine/testkit,vmss-examples -am -Dtest='Fuzzed*' \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dvmss.fuzz=200
 * }</pre>
 *
 * <p>An input that fails is printed; once mended, it is added to the corpus, which is tried as a whole in each build.
 *
 * <table>
 *   <caption>What others promise or test, and what is tested here</caption>
 *   <tr><th>Who<th>promises or tests<th>here
 *   <tr><td>SQLite
 *       <td>Allocation fails once at each point, and the result is an error or right, never a crash
 *       <td>{@code ExhaustedTest}: small heaps and stacks; not each allocation, which Java cannot make fail one by one
 *   <tr><td>SQLite
 *       <td>Input and output fails at each operation, once and from then on
 *       <td>{@code FailingFilesTest}: each byte of the output, each operation on the file of {@code --output}, each
 *       read of an input
 *   <tr><td>SQLite
 *       <td>After a crash, a file has its old content or its new one
 *       <td>{@code OutputFileTest} and {@code FailingFilesTest}: the earlier file is whole, also if the process is killed;
 *       {@code InterruptedCommandTest}: the answers of a thread that is interrupted are whole or none
 *   <tr><td>SQLite
 *       <td>Damaged and random inputs (fuzzing), with a corpus that is kept
 *       <td>This package, {@code FuzzedLinesProperties}, {@code HostileInputProperties}
 *   <tr><td>SQLite
 *       <td>Values at the limits and beyond them
 *       <td>{@code ReadLimitsTest}, {@code SmallStackTest}, {@code HostileInputTest}
 *   <tr><td>Jackson
 *       <td>Limits of depth, of the length of a document, string, name and number; a stated exception beyond them
 *       <td>{@code ReadLimitsTest}; also of members and elements, and a stack of 256 KB
 *   <tr><td>Jackson
 *       <td>Messages without the source of a document, if so configured
 *       <td>{@code Fuzzing.isClear}, {@code PlantedSecretsTest}
 *   <tr><td>Terraform
 *       <td>A sensitive value is not shown in a plan, and what is derived from it is sensitive too; a saved plan and the
 *       state contain it
 *       <td>{@code PlantedSecretsTest} of each module; a saved plan does not contain it either
 *   <tr><td>Terraform
 *       <td>A saved plan is refused if the state has changed
 *       <td>{@code PlannedSetTest}, {@code SavedPlanCommandTest}; a plan that was edited or cut too: {@code SavedPlanTest}
 *   <tr><td>etcd
 *       <td>Histories of concurrent clients are linearizable, while processes and networks fail
 *       <td>{@code FakeConcurrencyTest}: one service in one process, which has no network to fail
 * </table>
 *
 * @see <a href="https://www.sqlite.org/testing.html">How SQLite is tested</a>
 * @see <a href="https://javadoc.io/doc/com.fasterxml.jackson.core/jackson-core/latest/com/fasterxml/jackson/core/StreamReadConstraints.html">Jackson's
 *     limits</a>
 * @see <a href="https://developer.hashicorp.com/terraform/language/manage-sensitive-data">Terraform on sensitive data</a>
 * @see <a href="https://github.com/etcd-io/etcd/tree/main/tests/robustness">etcd's robustness tests</a>
 */
@NullMarked
package dev.vmss.fuzz;

import org.jspecify.annotations.NullMarked;
