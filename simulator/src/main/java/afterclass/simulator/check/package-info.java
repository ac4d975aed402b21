/**
 * The auditor: computes the outcome of each service with independent arithmetic from what actually
 * happened, and compares it with the service's results.
 *
 * <p>In: the ground truth of a played scenario (what really happened), and the service's results.
 * Out: a verdict with every difference. Never here: the rules engine; shared code would share its
 * mistakes.
 */
@NullMarked
package afterclass.simulator.check;

import org.jspecify.annotations.NullMarked;
