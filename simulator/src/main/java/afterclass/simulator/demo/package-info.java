/**
 * The demo: everything embedded, two school days in under a minute, and the auditor's verdict.
 *
 * <p>In: a scenario. Out: what a person at a screen wants to see, and an exit status. Never here:
 * anything that decides whether the service's results are right.
 */
@NullMarked
package afterclass.simulator.demo;

import org.jspecify.annotations.NullMarked;
