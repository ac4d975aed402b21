/**
 * A virtual ZKTeco terminal that connects over HTTP, written from the manufacturer's push protocol:
 * it stores every record, uploads those not yet accepted, and carries out commands.
 *
 * <p>In: punches and faults to play. Out: requests. Never here: the gateway's decoders.
 */
@NullMarked
package afterclass.simulator.terminal.zkpush;

import org.jspecify.annotations.NullMarked;
