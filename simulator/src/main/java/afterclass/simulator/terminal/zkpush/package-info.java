/**
 * A virtual ZKTeco terminal that calls the gateway over HTTP, written from the maker's push
 * protocol: it remembers every record, hands over what was not taken, and obeys commands.
 *
 * <p>In: punches and faults to play. Out: requests. Never here: the gateway's decoders.
 */
@NullMarked
package afterclass.simulator.terminal.zkpush;

import org.jspecify.annotations.NullMarked;
