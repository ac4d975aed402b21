/**
 * The simulator: plays whole school days against the gateway with virtual terminals and people,
 * then audits the ledger with independent arithmetic.
 */
@NullMarked
package afterclass.simulator;

import org.jspecify.annotations.NullMarked;
