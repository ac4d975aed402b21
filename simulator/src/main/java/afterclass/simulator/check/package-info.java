/**
 * The auditor: knows what really happened, works out by an arithmetic of its own what each service
 * of each person must have become, and compares that with what the service says.
 *
 * <p>In: the truth of a played scenario, and the service's answers. Out: a verdict with every
 * difference. Never here: the rules engine; two bookkeepers who share a book find no mistake.
 */
@NullMarked
package afterclass.simulator.check;

import org.jspecify.annotations.NullMarked;
