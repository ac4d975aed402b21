/**
 * Plays a school against the gateway: virtual terminals, people, whole days, and an auditor with an
 * arithmetic of its own that says at the end whether the ledger is right.
 */
@NullMarked
package afterclass.simulator;

import org.jspecify.annotations.NullMarked;
